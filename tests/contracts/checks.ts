import { expect, test } from 'vitest'
import { compareBitext, covers } from '../../src/compare/compare-bitext.ts'
import type { Check } from '../../src/compare/types.ts'
import { compared } from '../compare/bitexts.ts'

/** A pair of texts for a check: language, English, version, and the shapes of the beads where they are not all 1-1. */
export type Example = readonly [language: string, source: string, target: string, shapes?: string]

/** Pairs in which a check must fire, and pairs that look alike and are harmless. */
export interface Examples {
  readonly differs: readonly Example[]
  readonly agrees: readonly Example[]
}

const named = (examples: readonly Example[]) =>
  examples.map((example) => ({ example, name: `${example[0]}: ${example[1]} / ${example[2]}`.replaceAll('\n', ' ') }))

/** What holds for every check: it fires on its examples, keeps silent on the others, and points at words that are there. */
export function checkContract(check: Check, { differs, agrees }: Examples): void {
  const only = (example: Example) => {
    const bitext = compared(...example)
    return { bitext, found: compareBitext(bitext, [check]) }
  }

  test('its id is kebab-case, and it says which languages it knows', () => {
    expect(check.id).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
    expect(check.languages === 'all' || check.languages.length >= 7).toBe(true)
  })

  test.each(named(differs))('$name: a difference', ({ example }) => {
    const { bitext, found } = only(example)
    expect(found).not.toEqual([])
    for (const { source, target, bead, confidence, key, check: id } of found) {
      expect(id).toBe(check.id)
      expect(source ?? target).not.toBeNull()
      if (source) expect(bitext.source.text.slice(source.start, source.end)).toBe(source.text)
      if (target) expect(bitext.target.text.slice(target.start, target.end)).toBe(target.text)
      expect(bead).toBeGreaterThanOrEqual(0)
      expect(confidence > 0 && confidence <= 1).toBe(true)
      expect(key).toMatch(/^[0-9a-f]{16}$/)
    }
  })

  test.each(named(agrees))('$name: no difference', ({ example }) => {
    expect(only(example).found.filter(({ verdict }) => verdict === 'difference')).toEqual([])
  })

  test('the same text twice has no difference', () => {
    const text = differs[0]![1]
    expect(compareBitext(compared('en', text, text), [check])).toEqual([])
  })

  test('a language without data is not checked', () => {
    expect(covers(check, 'en', 'xx')).toBe(check.languages === 'all')
  })
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lexiconsFor } from '../../src/app/lexicon-packs.ts'
import { experienceOf, type LinkedBead, linkTexts } from '../../src/words/link-texts.ts'
import { bitext } from './linked.ts'

/** Pairs that both directions believe in, `source=target`. */
function links({ source, target, forward, backward }: LinkedBead): string[] {
  return source.flatMap((a, i) =>
    target.flatMap((b, j) => {
      const cell = i * target.length + j
      return Math.sqrt(forward[cell]! * backward[cell]!) > 0.5 ? [`${a.key}=${b.key}`] : []
    }),
  )
}

test('words that come together are linked, in whatever order, without a lexicon', () => {
  const lines = ['white house / casa blanca', 'white cat / gato blanca', 'house / casa', 'cat / gato']
  expect(links(linkTexts(bitext('es', lines))[0]!)).toEqual(['white=blanca', 'house=casa'])
})

test.each([
  ['ru', 'Zakharova said so / Так сказала Захарова', 'zakharova=захарова'],
  ['ar', 'Macron came / جاء ماكرون', 'macron=ماكرون'],
  ['zh', 'Then Schulman wrote / 然后舒尔曼写道', 'schulman=舒'],
])('%s: a name is known by its sound in a single pair', (language, line, expected) => {
  expect(links(linkTexts({ ...bitext(language, [line]), lexicons: lexiconsFor('en', language) })[0]!)).toContain(expected)
})

test('a lexicon links a single pair of sentences', () => {
  const input = bitext('ru', ['The government condemned the attack. / Нападение правительство осудило.'])
  expect(links(linkTexts(input)[0]!)).not.toContain('attack=нападение')
  expect(links(linkTexts({ ...input, lexicons: lexiconsFor('en', 'ru') })[0]!)).toEqual(
    expect.arrayContaining(['government=правительство', 'attack=нападение']),
  )
})

test('known places and the experience of other texts link words that nothing else would', () => {
  const line = ['alpha beta gamma / delta epsilon zeta']
  const crossed = bitext('es', line)
  expect(links(linkTexts(crossed)[0]!)).not.toContain('alpha=zeta')
  expect(links(linkTexts({ ...crossed, known: [{ source: [0, 5], target: [14, 18] }] })[0]!)).toContain('alpha=zeta')
  const elsewhere = linkTexts(bitext('es', ['alpha / zeta', 'alpha alpha / zeta zeta']))
  expect(links(linkTexts({ ...crossed, experience: experienceOf(elsewhere) })[0]!)).toContain('alpha=zeta')
})

test('an empty side has no links', () => {
  const input = bitext('es', ['One. / Uno.'])
  const beads = [
    { source: [0, 1], target: [0, 0] },
    { source: [0, 0], target: [0, 1] },
  ] as const
  expect(linkTexts({ ...input, beads }).map(links)).toEqual([[], []])
})

describe('of any texts', () => {
  const words = fc.array(fc.constantFrom('house', 'white', 'the', 'мир', 'казна', '政府', '3', ',', 'ceasefire'), {
    maxLength: 12,
  })
  const lines = fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 5 })
  const input = (pairs: [string[], string[]][], flip = false) =>
    bitext(
      'ru',
      pairs.map(([a, b]) => (flip ? `${b.join(' ')} / ${a.join(' ')}` : `${a.join(' ')} / ${b.join(' ')}`)),
    )

  test('beliefs are chances, and a word has at most one origin', () => {
    fc.assert(
      fc.property(lines, (pairs) => {
        for (const { source, target, forward, backward } of linkTexts(input(pairs))) {
          expect(forward.length).toBe(source.length * target.length)
          for (const value of [...forward, ...backward]) expect(value >= 0 && value < 1 + 1e-9).toBe(true)
          for (const j of target.keys())
            expect(source.reduce((sum, _, i) => sum + forward[i * target.length + j]!, 0)).toBeLessThan(1 + 1e-9)
          for (const i of source.keys())
            expect(target.reduce((sum, _, j) => sum + backward[i * target.length + j]!, 0)).toBeLessThan(1 + 1e-9)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('the same input gives the same links', () => {
    fc.assert(
      fc.property(lines, (pairs) => {
        expect(linkTexts(input(pairs))).toEqual(linkTexts(input(pairs)))
      }),
      { numRuns: 30 },
    )
  })

  test('turning the texts round turns the links round', () => {
    const neutral = (text: ReturnType<typeof input>) => ({
      ...text,
      source: { ...text.source, language: 'xx' },
      target: { ...text.target, language: 'xx' },
    })
    fc.assert(
      fc.property(lines, (pairs) => {
        const [one, other] = [linkTexts(neutral(input(pairs))), linkTexts(neutral(input(pairs, true)))]
        for (const [n, { source, target, forward }] of one.entries())
          for (const i of source.keys())
            for (const j of target.keys())
              expect(other[n]!.backward[j * source.length + i]).toBeCloseTo(forward[i * target.length + j]!, 6)
      }),
      { numRuns: 40 },
    )
  })
})

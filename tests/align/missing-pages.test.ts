import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { alignTexts } from '../../src/align/align-texts.ts'
import type { Bead } from '../../src/align/types.ts'
import { lexiconsFor } from '../../src/app/lexicon-packs.ts'
import { defaultEvidence } from '../../src/lexicon/evidence.ts'
import { segmentLines } from '../../src/text/segment-lines.ts'
import { segmentText } from '../../src/text/segment-text.ts'

const corpus = join(import.meta.dirname, '../../corpus')
function sentences(folder: string, language: string): string[] {
  const text = readFileSync(join(corpus, folder, `${language}.txt`), 'utf8')
  return segmentText(text, language).segments.map(({ start, end }) => text.slice(start, end))
}
const statement = (language: string) => sentences('security-guarantees-2026-01-08', language.slice(0, 2))
const declaration = (language: string) => sentences('universal-declaration-of-human-rights', language)
const withBlock = (lines: readonly string[], at: number, block: readonly string[]) => [
  ...lines.slice(0, at),
  ...block,
  ...lines.slice(at),
]
const align = (source: readonly string[], target: readonly string[], language: string, packs: boolean) =>
  alignTexts(segmentLines(source, 'en'), segmentLines(target, language), {
    evidence: defaultEvidence({ lexicons: packs ? lexiconsFor('en', language) : null }),
  }).segments

/** How many beads of the statement are as they are without the block, at every second place on each side, and how much of the block is paired with anything. */
function compared(language: string, packs: boolean) {
  const texts = { source: statement('en'), target: statement(language) }
  const whole = align(texts.source, texts.target, language, packs)
  let [kept, all, paired] = [0, 0, 0]
  for (const side of ['source', 'target'] as const) {
    const block = declaration(side === 'source' ? 'en' : language)
    for (const at of whole.map((bead) => bead[side][0]).filter((_, n) => n % 2 === 1)) {
      const longer = { ...texts, [side]: withBlock(texts[side], at, block) }
      const now = new Set(align(longer.source, longer.target, language, packs).map(({ source, target }) => `${source}:${target}`))
      const shifted = ({ source, target }: Bead) => {
        const moved = (range: Bead['source']) => (range[0] >= at ? [range[0] + block.length, range[1] + block.length] : range)
        return side === 'source' ? `${moved(source)}:${target}` : `${source}:${moved(target)}`
      }
      kept += whole.filter((bead) => now.has(shifted(bead))).length
      all += whole.length
      paired += now.size - whole.length - block.length === 0 ? 0 : 1
    }
  }
  return { kept, all, paired }
}

describe('the whole Declaration, standing on one side of another text, at places all over it', () => {
  test.each(['ru', 'ar', 'zh-Hans'])('leaves every other bead as it was in %s', (language) => {
    const { kept, all, paired } = compared(language, true)
    expect({ kept, paired }).toEqual({ kept: all, paired: 0 })
  })
  // In Arabic little but lengths is left without a lexicon: there the block takes the place of the statement.
  test.each(['ru', 'zh-Hans'])('leaves nearly every other bead as it was in %s without a lexicon', (language) => {
    const { kept, all } = compared(language, false)
    expect(kept / all).toBeGreaterThan(0.9)
  })
})

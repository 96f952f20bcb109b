import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { alignTexts } from '../../src/align/align-texts.ts'
import { defaultEvidence } from '../../src/lexicon/evidence.ts'
import { segmentLines } from '../../src/text/segment-lines.ts'
import { segmentText } from '../../src/text/segment-text.ts'
import type { SegmentedText } from '../../src/text/types.ts'

const corpus = join(import.meta.dirname, '../../corpus/universal-declaration-of-human-rights')

/** Sentences of the Declaration that correspond one to one. */
function pairs(): (readonly [string, string])[] {
  const [en, ru] = ['en', 'ru'].map((language) =>
    segmentText(readFileSync(join(corpus, `${language}.txt`), 'utf8'), language),
  ) as [SegmentedText, SegmentedText]
  const sentence = ({ text, segments }: SegmentedText, n: number) => text.slice(segments[n]!.start, segments[n]!.end)
  return alignTexts(en, ru, { evidence: defaultEvidence() })
    .segments.filter(({ source, target }) => source[1] - source[0] === 1 && target[1] - target[0] === 1)
    .map(({ source, target }) => [sentence(en, source[0]), sentence(ru, target[0])] as const)
}

/** Sentence pairs again and again; of each side some are left out. */
function again(size: number, tag: (n: number) => string) {
  const all = pairs()
  const rows = Array.from({ length: size }, (_, n) => {
    const [source, target] = all[n % all.length]!
    return { source: n % 41 === 7 ? null : source + tag(n), target: n % 53 === 11 ? null : target + tag(n), n }
  })
  const numbers = (side: 'source' | 'target') => rows.flatMap((row) => (row[side] === null ? [] : [row.n]))
  const lines = (side: 'source' | 'target') => rows.flatMap((row) => row[side] ?? [])
  const { segments } = alignTexts(segmentLines(lines('source'), 'en'), segmentLines(lines('target'), 'ru'), {
    evidence: defaultEvidence(),
  })
  const [a, b] = [numbers('source'), numbers('target')]
  const right = segments.filter(
    ({ source, target }) => source[0] < source[1] && target[0] < target[1] && a[source[0]] === b[target[0]],
  )
  return right.length / rows.filter(({ source, target }) => source !== null && target !== null).length
}

test('a text without a sentence of its own is followed through thousands of them', () => {
  expect(again(6_200, () => '')).toBeGreaterThan(0.97)
})

test('units that stand once in each text lead through a text that else repeats itself', () => {
  expect(again(1_500, (n) => ` (${n})`)).toBeGreaterThan(0.99)
})

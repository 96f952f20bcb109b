import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignTexts } from '../../src/align/align-texts.ts'
import { composeAlignments } from '../../src/align/compose.ts'
import { joinVersions } from '../../src/align/n-way.ts'
import { safeCut } from '../../src/align/safe-cut.ts'
import type { AlignedBead, Bead } from '../../src/align/types.ts'
import { lexiconsFor } from '../../src/app/lexicon-packs.ts'
import { defaultEvidence } from '../../src/lexicon/evidence.ts'
import { segmentLines } from '../../src/text/segment-lines.ts'
import { segmentText } from '../../src/text/segment-text.ts'

const corpus = join(import.meta.dirname, '../../corpus/universal-declaration-of-human-rights')

/** Sentences of articles of the Declaration that are a sentence and more, one a line, without the headings, which say the same again and again. */
function sentences(language: string): string[] {
  const text = readFileSync(join(corpus, `${language}.txt`), 'utf8')
  return segmentText(text, language).segments.map(({ start, end }) => text.slice(start, end))
}

const english = sentences('en')
const evidence = (language: string) => defaultEvidence({ lexicons: lexiconsFor('en', language) })
const align = (target: readonly string[], language: string, pins: readonly Bead[] = []) =>
  alignTexts(segmentLines(english, 'en'), segmentLines(target, language), { evidence: evidence(language), pins })

const pairing = ({ source, target }: Bead) => `${source}:${target}`
const covered = (beads: readonly Bead[], side: 'source' | 'target') =>
  beads
    .flatMap((bead) => Array.from({ length: bead[side][1] - bead[side][0] }, (_, n) => bead[side][0] + n))
    .sort((a, b) => a - b)
const upTo = (n: number) => Array.from({ length: n }, (_, k) => k)
const isFilled = ({ source, target }: Bead) => source[0] < source[1] && target[0] < target[1]

describe('a passage that stands elsewhere in the version', () => {
  test.each(['ru', 'ar', 'zh-Hans', 'fr'])(
    'is found in %s, every other bead is as it was, and no segment is used twice',
    (language) => {
      const whole = sentences(language)
      const before = align(whole, language).segments
      expect(before.filter(({ moved }) => moved)).toEqual([])
      const paired = before.filter(isFilled)
      const passage = fc
        .tuple(
          fc.integer({ min: 2, max: 8 }),
          fc.integer({ min: 0, max: paired.length - 9 }),
          fc.integer({ min: 0, max: paired.length - 1 }),
        )
        .filter(([size, first, to]) => to < first - size - 4 || to > first + 2 * size + 4)
      let [found, moved, kept, all] = [0, 0, 0, 0]
      fc.assert(
        fc.property(passage, ([size, first, to]) => {
          const block = paired.slice(first, first + size)
          const [from, end] = [block[0]!.target[0], block.at(-1)!.target[1]]
          const order = upTo(whole.length).filter((n) => n < from || n >= end)
          const at = paired[to]!.target[0]
          order.splice(at < from ? at : at - (end - from), 0, ...upTo(end - from).map((n) => from + n))
          const places = order.map((_, n) => order.indexOf(n))
          const after = align(
            order.map((n) => whole[n]!),
            language,
          )
          for (const [side, size] of [
            ['source', english.length],
            ['target', whole.length],
          ] as const) {
            expect(covered(after.segments, side)).toEqual(upTo(size))
            expect(covered(after.paragraphs, side)).toEqual(upTo(size))
          }
          const now = new Set(after.segments.map(pairing))
          const stands = ({ source, target }: Bead) =>
            now.has(pairing({ source, target: [places[target[0]]!, places[target[1] - 1]! + 1] }))
          found += block.filter(stands).length
          moved += block.length
          kept += paired.filter((bead) => !block.includes(bead) && stands(bead)).length
          all += paired.length - block.length
        }),
        { numRuns: 12, seed: 3 },
      )
      expect(found / moved).toBeGreaterThan(0.85)
      expect(kept / all).toBeGreaterThan(0.99)
    },
  )
})

const bead = (source: Bead['source'], target: Bead['target'], moved = false): AlignedBead => ({
  source,
  target,
  confidence: 0.95,
  origin: 'automatic',
  moved,
  evidence: [],
})

/** A version of six segments whose second and third stand at its end. */
const torn = [bead([0, 1], [0, 1]), bead([1, 3], [4, 6], true), bead([3, 4], [1, 2]), bead([4, 6], [2, 4])]
const alignment = (segments: readonly AlignedBead[]) => ({
  segments,
  paragraphs: segments,
  confidence: 0.95,
  verdict: 'aligned' as const,
})
const six = segmentLines(
  upTo(6).map((n) => `line ${n}`),
  'en',
)
const straight = upTo(6).map((n) => bead([n, n + 1], [n, n + 1]))

describe('what follows from moved beads', () => {
  test('pins that cross others are beads out of order', () => {
    const pin: Bead = { source: [3, 4], target: [20, 21] }
    const other: Bead = { source: [5, 8], target: [5, 8] }
    const { segments } = align(sentences('fr'), 'fr', [pin, other])
    expect(
      segments.filter(({ origin }) => origin === 'pinned').map(({ source, target, moved }) => ({ source, target, moved })),
    ).toEqual([
      { ...pin, moved: true },
      { ...other, moved: false },
    ])
    expect(covered(segments, 'source')).toEqual(upTo(english.length))
    expect(covered(segments, 'target')).toEqual(upTo(sentences('fr').length))
  })

  test('what a person has left out on both sides is not taken for a moved passage', () => {
    const whole = sentences('fr')
    const moved = [...whole.slice(0, 20), ...whole.slice(24, 70), ...whole.slice(20, 24), ...whole.slice(70)]
    const found = align(moved, 'fr').segments.filter((segment) => segment.moved)
    expect(found.length).toBeGreaterThan(0)
    const out = found.map(({ source }): Bead => ({ source, target: [0, 0] }))
    expect(align(moved, 'fr', out).segments.filter((segment) => segment.moved)).toEqual([])
  })

  test('two versions that moved the same passage are in one order', () => {
    const composed = composeAlignments(alignment(torn), alignment(torn), six, six)
    expect(composed.segments.map(({ source, target, moved }) => [...source, ...target, moved])).toEqual([
      [0, 1, 0, 1, false],
      [1, 2, 1, 2, false],
      [2, 4, 2, 4, false],
      [4, 6, 4, 6, false],
    ])
  })

  test('a version that moved a passage and one that did not: the passage is a moved bead of the two', () => {
    const composed = composeAlignments(alignment(torn), alignment(straight), six, six).segments
    expect(composed.filter(({ moved }) => moved).map(({ source, target }) => [source, target])).toEqual([
      [
        [4, 6],
        [1, 3],
      ],
    ])
    expect(covered(composed, 'source')).toEqual(upTo(6))
    expect(covered(composed, 'target')).toEqual(upTo(6))
  })

  test('a bead across the border of a moved passage keeps its longest piece and loses nothing', () => {
    const across = [bead([0, 2], [0, 2]), bead([2, 6], [2, 6])]
    const composed = composeAlignments(alignment(torn), alignment(across), six, six).segments
    expect(covered(composed, 'source')).toEqual(upTo(6))
    expect(covered(composed, 'target')).toEqual(upTo(6))
  })

  test('the rows of several versions hold every unit once', () => {
    const rows = joinVersions(6, [torn, straight])
    expect(rows.flatMap(({ ranges }) => ranges[0]!.flatMap(([a, b]) => upTo(b - a).map((n) => a + n))).sort()).toEqual(upTo(6))
  })

  test('whole paragraphs that moved are moved paragraph beads; a sentence of a paragraph is not', () => {
    const french = sentences('fr')
    const order = [...french.slice(0, 20), ...french.slice(30, 80), ...french.slice(20, 30), ...french.slice(80)]
    const { paragraphs, segments } = align(order, 'fr')
    const moved = paragraphs.filter((paragraph) => paragraph.moved)
    // Each line is a paragraph here.
    expect(moved.map(pairing)).toEqual(segments.filter((segment) => segment.moved).map(pairing))
    const [a, b] = [segmentLines(english, 'en', [0, 10, 25, 26, 60]), segmentLines(order, 'fr', [0, 15, 50, 75, 90])]
    const inside = alignTexts(a, b, { evidence: evidence('fr') })
    expect(inside.segments.some((segment) => segment.moved)).toBe(true)
    expect(inside.paragraphs.some((paragraph) => paragraph.moved)).toBe(false)
    expect(covered(inside.paragraphs, 'source')).toEqual(upTo(5))
  })

  test('a long text is not cut where a moved passage would be torn apart', () => {
    const lines = segmentLines(
      upTo(40).map((n) => `line ${n}`),
      'en',
    )
    const beads = upTo(40).map((n) => bead([n, n + 1], [n, n + 1]))
    const cut = (list: readonly AlignedBead[]) => safeCut({ source: lines, target: lines, beads: list }, () => true)?.source
    expect(cut(beads)).toBeGreaterThan(20)
    const far = [
      ...beads.slice(0, 10),
      bead([10, 11], [39, 40], true),
      ...upTo(29).map((n) => bead([n + 11, n + 12], [n + 10, n + 11])),
    ]
    expect(cut(far)).toBeLessThan(11)
  })
})

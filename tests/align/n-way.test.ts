import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeAlignments } from '../../src/align/compose.ts'
import { joinVersions } from '../../src/align/n-way.ts'
import type { Alignment, Bead } from '../../src/align/types.ts'
import { segmentLines } from '../../src/text/segment-lines.ts'

/** `1-1 1-0 0-2`: shapes of beads in order, as they are written in the literature. */
function beads(shapes: string): Bead[] {
  let [i, j] = [0, 0]
  return shapes.split(' ').map((shape) => {
    const [a, b] = shape.split('-').map(Number) as [number, number]
    const bead: Bead = { source: [i, i + a], target: [j, j + b] }
    i += a
    j += b
    return bead
  })
}

const shapes = (list: readonly Bead[]) =>
  list.map(({ source, target }) => `${source[1] - source[0]}-${target[1] - target[0]}`).join(' ')
const size = (list: readonly Bead[], side: 'source' | 'target') =>
  list.reduce((sum, bead) => sum + bead[side][1] - bead[side][0], 0)

function alignment(list: readonly Bead[]): Alignment {
  const segments = list.map((bead) => ({ ...bead, confidence: 0.9, origin: 'automatic' as const, moved: false, evidence: [] }))
  return { segments, paragraphs: segments, confidence: 0.9, verdict: 'aligned' }
}

const text = (lines: number) =>
  segmentLines(
    Array.from({ length: lines }, (_, n) => `line ${n}`),
    'en',
  )

/** Beads over a source of `units` segments: random shapes, with omissions and additions. */
const beadsOver = (units: number) =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 12 })
    .map((pairs) => {
      const list: Bead[] = []
      let [i, j] = [0, 0]
      for (const [a, b] of pairs) {
        const step = Math.min(a, units - i)
        if (step + b === 0) continue
        list.push({ source: [i, i + step], target: [j, j + b] })
        i += step
        j += b
      }
      if (i < units) list.push({ source: [i, units], target: [j, j] })
      return list
    })

describe('joinVersions', () => {
  const rows = (units: number, versions: string[]) =>
    joinVersions(units, versions.map(beads))
      .map(({ pivot, ranges }) => [[pivot], ...ranges].map((pieces) => pieces.map(([from, to]) => to - from).join('+')).join('|'))
      .join(' ')

  test.each([
    ['one row a unit where all versions agree', 2, ['1-1 1-1', '1-1 1-1'], '1|1|1 1|1|1'],
    ['one row where a version merges', 3, ['2-1 1-1', '1-1 1-1 1-1'], '2|1|2 1|1|1'],
    ['overlapping merges join into one row', 3, ['2-1 1-1', '1-1 2-1'], '3|2|2'],
    ['an omission leaves its cell empty', 2, ['1-1 1-0', '1-1 1-1'], '1|1|1 1|0|1'],
    ['an addition gets a row of its own', 2, ['1-1 0-1 1-1', '1-1 1-1'], '1|1|1 0|1|0 1|1|1'],
    ['an addition at the very end', 1, ['1-1 0-2'], '1|1 0|2'],
    ['a merge keeps what it encloses', 2, ['1-1 0-1 1-1', '2-1'], '2|3|1'],
  ])('%s', (_name, units, versions, expected) => expect(rows(units, versions)).toBe(expected))

  test('a passage that stands elsewhere in one version is in the row of its counterpart, and in no other', () => {
    const order = (moved: Bead) => [beads('1-1')[0]!, moved, { source: [2, 3], target: [1, 2] } as Bead]
    const joined = joinVersions(3, [order({ source: [1, 2], target: [2, 3] }), beads('1-1 2-2')])
    expect(joined.map(({ pivot, ranges }) => [pivot, ...ranges])).toEqual([
      [[0, 1], [[0, 1]], [[0, 1]]],
      [
        [1, 3],
        [
          [2, 3],
          [1, 2],
        ],
        [[1, 3]],
      ],
    ])
  })

  test('puts every unit of every version into exactly one row, in order', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 0, max: 12 })
          .chain((units) => fc.tuple(fc.constant(units), fc.array(beadsOver(units), { maxLength: 4 }))),
        ([units, versions]) => {
          const joined = joinVersions(units, versions)
          const covered = (ranges: readonly (readonly [number, number])[]) =>
            ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, n) => from + n))
          expect(covered(joined.map(({ pivot }) => pivot))).toEqual(Array.from({ length: units }, (_, n) => n))
          for (const [v, list] of versions.entries()) {
            expect(covered(joined.flatMap(({ ranges }) => ranges[v]!))).toEqual(
              Array.from({ length: size(list, 'target') }, (_, n) => n),
            )
            expect(joined.flatMap((row) => row.beads[v]!)).toEqual(list.map((_, n) => n))
          }
        },
      ),
    )
  })
})

describe('composeAlignments', () => {
  const composed = (a: string, b: string) => {
    const [toA, toB] = [beads(a), beads(b)]
    return composeAlignments(alignment(toA), alignment(toB), text(size(toA, 'target')), text(size(toB, 'target'))).segments
  }
  test.each([
    ['1-1 1-1', '1-1 1-1', '1-1 1-1'],
    ['2-1 1-1', '1-1 1-1 1-1', '1-2 1-1'],
    ['1-1 1-0', '1-1 1-1', '1-1 0-1'],
    ['1-0 1-1', '1-0 1-1', '1-1'],
    ['1-2', '1-1', '2-1'],
    ['2-1 1-1', '1-1 2-1', '2-2'],
    ['1-1 0-1 1-1', '1-1 1-1', '1-1 1-0 1-1'],
  ])('%s and %s give %s', (a, b, expected) => expect(shapes(composed(a, b))).toBe(expected))

  test('covers both versions exactly once, and multiplies confidence', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 }).chain((units) => fc.tuple(beadsOver(units), beadsOver(units))),
        ([a, b]) => {
          const result = composeAlignments(alignment(a), alignment(b), text(size(a, 'target')), text(size(b, 'target'))).segments
          for (const [side, list] of [
            ['source', a],
            ['target', b],
          ] as const) {
            let at = 0
            for (const bead of result) {
              expect(bead[side][0]).toBe(at)
              at = bead[side][1]
            }
            expect(at).toBe(size(list, 'target'))
          }
        },
      ),
    )
    expect(composed('1-1', '1-1')[0]!.confidence).toBeCloseTo(0.81)
  })
})

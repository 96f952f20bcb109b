import type { Band } from './band.ts'
import { type Prices, SHAPE_COUNT, SHAPE_SOURCE, SHAPE_TARGET } from './shapes.ts'
import type { Bead, BoundEvidence } from './types.ts'

/**
 * Scores of every bead that ends in a cell of the band: `scores[cell * SHAPE_COUNT + shape]`, −Infinity where the bead would leave the table.
 * Computed once, read by the search for the best path and twice more by the posterior.
 */
export interface BeadScores {
  readonly band: Band
  readonly n: number
  readonly m: number
  readonly scores: Float32Array
  readonly prices: Prices
}

/** What a bead costs beyond its shape: one sum over all evidence. `allowed` (null: everything is) forbids beads that break a pin. */
export function scoreBeads(
  { band, n, m }: Pick<BeadScores, 'band' | 'n' | 'm'>,
  evidence: readonly BoundEvidence[],
  prices: Prices,
  allowed: ((bead: Bead) => boolean) | null,
): BeadScores {
  const scores = new Float32Array(band.cells * SHAPE_COUNT).fill(Number.NEGATIVE_INFINITY)
  for (let i = 1; i <= n; i++) {
    for (let j = Math.max(1, band.low[i]!); j <= band.high[i]!; j++) {
      const cell = (band.offset[i]! + j - band.low[i]!) * SHAPE_COUNT
      for (let s = 0; s < SHAPE_COUNT; s++) {
        const i0 = i - SHAPE_SOURCE[s]!
        const j0 = j - SHAPE_TARGET[s]!
        if (i0 < 0 || j0 < 0 || !inside(band, i0, j0)) continue
        if (allowed && !allowed({ source: [i0, i], target: [j0, j] })) continue
        let score = prices.shapes[s]!
        if (score === Number.NEGATIVE_INFINITY) continue
        for (const kind of evidence) score += kind.score(i0, i, j0, j)
        scores[cell + s] = score
      }
    }
  }
  return { band, n, m, scores, prices }
}

export function inside(band: Band, i: number, j: number): boolean {
  return j >= band.low[i]! && j <= band.high[i]!
}

const FROM_OMISSION = 250
const FROM_ADDITION = 251

/**
 * The best path through the scored beads. A run of omissions or additions pays `open` once and `extend` for each further segment.
 *
 * @param mayDrop  whether source segment i / target segment j may stay alone (pins forbid it)
 * @returns beads in reading order, covering 0…n and 0…m exactly once. Ties keep the earlier shape.
 * Time O(cells · shapes), 18 bytes a cell. Affine gaps after Gotoh 1982.
 */
export function bestPath(
  { band, n, m, scores, prices }: BeadScores,
  mayDrop: (side: 'source' | 'target', index: number) => boolean,
): Bead[] {
  const any = new Float64Array(band.cells).fill(Number.NEGATIVE_INFINITY)
  const omit = new Float32Array(band.cells).fill(Number.NEGATIVE_INFINITY)
  const add = new Float32Array(band.cells).fill(Number.NEGATIVE_INFINITY)
  const how = new Uint8Array(band.cells)
  any[0] = 0
  for (let i = 0; i <= n; i++) {
    for (let j = band.low[i]!; j <= band.high[i]!; j++) {
      const cell = band.offset[i]! + j - band.low[i]!
      let best = cell === 0 ? 0 : Number.NEGATIVE_INFINITY
      for (let s = 0; s < SHAPE_COUNT && cell > 0; s++) {
        const score = scores[cell * SHAPE_COUNT + s]!
        if (score === Number.NEGATIVE_INFINITY) continue
        const i0 = i - SHAPE_SOURCE[s]!
        const total = any[band.offset[i0]! + j - SHAPE_TARGET[s]! - band.low[i0]!]! + score
        if (total > best) {
          best = total
          how[cell] = s
        }
      }
      if (i > 0 && inside(band, i - 1, j) && mayDrop('source', i - 1)) {
        const before = band.offset[i - 1]! + j - band.low[i - 1]!
        omit[cell] = Math.max(any[before]! + prices.open, omit[before]! + prices.extend)
        if (omit[cell]! > best) {
          best = omit[cell]!
          how[cell] = FROM_OMISSION
        }
      }
      if (j > band.low[i]! && mayDrop('target', j - 1)) {
        add[cell] = Math.max(any[cell - 1]! + prices.open, add[cell - 1]! + prices.extend)
        if (add[cell]! > best) {
          best = add[cell]!
          how[cell] = FROM_ADDITION
        }
      }
      any[cell] = best
    }
  }
  return traceBack(band, n, m, how)
}

function traceBack(band: Band, n: number, m: number, how: Uint8Array): Bead[] {
  const beads: Bead[] = []
  let i = n
  let j = m
  while (i > 0 || j > 0) {
    const step = how[band.offset[i]! + j - band.low[i]!]!
    const i0 = step === FROM_OMISSION ? i - 1 : step === FROM_ADDITION ? i : i - SHAPE_SOURCE[step]!
    const j0 = step === FROM_ADDITION ? j - 1 : step === FROM_OMISSION ? j : j - SHAPE_TARGET[step]!
    beads.push({ source: [i0, i], target: [j0, j] })
    i = i0
    j = j0
  }
  return beads.reverse()
}

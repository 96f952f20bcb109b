import { type BeadScores, inside } from './search.ts'
import { SHAPE_COUNT, SHAPE_SOURCE, SHAPE_TARGET } from './shapes.ts'
import type { Bead } from './types.ts'

/** The kinds of evidence overlap (a name is also a length), so their sum is too sure of itself; how reliable the result is: docs/alignment.md. */
const TEMPERATURE = 1.6

/**
 * Posterior probability of each bead: the share of all paths, weighted by their scores, that go through it (forward–backward).
 * Gaps are priced at the mean of `open` and `extend` here, which keeps the recursion to one state.
 *
 * @returns one probability for each bead given, in the same order. Time O(cells · shapes).
 */
export function posteriors(table: BeadScores, beads: readonly Bead[]): Float64Array {
  const { band, n, m, scores, prices } = table
  const gap = (prices.open + prices.extend) / 2 / TEMPERATURE
  const forward = new Float64Array(band.cells).fill(Number.NEGATIVE_INFINITY)
  const backward = new Float64Array(band.cells).fill(Number.NEGATIVE_INFINITY)
  const at = (i: number, j: number) => band.offset[i]! + j - band.low[i]!
  forward[0] = 0
  for (let i = 0; i <= n; i++) {
    for (let j = band.low[i]!; j <= band.high[i]!; j++) {
      const cell = at(i, j)
      let sum = forward[cell]!
      for (let s = 0; s < SHAPE_COUNT; s++) {
        const score = scores[cell * SHAPE_COUNT + s]!
        if (score !== Number.NEGATIVE_INFINITY)
          sum = logAdd(sum, forward[at(i - SHAPE_SOURCE[s]!, j - SHAPE_TARGET[s]!)]! + score / TEMPERATURE)
      }
      if (i > 0 && inside(band, i - 1, j)) sum = logAdd(sum, forward[at(i - 1, j)]! + gap)
      if (j > band.low[i]!) sum = logAdd(sum, forward[cell - 1]! + gap)
      forward[cell] = sum
    }
  }
  backward[at(n, m)] = 0
  for (let i = n; i >= 0; i--) {
    for (let j = band.high[i]!; j >= band.low[i]!; j--) {
      const cell = at(i, j)
      const here = backward[cell]!
      if (here === Number.NEGATIVE_INFINITY) continue
      for (let s = 0; s < SHAPE_COUNT; s++) {
        const score = scores[cell * SHAPE_COUNT + s]!
        if (score === Number.NEGATIVE_INFINITY) continue
        const before = at(i - SHAPE_SOURCE[s]!, j - SHAPE_TARGET[s]!)
        backward[before] = logAdd(backward[before]!, here + score / TEMPERATURE)
      }
      if (i > 0 && inside(band, i - 1, j)) backward[at(i - 1, j)] = logAdd(backward[at(i - 1, j)]!, here + gap)
      if (j > band.low[i]!) backward[cell - 1] = logAdd(backward[cell - 1]!, here + gap)
    }
  }
  const total = forward[at(n, m)]!
  return Float64Array.from(beads, ({ source: [i0, i1], target: [j0, j1] }) => {
    const step = stepScore(table, i1, j1, i1 - i0, j1 - j0)
    return Math.min(1, Math.exp(forward[at(i0, j0)]! + (step ?? gap * TEMPERATURE) / TEMPERATURE + backward[at(i1, j1)]! - total))
  })
}

function stepScore({ band, scores }: BeadScores, i: number, j: number, di: number, dj: number): number | null {
  for (let s = 0; s < SHAPE_COUNT; s++) {
    if (SHAPE_SOURCE[s] === di && SHAPE_TARGET[s] === dj) return scores[(band.offset[i]! + j - band.low[i]!) * SHAPE_COUNT + s]!
  }
  return null
}

/** Below this difference the smaller of two terms is lost in the last digit of the larger. */
const LOST = 37

/** ln(eᵃ + eᵇ); most terms of a table are lost beside their neighbours, so the functions are seldom needed. */
function logAdd(a: number, b: number): number {
  if (!(b - a > -LOST)) return a
  if (!(a - b > -LOST)) return b
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b))
}

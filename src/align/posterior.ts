import { NumberList } from './number-list.ts'
import type { Searched, SearchInput, Visited } from './search.ts'
import { SHAPE_COUNT, SHAPE_SOURCE, SHAPE_TARGET } from './shapes.ts'
import type { Bead } from './types.ts'

/** The kinds of evidence overlap (a name is also a length), so their sum is too sure of itself; how reliable the result is: docs/alignment.md. */
const TEMPERATURE = 1.6
/** A step that comes this many nats short of the best way to its end has no part in the sum. */
const NEAR = 12

/**
 * Posterior probability of each bead of the path: the share of all paths, weighted by their scores, that go through it (forward–backward).
 * Gaps are priced at the mean of `open` and `extend` here, which keeps the recursion to one state.
 *
 * Time O(visited cells · shapes); the sum itself is over the few steps that matter.
 */
export function posteriors(input: SearchInput, { beads, visited, any }: Searched): Float64Array {
  const { band, n, m } = input
  const floor = floors(input, any, beads)
  const at = (i: number, j: number) => band.offset[i]! + j - band.low[i]!
  const steps = stepsThatMatter(input, { visited, any, floor })
  const forward = new Float64Array(band.cells).fill(Number.NEGATIVE_INFINITY)
  const backward = new Float64Array(band.cells).fill(Number.NEGATIVE_INFINITY)
  forward[0] = 0
  backward[at(n, m)] = 0
  const { from, to, weight } = steps
  for (let k = 0; k < steps.count; k++) {
    forward[to[k]!] = logAdd(forward[to[k]!]!, forward[from[k]!]! + weight[k]!)
  }
  for (let k = steps.count - 1; k >= 0; k--) {
    backward[from[k]!] = logAdd(backward[from[k]!]!, backward[to[k]!]! + weight[k]!)
  }
  const total = forward[at(n, m)]!
  const first = firstSteps(steps, band.cells)
  return Float64Array.from(beads, ({ source, target }) => {
    const start = at(source[0], target[0])
    const end = at(source[1], target[1])
    let step = Number.NEGATIVE_INFINITY
    for (let k = first[start]!; k < first[start + 1]!; k++) if (to[k] === end) step = logAdd(step, weight[k]!)
    return Math.min(1, Math.exp(forward[start]! + step + backward[end]! - total))
  })
}

/** What a cell of each row must have reached to matter: not much less than the worst cell of the path in that row. */
function floors({ band, n }: SearchInput, any: Float64Array, beads: readonly Bead[]): Float64Array {
  const floor = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY)
  floor[0] = 0
  const lower = (i: number, value: number) => {
    if (value < floor[i]!) floor[i] = value
  }
  for (const { source, target } of beads) {
    const end = any[band.offset[source[1]]! + target[1] - band.low[source[1]]!]!
    const start = any[band.offset[source[0]]! + target[0] - band.low[source[0]]!]!
    lower(source[1], end)
    for (let i = source[0] + 1; i < source[1]; i++) lower(i, Math.min(start, end))
  }
  for (let i = 0; i <= n; i++) floor[i]! -= NEAR
  return floor
}

interface Steps {
  readonly count: number
  /** Cells of the band, by start in the order of the search. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** Log of the step's weight. */
  readonly weight: Float64Array
}

/** The steps of all paths that come near the best one, in the order in which a sum over paths may take them. */
function stepsThatMatter(
  { band, n, m, prices, pins }: SearchInput,
  { visited, any, floor }: { readonly visited: Visited; readonly any: Float64Array; readonly floor: Float64Array },
): Steps {
  const from = new NumberList(Int32Array)
  const to = new NumberList(Int32Array)
  const weight = new NumberList(Float64Array)
  const gap = (prices.open + prices.extend) / 2
  const take = (cell: number, next: number, score: number) => {
    from.push(cell)
    to.push(next)
    weight.push(score / TEMPERATURE)
  }
  for (let k = 0; k < visited.count; k++) {
    const i = visited.row[k]!
    const j = visited.column[k]!
    const cell = band.offset[i]! + j - band.low[i]!
    const here = any[cell]!
    if (here < floor[i]!) continue
    for (let s = 0; s < prices.count; s++) {
      const score = visited.scores[k * SHAPE_COUNT + s]!
      if (score === Number.NEGATIVE_INFINITY) continue
      const i1 = i + SHAPE_SOURCE[s]!
      const next = band.offset[i1]! + j + SHAPE_TARGET[s]! - band.low[i1]!
      if (here + score > any[next]! - NEAR) take(cell, next, score)
    }
    const pin = pins?.startingAt(i, j)
    if (pin) take(cell, band.offset[pin.source[1]]! + pin.target[1] - band.low[pin.source[1]]!, 0)
    if (i < n && j >= band.low[i + 1]!) {
      const next = band.offset[i + 1]! + j - band.low[i + 1]!
      if (here + gap > any[next]! - NEAR) take(cell, next, gap)
    }
    if (j < band.high[i]! && j < m && here + gap > any[cell + 1]! - NEAR) take(cell, cell + 1, gap)
  }
  return { count: from.length, from: from.values, to: to.values, weight: weight.values }
}

/** For each cell the first of its steps; they are in the order of the cells. */
function firstSteps({ count, from }: Steps, cells: number): Int32Array {
  const first = new Int32Array(cells + 1)
  for (let k = 0; k < count; k++) first[from[k]! + 1]!++
  for (let cell = 0; cell < cells; cell++) first[cell + 1]! += first[cell]!
  return first
}

/** Below this difference the smaller of two terms is lost beside the larger. */
const LOST = 20

/** ln(eᵃ + eᵇ) */
function logAdd(a: number, b: number): number {
  if (!(b - a > -LOST)) return a
  if (!(a - b > -LOST)) return b
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b))
}

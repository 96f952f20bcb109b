import type { Bead } from './types.ts'

/**
 * The part of the table of cells (i, j) that the search visits: row i holds the columns low[i] … high[i], both included.
 * `offset[i]` is the index of cell (i, low[i]) in one flat array. Row n and column m are part of the table.
 */
export interface Band {
  readonly low: Int32Array
  readonly high: Int32Array
  readonly offset: Int32Array
  readonly cells: number
}

/** Tables up to this size are searched whole. */
const WHOLE = 60_000

function fromEdges(low: Int32Array, high: Int32Array): Band {
  const offset = new Int32Array(low.length)
  let cells = 0
  for (let i = 0; i < low.length; i++) {
    offset[i] = cells
    cells += high[i]! - low[i]! + 1
  }
  return { low, high, offset, cells }
}

/** True if a table of n + 1 by m + 1 cells is small enough to be searched whole. */
export const fitsWhole = (n: number, m: number): boolean => (n + 1) * (m + 1) <= WHOLE

/** All cells. Memory 4·(n+1)·(m+1) bytes for each array over it. */
export function wholeBand(n: number, m: number): Band {
  return fromEdges(new Int32Array(n + 1), new Int32Array(n + 1).fill(m))
}

/**
 * A corridor to either side of the straight lines through points known to correspond.
 *
 * @param points [source, target] segment positions, strictly ascending in both
 * @param widths columns to either side for each of the n + 1 rows
 */
export function bandAround(
  points: readonly (readonly [number, number])[],
  [n, m]: readonly [number, number],
  widths: Int32Array,
): Band {
  const stations = [[0, 0], ...points.filter(([i, j]) => i > 0 && j > 0 && i < n && j < m), [n, m]] as [number, number][]
  const low = new Int32Array(n + 1)
  const high = new Int32Array(n + 1)
  for (let s = 1; s < stations.length; s++) {
    const [i0, j0] = stations[s - 1]!
    const [i1, j1] = stations[s]!
    // A stretch of very unequal sides may hold a long omission: the corridor covers its whole rectangle, up to a bound.
    const unequal = Math.abs(j1 - j0 - (i1 - i0))
    for (let i = i0; i <= i1; i++) {
      const slack = widths[i]! + Math.min(20 * widths[i]!, unequal)
      const middle = i1 === i0 ? j1 : j0 + ((j1 - j0) * (i - i0)) / (i1 - i0)
      low[i] = Math.max(0, Math.floor(Math.min(middle, i === i0 ? j0 : m) - slack))
      high[i] = Math.min(m, Math.ceil(middle + slack))
    }
  }
  low[0] = 0
  high[n] = m
  for (let i = n - 1; i >= 0; i--) low[i] = Math.min(low[i]!, low[i + 1]!)
  for (let i = 1; i <= n; i++) high[i] = Math.max(high[i]!, high[i - 1]!)
  return fromEdges(low, high)
}

/** Rows around a place where the path touched the edge that are widened with it. */
const AROUND = 100
const WIDER = 3
const WIDEST = 2_000

/**
 * Widths for another try where a path runs along the border of its band, so that a wider one might find a better path there; null where it keeps away
 * from the border, or the band is as wide as it may be.
 */
export function widened(band: Band, beads: readonly Bead[], widths: Int32Array): Int32Array | null {
  const n = band.low.length - 1
  const m = band.high[n]!
  const next = widths.slice()
  let done = 0
  let grown = false
  for (const {
    source: [i],
    target: [j],
  } of beads) {
    if ((j !== band.low[i]! || j === 0) && (j !== band.high[i]! || j === m)) continue
    for (let k = Math.max(done, i - AROUND); k <= Math.min(n, i + AROUND); k++) {
      done = k + 1
      if (widths[k]! >= WIDEST) continue
      next[k] = widths[k]! * WIDER
      grown = true
    }
  }
  return grown ? next : null
}

import type { Bead } from './types.ts'

/**
 * The part of the table of cells (i, j) that the search visits: row i holds the columns low[i] … high[i], both included, neither ever falling.
 * `offset[i]` is the index of cell (i, low[i]) in one flat array. Row n and column m are part of the table.
 */
export interface Band {
  readonly low: Int32Array
  readonly high: Int32Array
  readonly offset: Int32Array
  readonly cells: number
  /** Cells of the longest row. */
  readonly widest: number
}

function fromEdges(
  low: Int32Array,
  high: Int32Array,
  { first = 0, offset = new Int32Array(low.length) }: { readonly first?: number; readonly offset?: Int32Array } = {},
): Band {
  const rows = low.length
  for (let i = rows - 2; i >= first; i--) if (low[i]! > low[i + 1]!) low[i] = low[i + 1]!
  for (let i = first + 1; i < rows; i++) if (high[i]! < high[i - 1]!) high[i] = high[i - 1]!
  let cells = 0
  let widest = 0
  for (let i = first; i < rows; i++) {
    offset[i] = cells
    const width = high[i]! - low[i]! + 1
    cells += width
    if (width > widest) widest = width
  }
  return { low, high, offset, cells, widest }
}

/** All cells. */
export function wholeBand(n: number, m: number): Band {
  return fromEdges(new Int32Array(n + 1), new Int32Array(n + 1).fill(m))
}

/** A pair of positions known to correspond: source segment, target segment. */
export type Point = readonly [source: number, target: number]

/** Columns to either side of an anchor, and more between anchors that are far apart: the path strays like a random walk. */
const LEAST = 1.5
const STRAY = 2.2

/**
 * A corridor around the straight lines through points known to correspond. Between points of unequal distance it covers the difference, so a missing
 * chapter fits in.
 *
 * @param points strictly ascending on both sides
 * @param most   columns to either side at most
 */
export function bandAround(points: readonly Point[], [n, m]: Point, most: number): Band {
  const low = new Int32Array(n + 1).fill(m)
  const high = new Int32Array(n + 1)
  let [i0, j0] = [0, 0]
  for (let s = 0; s <= points.length; s++) {
    const [i1, j1] = s < points.length ? points[s]! : [n, m]
    const rows = i1 - i0
    const columns = j1 - j0
    const slack = Math.min(most, slackOf(rows, columns))
    for (let i = i0; i <= i1; i++) {
      const middle = rows === 0 ? j0 : j0 + (columns * (i - i0)) / rows
      const end = rows === 0 ? j1 : middle
      low[i] = Math.min(low[i]!, Math.max(0, Math.floor(middle - slack)))
      high[i] = Math.max(high[i]!, Math.min(m, Math.ceil(end + slack)))
    }
    ;[i0, j0] = [i1, j1]
  }
  low[0] = 0
  high[n] = m
  return fromEdges(low, high)
}

/** Columns to either side of the line between two points: for chance, and for what is missing on one side. */
export const slackOf = (rows: number, columns: number): number => strayOf(rows, columns) + Math.abs(rows - columns)

const strayOf = (rows: number, columns: number): number => LEAST + STRAY * Math.sqrt(Math.min(rows, columns))

/** Whether two stretches that correspond may be so unequal by the ways of translators alone, with nothing missing. */
export const mayBeChance = (rows: number, columns: number): boolean => Math.abs(rows - columns) <= strayOf(rows, columns)

/** Columns that a stretch is widened by, for passages missing on either side; more where the sides are unequal, but over all rows of a gap no more than can be done in time. */
const EXTRA = 60
const MOST_EXTRA = 600
const ALL_EXTRA = 3e7

/**
 * A corridor from a point on towards another, up to row `last`: the farther from its start, the wider. Rows before the start are not part of it.
 * It covers the difference where what lies ahead is unequal on the two sides, as far as time allows.
 *
 * @param room arrays by row, at least up to `last`, which the band uses
 */
export function stepBand(
  { start: [i0, j0], end: [i1, j1] }: { readonly start: Point; readonly end: Point },
  last: number,
  room: Pick<Band, 'low' | 'high' | 'offset'>,
): Band {
  const [low, high] = [room.low.subarray(0, last + 1), room.high.subarray(0, last + 1)]
  const rows = i1 - i0
  const columns = j1 - j0
  const extra = mayBeChance(rows, columns) ? EXTRA : EXTRA + Math.min(Math.abs(rows - columns), MOST_EXTRA, ALL_EXTRA / rows)
  for (let i = i0; i <= last; i++) {
    const middle = j0 + (columns * (i - i0)) / rows
    const slack = i === i0 ? 0 : LEAST + STRAY * Math.sqrt(i - i0) + extra
    low[i] = Math.max(j0, Math.floor(middle - slack))
    high[i] = Math.min(j1, Math.ceil(middle + slack))
  }
  return fromEdges(low, high, { first: i0, offset: room.offset })
}

/** A corridor around a path: `widths[i]` cells to either side of where it goes through row i. */
export function bandAlong(beads: readonly Bead[], [n, m]: Point, widths: Int32Array): Band {
  const low = new Int32Array(n + 1).fill(m)
  const high = new Int32Array(n + 1)
  for (const { source, target } of beads) {
    for (let i = source[0]; i <= source[1]; i++) {
      low[i] = Math.max(0, Math.min(low[i]!, target[0] - widths[i]!))
      high[i] = Math.min(m, Math.max(high[i]!, target[1] + widths[i]!))
    }
  }
  low[0] = 0
  high[n] = m
  return fromEdges(low, high)
}

/** Rows around a place where the path touched the edge that are widened with it. */
const AROUND = 40
const WIDER = 4
const WIDEST = 600

/** Widths for another try where a path runs along the border of its band, so that a wider one might find a better path there; null where it keeps away. */
export function widened(band: Band, beads: readonly Bead[], widths: Int32Array): Int32Array<ArrayBuffer> | null {
  const n = band.low.length - 1
  const m = band.high[n]!
  const next = widths.slice()
  let done = 0
  let grown = false
  for (const {
    source: [i],
    target: [j],
  } of beads) {
    if ((j !== band.low[i] || j === 0) && (j !== band.high[i] || j === m)) continue
    for (let k = Math.max(done, i - AROUND); k <= Math.min(n, i + AROUND); k++) {
      done = k + 1
      if (widths[k]! >= WIDEST) continue
      next[k] = widths[k]! * WIDER
      grown = true
    }
  }
  return grown ? next : null
}

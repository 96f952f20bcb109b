import type { Band } from './band.ts'
import type { LinkTable } from './link-table.ts'

/** Offsets in a bead that are told apart; a fifth segment counts as the fourth. */
export const DEEP = 4
/** NumberList of each cell: gains by offset on both sides, then losses of the source given back by offset on the target side, and the other way round. */
export const GIVEN_SOURCE = DEEP * DEEP
export const GIVEN_TARGET = GIVEN_SOURCE + DEEP
export const PARTS = GIVEN_TARGET + DEEP
/** A bead of more segments meets more by chance, so a match in its second segment gains less than one in its first. */
const PENALTY = Float32Array.from({ length: DEEP * DEEP }, (_, k) => 0.5 * Math.log(((k >> 2) + 1) * ((k & 3) + 1)))
/** Rows held at once, a power of two: the search looks five segments ahead. */
const ROWS = 8

/**
 * What the links say about each pair of segments in the band, row by row. A bead of several segments is the sum over its cells, and a unit must not count
 * twice where it stands in two of its segments: so each cell holds what it adds at each offset from the start of a bead, which is everything at
 * offset 0, and at larger ones only what no earlier segment of the bead has seen.
 *
 * Memory: eight rows of 24 numbers a cell. Time: the links of each segment, and where they stand inside the band.
 */
export class LinkScores {
  rows: Float32Array
  private readonly table: LinkTable
  private band: Band
  private width: number
  private filled = 0
  /** Added to the numbers of rows, so that none is used twice. */
  private counted = 1
  private goesBack = false
  /** First place of each target unit's segments that may lie in the band. */
  readonly cursor: Int32Array
  /** Number of the row, from 1, in which a place of a target unit was last matched, and in which a source unit last stood. */
  readonly matched: Int32Array
  readonly seen: Int32Array
  /** The best pair of the unit at hand in each column, and where its target stands. */
  best: Float32Array
  place: Int32Array
  unit: Int32Array

  constructor(table: LinkTable, band: Band) {
    this.table = table
    this.band = band
    this.width = band.widest
    this.rows = new Float32Array(ROWS * this.width * PARTS)
    this.cursor = table.targetSegments.start.slice(0, -1)
    this.matched = new Int32Array(table.targetSegments.list.length)
    this.seen = new Int32Array(table.sourceSegments.start.length - 1)
    this.best = new Float32Array(this.width).fill(-1)
    this.place = new Int32Array(this.width)
    this.unit = new Int32Array(this.width)
  }

  /** Begins anew at a row of another band, which may lie before the last one. */
  restart(band: Band, row: number): void {
    this.counted += this.filled + DEEP - row
    this.filled = row
    this.band = band
    this.goesBack = true
    if (band.widest <= this.width) return
    this.width = band.widest
    this.rows = new Float32Array(ROWS * this.width * PARTS)
    this.best = new Float32Array(this.width).fill(-1)
    this.place = new Int32Array(this.width)
    this.unit = new Int32Array(this.width)
  }

  /** Where the numbers of cell (row, low[row]) begin in `rows`; those of the next cell are `PARTS` further. */
  baseOf(row: number): number {
    return (row & (ROWS - 1)) * this.width * PARTS
  }

  /** Makes the rows of source segments up to `last` ready. Rows are asked for in order, never more than five ahead of the search. */
  fill(last: number): void {
    const end = Math.min(last, this.band.low.length - 2)
    while (this.filled <= end) this.fillRow(this.filled++)
  }

  private fillRow(i: number): void {
    const { sourceUnits, targetSegments, pairStart, target, gain, targetLosses } = this.table
    const { cursor, matched, seen, best, place, unit } = this
    const low = this.band.low[i]!
    const high = Math.min(this.band.high[i]!, targetLosses.length - 2)
    const base = this.baseOf(i)
    this.rows.fill(0, base, base + (this.band.high[i]! - low + 1) * PARTS)
    const row = i + this.counted
    for (let u = sourceUnits.start[i]!; u < sourceUnits.start[i + 1]!; u++) {
      const from = sourceUnits.list[u]!
      let first = high + 1
      let last = low - 1
      for (let pair = pairStart[from]!; pair < pairStart[from + 1]!; pair++) {
        const other = target[pair]!
        const end = targetSegments.start[other + 1]!
        let k = cursor[other]!
        if (this.goesBack) while (k > targetSegments.start[other]! && targetSegments.list[k - 1]! >= low) k--
        while (k < end && targetSegments.list[k]! < low) k++
        cursor[other] = k
        for (; k < end; k++) {
          const j = targetSegments.list[k]!
          if (j > high) break
          const column = j - low
          if (gain[pair]! <= best[column]! || matched[k] === row) continue
          best[column] = gain[pair]!
          place[column] = k
          unit[column] = other
          if (j < first) first = j
          if (j > last) last = j
        }
      }
      if (first <= last) this.addUnit(base - low * PARTS, { from, row, first, last, low })
      seen[from] = row
    }
  }

  /** Adds the best matches of one source unit to the cells of its row. */
  private addUnit(
    base: number,
    { from, row, first, last, low }: { from: number; row: number; first: number; last: number; low: number },
  ): void {
    const { rows, matched, best, place, unit } = this
    const givenSource = -this.table.sourceLoss[from]!
    const away = this.seen[from] === 0 ? DEEP : Math.min(DEEP, row - this.seen[from]!)
    let before = -DEEP
    for (let j = first; j <= last; j++) {
      const nats = best[j - low]!
      if (nats < 0) continue
      best[j - low] = -1
      const k = place[j - low]!
      const since = matched[k] === 0 ? DEEP : Math.min(DEEP, row - matched[k]!)
      matched[k] = row
      const apart = Math.min(DEEP, j - before)
      before = j
      const cell = base + j * PARTS
      for (let a = 0; a < away; a++) {
        for (let b = 0; b < apart; b++) {
          const rest = nats - PENALTY[a * DEEP + b]!
          if (rest > 0) rows[cell + a * DEEP + b]! += rest
        }
      }
      for (let b = 0; b < apart; b++) rows[cell + GIVEN_SOURCE + b]! += givenSource
      const givenTarget = -this.table.targetLoss[unit[j - low]!]!
      for (let a = 0; a < since; a++) rows[cell + GIVEN_TARGET + a]! += givenTarget
    }
  }
}

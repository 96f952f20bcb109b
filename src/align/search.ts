import type { Band, Point } from './band.ts'
import { DEEP, GIVEN_SOURCE, GIVEN_TARGET, type LinkScores, PARTS } from './link-scores.ts'
import type { LinkTable } from './link-table.ts'
import type { PinRules } from './pins.ts'
import { type Prices, ROUGH_LONGEST, SHAPE_COUNT, SHAPE_SOURCE, SHAPE_TARGET, shapeOf } from './shapes.ts'
import type { Bead, BoundEvidence } from './types.ts'

/** Columns that the path is expected to enter each row at, and to leave it; −1 for rows of which nothing is known. */
export interface Guide {
  readonly from: Int32Array
  readonly to: Int32Array
}

/** All that decides about a path. */
export interface SearchInput {
  readonly band: Band
  readonly n: number
  readonly m: number
  /** Evidence about beads as a whole. */
  readonly whole: readonly BoundEvidence[]
  readonly table: LinkTable | null
  readonly links: LinkScores | null
  readonly prices: Prices
  readonly pins: PinRules | null
  readonly guide: Guide | null
  /** The cell that the path begins at, the first of the band; (0, 0) when left out. */
  readonly start?: Point
  /** Whether the path may end anywhere in row n; else it ends at (n, m). */
  readonly open?: boolean
}

/**
 * Cells that the search went on from, in order of row and column, with the scores of the beads that start there: those of
 * cell k are `scores[k * SHAPE_COUNT + shape]`, −Infinity where there is no such bead.
 */
export interface Visited {
  readonly count: number
  readonly row: Int32Array
  readonly column: Int32Array
  readonly scores: Float32Array
}

export interface Searched {
  readonly beads: Bead[]
  readonly visited: Visited
  /** Best score of a path from the start to each cell of the band. */
  readonly any: Float64Array
}

/**
 * A cell beside the expected path is not gone on from if it is this many nats worse than the path's own cell, the way back counted in. (In the middle of an
 * omission the right path is behind others, so the best cell of the row is no measure.)
 */
const BEAM = 13
/** Nats that it takes at least to come back from so many columns beside a path. */
const back = (columns: number): number => (columns === 1 ? 2.9 : 2.9 + 0.8 * columns)
const FROM_PIN = 29
const FROM_OMISSION = 30
const FROM_ADDITION = 31
const OMISSION_GOES_ON = 64
const ADDITION_GOES_ON = 128
const STATE = 31

/**
 * The best path through the band. A run of omissions or additions pays `open` once and `extend` for each further segment.
 *
 * @returns beads in reading order, covering 0…n and 0…m exactly once, and what was visited. Ties keep the earlier shape.
 * Time O(visited cells · shapes) and the links inside the band; 17 bytes a cell of the band, 84 a visited one. Affine gaps after Gotoh 1982.
 */
export function search(input: SearchInput): Searched {
  const { band, n, prices, pins, links, guide, start = [0, 0] } = input
  const any = new Float64Array(band.cells).fill(Number.NEGATIVE_INFINITY)
  const omit = new Float32Array(band.cells).fill(Number.NEGATIVE_INFINITY)
  const add = new Float32Array(band.cells).fill(Number.NEGATIVE_INFINITY)
  const how = new Uint8Array(band.cells)
  // Nothing is asked of the cells of a rough pass but the path.
  const visited = prices.count < SHAPE_COUNT ? null : new VisitedCells()
  const scored = new CellScores(input)
  any[0] = 0
  for (let i = start[0]; i <= n; i++) {
    const low = band.low[i]!
    const high = band.high[i]!
    const offset = band.offset[i]! - low
    links?.fill(i + DEEP)
    const from = guide ? guide.from[i]! : -1
    const to = from < 0 ? -1 : guide!.to[i]!
    const floor = from < 0 ? Number.NEGATIVE_INFINITY : any[offset + from]! + (to - from) * prices.extend - BEAM
    for (let j = low; j <= high; j++) {
      const cell = offset + j
      const here = any[cell]!
      if (here === Number.NEGATIVE_INFINITY || here < floor + (j < from ? back(from - j) : j > to ? back(j - to) : 0)) continue
      const scores = scored.from(i, j)
      visited?.push(i, j, scores)
      for (let s = 0; s < prices.count; s++) {
        if (scores[s] === Number.NEGATIVE_INFINITY) continue
        const i1 = i + SHAPE_SOURCE[s]!
        const next = band.offset[i1]! + j + SHAPE_TARGET[s]! - band.low[i1]!
        const total = here + scores[s]!
        if (total > any[next]!) {
          any[next] = total
          how[next] = (how[next]! & ~STATE) | s
        }
      }
      const pin = pins?.startingAt(i, j)
      if (pin) {
        const next = band.offset[pin.source[1]]! + pin.target[1] - band.low[pin.source[1]]!
        any[next] = here
        how[next] = FROM_PIN
      }
      if (i < n && j >= band.low[i + 1]! && (!pins || pins.mayDrop('source', i))) {
        const next = band.offset[i + 1]! + j - band.low[i + 1]!
        const goesOn = omit[cell]! + prices.extend > here + prices.open
        omit[next] = goesOn ? omit[cell]! + prices.extend : here + prices.open
        if (goesOn) how[next]! |= OMISSION_GOES_ON
        if (omit[next]! > any[next]!) {
          any[next] = omit[next]!
          how[next] = (how[next]! & ~STATE) | FROM_OMISSION
        }
      }
      if (j < high && (!pins || pins.mayDrop('target', j))) {
        const next = cell + 1
        const goesOn = add[cell]! + prices.extend > here + prices.open
        add[next] = goesOn ? add[cell]! + prices.extend : here + prices.open
        if (goesOn) how[next]! |= ADDITION_GOES_ON
        if (add[next]! > any[next]!) {
          any[next] = add[next]!
          how[next] = (how[next]! & ~STATE) | FROM_ADDITION
        }
      }
    }
  }
  return { beads: traceBack(input, how, endColumn(input, any)), visited: visited?.done() ?? NOTHING_VISITED, any }
}

/** Scores of all beads that start at one cell. */
class CellScores {
  private readonly input: SearchInput
  readonly scores = new Float32Array(SHAPE_COUNT)
  private readonly longest: number
  /** Sums of the links over the first a segments of the source and b of the target, at [a * SIDE + b]. */
  readonly sums = new Float32Array(SIDE * SIDE)

  constructor(input: SearchInput) {
    this.input = input
    this.longest = input.prices.count < SHAPE_COUNT ? ROUGH_LONGEST : LONGEST
  }

  /** The scores by shape; the array is used again for the next cell. */
  from(i: number, j: number): Float32Array {
    const { band, n, m, whole, table, prices, pins } = this.input
    const { scores, sums } = this
    if (table) this.sumLinks(i, j)
    scores.fill(Number.NEGATIVE_INFINITY)
    for (let s = 0; s < prices.count; s++) {
      const i1 = i + SHAPE_SOURCE[s]!
      const j1 = j + SHAPE_TARGET[s]!
      if (i1 > n || j1 > m || j1 < band.low[i1]! || j1 > band.high[i1]!) continue
      if (pins && !pins.allowed(i, i1, j, j1)) continue
      const linked = table
        ? sums[(i1 - i) * SIDE + j1 - j]! +
          (table.sourceLosses[i1]! - table.sourceLosses[i]! + table.targetLosses[j1]! - table.targetLosses[j]!)
        : 0
      scores[s] = prices.shapes[s]! + linked
    }
    for (let k = 0; k < whole.length; k++) {
      whole[k]!.addScores(scores, i, j, prices.count)
      if (k === 0) this.dropHopeless()
    }
    return scores
  }

  /** Forgets beads that are much worse than leaving all their segments alone. */
  private dropHopeless(): void {
    const { scores } = this
    const { open, extend, count } = this.input.prices
    for (let s = 0; s < count; s++) {
      const alone = 2 * open + (SHAPE_SOURCE[s]! + SHAPE_TARGET[s]! - 2) * extend
      if (scores[s]! < alone - HOPELESS) scores[s] = Number.NEGATIVE_INFINITY
    }
  }

  private sumLinks(i: number, j: number): void {
    const { band, n, m, links } = this.input
    const { sums } = this
    const { rows } = links!
    const rowsLeft = Math.min(this.longest, n - i)
    const columnsLeft = Math.min(this.longest, m - j)
    for (let a = 0; a < rowsLeft; a++) {
      const low = band.low[i + a]!
      const high = band.high[i + a]!
      const base = links!.baseOf(i + a) - low * PARTS
      const da = a < DEEP ? a : DEEP - 1
      let line = 0
      for (let b = 0; b < columnsLeft; b++) {
        const column = j + b
        if (column >= low && column <= high) {
          const cell = base + column * PARTS
          const db = b < DEEP ? b : DEEP - 1
          line += rows[cell + da * DEEP + db]! + rows[cell + GIVEN_SOURCE + db]! + rows[cell + GIVEN_TARGET + da]!
        }
        sums[(a + 1) * SIDE + b + 1] = sums[a * SIDE + b + 1]! + line
      }
    }
  }
}

/** Nats that the evidence still to come may add at most. */
const HOPELESS = 4
/** Segments of the longest side of a bead. */
const LONGEST = Math.max(...SHAPE_SOURCE, ...SHAPE_TARGET)
const SIDE = LONGEST + 1

const NOTHING_VISITED: Visited = { count: 0, row: new Int32Array(0), column: new Int32Array(0), scores: new Float32Array(0) }

class VisitedCells {
  private count = 0
  row = new Int32Array(1024)
  column = new Int32Array(1024)
  scores = new Float32Array(1024 * SHAPE_COUNT)

  push(i: number, j: number, scores: Float32Array): void {
    if (this.count === this.row.length) this.grow()
    this.row[this.count] = i
    this.column[this.count] = j
    this.scores.set(scores, this.count++ * SHAPE_COUNT)
  }

  done(): Visited {
    const { count, row, column, scores } = this
    return { count, row, column, scores }
  }

  private grow(): void {
    this.row = larger(this.row, new Int32Array(2 * this.count))
    this.column = larger(this.column, new Int32Array(2 * this.count))
    this.scores = larger(this.scores, new Float32Array(2 * this.count * SHAPE_COUNT))
  }
}

function larger<T extends Int32Array | Float32Array>(values: T, room: T): T {
  room.set(values)
  return room
}

/** The column that the path ends in. */
function endColumn({ band, n, m, open }: SearchInput, any: Float64Array): number {
  if (!open) return m
  const offset = band.offset[n]! - band.low[n]!
  let best = band.low[n]!
  for (let j = best; j <= band.high[n]!; j++) if (any[offset + j]! > any[offset + best]!) best = j
  return best
}

function traceBack({ band, n, pins, start = [0, 0] }: SearchInput, how: Uint8Array, end: number): Bead[] {
  const beads: Bead[] = []
  let i = n
  let j = end
  /** Inside a run of omissions or additions the run decides, not the best way to the cell. */
  let run = 0
  while (i > start[0] || j > start[1]) {
    const code = how[band.offset[i]! + j - band.low[i]!]!
    const step = run || code & STATE
    const pin = step === FROM_PIN ? pins!.endingAt(i, j)! : null
    if (pin) {
      beads.push(pin)
      ;[i, j] = [pin.source[0], pin.target[0]]
      continue
    }
    const i0 = step === FROM_OMISSION ? i - 1 : step === FROM_ADDITION ? i : i - SHAPE_SOURCE[step]!
    const j0 = step === FROM_ADDITION ? j - 1 : step === FROM_OMISSION ? j : j - SHAPE_TARGET[step]!
    run = step === FROM_OMISSION && code & OMISSION_GOES_ON ? step : step === FROM_ADDITION && code & ADDITION_GOES_ON ? step : 0
    beads.push({ source: [i0, i], target: [j0, j] })
    i = i0
    j = j0
  }
  return beads.reverse()
}

/** Score of each bead of the path, 0 for omissions, additions and pins: by how much it has raised the best score. */
export function beadScores({ band }: SearchInput, { beads, any }: Searched): Float64Array {
  const at = (i: number, j: number) => any[band.offset[i]! + j - band.low[i]!]!
  return Float64Array.from(beads, ({ source: [i0, i1], target: [j0, j1] }) =>
    shapeOf(i1 - i0, j1 - j0) < 0 ? 0 : at(i1, j1) - at(i0, j0),
  )
}

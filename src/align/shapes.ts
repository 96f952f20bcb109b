/** Shapes of beads with both sides filled that the search tries, and how common they are in translated news and official text. */
const SHARES: readonly (readonly [source: number, target: number, share: number])[] = [
  [1, 1, 0.82],
  [1, 2, 0.055],
  [2, 1, 0.055],
  [2, 2, 0.005],
  [1, 3, 0.006],
  [3, 1, 0.006],
  [2, 3, 0.002],
  [3, 2, 0.002],
  [1, 4, 0.0015],
  [4, 1, 0.0015],
  [3, 3, 0.0005],
  [2, 4, 0.0005],
  [4, 2, 0.0005],
  [1, 5, 0.0004],
  [5, 1, 0.0004],
  [3, 4, 0.0003],
  [4, 3, 0.0003],
  [4, 4, 0.0002],
]

export const SHAPE_SOURCE = Int32Array.from(SHARES, ([source]) => source)
export const SHAPE_TARGET = Int32Array.from(SHARES, ([, target]) => target)
export const SHAPE_COUNT = SHARES.length

/** Nats. */
export interface Prices {
  /** ln P(shape), by index into the shape table. */
  readonly shapes: Float64Array
  /** ln P of starting a run of omitted (or added) segments, and of each further segment of the run. */
  readonly open: number
  readonly extend: number
  /** Shapes that are tried: the common ones only, which come first in the table, in a first rough pass over a long text. */
  readonly count: number
}

/** Shapes of a first rough pass over a long text. */
const ROUGH = 4
/** Segments of the longest side among them. */
export const ROUGH_LONGEST = 2

export const rough = (prices: Prices): Prices => ({ ...prices, count: ROUGH })

const GAP_SHARE = 0.025
/** A run of omissions is one decision of an editor: its first segment is rare, the others follow. */
const GAP_GOES_ON = 0.45
/** Weight of the shares above, in beads, against the counts of the text at hand. */
const PRIOR_BEADS = 200

/** Prices before anything is known of the texts, or with the counts of shapes in a first pass. */
export function prices(counts?: Float64Array): Prices {
  const total = counts ? counts.reduce((sum, count) => sum + count, 0) : 0
  const shapes = Float64Array.from(SHARES, ([, , share], n) =>
    Math.log((share * PRIOR_BEADS + (counts?.[n] ?? 0)) / (PRIOR_BEADS + total)),
  )
  return { shapes, open: Math.log(GAP_SHARE), extend: Math.log(GAP_GOES_ON), count: SHAPE_COUNT }
}

/** Index of a shape in the table, −1 for an omission, an addition or a bead of more segments. */
export const shapeOf = (source: number, target: number): number =>
  source < 1 || target < 1 || source > WIDEST || target > WIDEST ? -1 : BY_SIZE[source * WIDEST + target - WIDEST - 1]!

const WIDEST = 5
const BY_SIZE = Int8Array.from({ length: WIDEST * WIDEST }, (_, k) =>
  SHARES.findIndex(([source, target]) => source === Math.floor(k / WIDEST) + 1 && target === (k % WIDEST) + 1),
)

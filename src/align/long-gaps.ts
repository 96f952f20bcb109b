import { ascendingChain } from './anchors.ts'
import { mayBeChance, type Point, slackOf, stepBand } from './band.ts'
import type { BoundPass } from './bound-pass.ts'
import { LinkScores } from './link-scores.ts'
import type { LinkTable } from './link-table.ts'
import { search } from './search.ts'
import { prices, rough } from './shapes.ts'

/** Segments between two points that need no points between them. */
const LONG = 400
/** Segments of a stretch that is searched at once, and of its beginning that is kept: what follows shows where its end is wrong. */
const STRETCH = 300
const KEPT = 200
/** Segments between two points that are kept of a path. */
const APART = 16

/**
 * Points known to correspond, with others between those that are far apart: texts that say the same again and again have no pairs of segments without a rival,
 * and a corridor between two distant points is wide. First come pairs of units that stand once in each text, where several agree. What is still
 * too long is searched stretch by stretch: each begins where the one before was still sure.
 *
 * @param points strictly ascending on both sides, none on the border
 * Time linear in the length.
 */
export function steppingPoints(pass: BoundPass, points: readonly Point[]): readonly Point[] {
  const size: Point = [pass.source.size, pass.target.size]
  if (!gapsOf(points, size).some(isLong)) return points
  const more = gapsOf(points, size).flatMap((gap): Point[] => {
    const agreed = isLong(gap) && pass.table ? agreeing(singlePairs(pass.table, gap)) : []
    return [...agreed, ...(gap.end[0] < size[0] ? [gap.end] : [])]
  })
  const walker = new Walker(pass)
  return gapsOf(more, size).flatMap((gap) => [
    ...(isTooLong(gap) ? walker.through(gap) : []),
    ...(gap.end[0] < size[0] ? [gap.end] : []),
  ])
}

interface Gap {
  readonly start: Point
  readonly end: Point
}

const gapsOf = (points: readonly Point[], size: Point): Gap[] =>
  [...points, size].map((end, k) => ({ start: points[k - 1] ?? [0, 0], end }))

/** Cells of a corridor that is searched as a whole; more where the sides are so unequal that something long must be missing on one of them. */
const AFFORDABLE = 2e6
const AFFORDABLE_UNEQUAL = 5e7

const isLong = ({ start, end }: Gap) => end[0] - start[0] > LONG

function isTooLong({ start, end }: Gap): boolean {
  const [rows, columns] = [end[0] - start[0], end[1] - start[1]]
  const cells = rows * Math.min(columns, 2 * slackOf(rows, columns))
  return isLong({ start, end }) && cells > (mayBeChance(rows, columns) ? AFFORDABLE : AFFORDABLE_UNEQUAL)
}

/** Pairs of segments inside a gap that hold both units of a pair, each of which stands nowhere else; ascending on both sides. */
function singlePairs({ sourceUnits, sourceSegments, targetSegments, pairStart, target, gain }: LinkTable, gap: Gap): Point[] {
  const single = ({ start }: typeof sourceSegments, unit: number) => start[unit + 1]! - start[unit]! === 1
  const found: { readonly at: Point; readonly nats: number }[] = []
  for (let i = gap.start[0] + 1; i < gap.end[0]; i++) {
    for (let u = sourceUnits.start[i]!; u < sourceUnits.start[i + 1]!; u++) {
      const unit = sourceUnits.list[u]!
      if (!single(sourceSegments, unit)) continue
      for (let pair = pairStart[unit]!; pair < pairStart[unit + 1]!; pair++) {
        if (!single(targetSegments, target[pair]!)) continue
        const j = targetSegments.list[targetSegments.start[target[pair]!]!]!
        if (j > gap.start[1] && j < gap.end[1]) found.push({ at: [i, j], nats: gain[pair]! })
      }
    }
  }
  return ascendingChain(
    // Of several pairs in one segment only one may be taken: the chain ascends strictly in its keys, so the later ones of a segment come first.
    found.sort((a, b) => a.at[0] - b.at[0] || b.at[1] - a.at[1]),
    ({ at }) => at[1],
    ({ nats }) => nats,
  ).map(({ at }) => at)
}

/** Farthest neighbour that may speak for a pair. */
const NEAR = 40

/** Pairs that the one before or the one after confirms: about as far away on both sides. */
function agreeing(points: readonly Point[]): Point[] {
  const confirm = (a: Point | undefined, b: Point | undefined) => {
    if (!a || !b) return false
    const [rows, columns] = [b[0] - a[0], b[1] - a[1]]
    return rows <= NEAR && Math.abs(rows - columns) <= 2 + Math.sqrt(rows)
  }
  return points.filter((point, k) => confirm(points[k - 1], point) || confirm(point, points[k + 1]))
}

/** Searches gaps stretch by stretch, by the common shapes, links and lengths. */
class Walker {
  private readonly pass: BoundPass
  private readonly price = rough(prices())
  private readonly room: Record<'low' | 'high' | 'offset', Int32Array>
  private links: LinkScores | null = null

  constructor(pass: BoundPass) {
    this.pass = pass
    const rows = () => new Int32Array(pass.source.size + 1)
    this.room = { low: rows(), high: rows(), offset: rows() }
  }

  /** Points along the path through a gap, without its ends. */
  through({ start, end }: Gap): Point[] {
    const points: Point[] = []
    let from = start
    while (end[0] - from[0] > LONG) {
      const path = this.stretch(from, end)
      const kept = path.filter(([i, j]) => i <= from[0] + KEPT && j < end[1])
      const last = kept.at(-1)
      // The target is used up: what is left was omitted.
      if (!last || last[0] === from[0]) break
      for (const point of kept) {
        const [i, j] = points.at(-1) ?? start
        if (point[0] >= i + APART && point[1] > j) points.push(point)
      }
      from = last
    }
    return points
  }

  /** Ends of the beads of two sides on the best path from a point on towards another. */
  private stretch(start: Point, end: Point): Point[] {
    const { table, whole } = this.pass
    const last = start[0] + STRETCH
    const band = stepBand({ start, end }, last, this.room)
    if (table) {
      this.links ??= new LinkScores(table, band)
      this.links.restart(band, start[0])
    }
    const { beads } = search({
      band,
      n: last,
      m: end[1],
      whole: whole.filter((kind) => kind.rough),
      table,
      links: this.links,
      prices: this.price,
      pins: null,
      guide: null,
      start,
      open: true,
    })
    return beads
      .filter(({ source, target }) => source[0] < source[1] && target[0] < target[1])
      .map(({ source, target }) => [source[1], target[1]] as const)
  }
}

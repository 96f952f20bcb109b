import { type BoundPass, explained } from './bound-pass.ts'
import { seedPairs } from './seed-pairs.ts'
import { prices, SHAPE_SOURCE, SHAPE_TARGET } from './shapes.ts'
import type { Bead } from './types.ts'

/** A bead out of order. */
export interface MovedBead extends Bead {
  readonly confidence: number
  /** Nats that it gains by its evidence. */
  readonly gain: number
}

/** Nats that a whole passage must gain beyond the log of all pairs of segments that it might have been: a false move costs more trust than a missed one. */
const PRICE = 4
/** Passages tried at most, the likeliest first: two unrelated texts have many that look a little alike. */
const MOST = 400
/** A passage is not followed further where it has lost so many nats against its best end. */
const DROP = 8
/**
 * What each bead is worth beyond its evidence, for how far a passage goes, not for whether there is one: segments left out on both sides next to it have most likely moved with it.
 */
const TOGETHER = 1.5
/** Shapes that a passage is followed by: all of up to three segments, and 2-2. */
const FOLLOWED = Array.from(SHAPE_SOURCE.keys()).filter((s) => SHAPE_SOURCE[s]! + SHAPE_TARGET[s]! <= 4)

/**
 * Passages that stand elsewhere in the target than in the source: runs that the path left out on either side are matched with each other by the same
 * evidence. A passage starts from a pair of segments that share rare links and goes on to both sides, bead by bead, as long as it gains.
 *
 * @param beads the path: every omitted or added segment is a bead of its own
 * @param mayMove whether a segment that was left out may be used; those that a person has left out may not
 * @returns beads in no order, none of which shares a segment with another or with a bead of two sides
 * Time linear in the links of what was left out, and in the passages found.
 */
export function movedPassages(
  pass: BoundPass,
  beads: readonly Bead[],
  mayMove: (side: 'source' | 'target', segment: number) => boolean,
): MovedBead[] {
  const { source, target, table } = pass
  const free = freeSegments(beads, [source.size, target.size], mayMove)
  if (!table || free.counts.source === 0 || free.counts.target === 0) return []
  const needed = PRICE + Math.log(free.counts.source * free.counts.target)
  const follower = new Follower(pass, free)
  const moved: MovedBead[] = []
  for (const { i, j } of seedPairs(pass.source, pass.target, table, free).slice(0, MOST)) {
    if (free.source[i] === IN_USE || free.target[j] === IN_USE || free.source[i] === free.target[j]) continue
    const { beads: passage, total } = follower.through(i, j)
    if (total < needed) continue
    for (const bead of passage) {
      free.source.fill(IN_USE, ...bead.source)
      free.target.fill(IN_USE, ...bead.target)
      moved.push({ ...bead, confidence: confidenceOf(total - needed) })
    }
  }
  return moved
}

const IN_USE = -1

/** A passage that gains just enough is as likely as not; measured on passages moved at random (`npm run eval -- changes`). */
const confidenceOf = (beyond: number) => 0.99 / (1 + Math.exp(-(beyond + 4) / 3))

/** For each segment the number of the gap that it was left out in: between which beads of two sides it stands. −1 for those in use. */
export interface FreeSegments {
  readonly source: Int32Array
  readonly target: Int32Array
}

function freeSegments(
  beads: readonly Bead[],
  [n, m]: readonly [number, number],
  mayMove: (side: 'source' | 'target', segment: number) => boolean,
) {
  const free = { source: new Int32Array(n).fill(IN_USE), target: new Int32Array(m).fill(IN_USE) }
  const counts = { source: 0, target: 0 }
  let gap = 0
  for (const bead of beads) {
    const side = bead.source[0] === bead.source[1] ? 'target' : bead.target[0] === bead.target[1] ? 'source' : null
    if (!side) gap++
    else if (mayMove(side, bead[side][0])) {
      free[side][bead[side][0]] = gap
      counts[side]++
    }
  }
  return { ...free, counts }
}

/** Follows passages through segments that were left out. */
class Follower {
  private readonly pass: BoundPass
  private readonly free: FreeSegments
  private readonly shapes = prices().shapes
  private readonly alone = prices().open
  private readonly known = new Map<string, number>()

  constructor(pass: BoundPass, free: FreeSegments) {
    this.pass = pass
    this.free = free
  }

  /** The best passage that has a boundary before segments i and j: what leads up to them and what goes on from them. */
  through(i: number, j: number): { readonly beads: Omit<MovedBead, 'confidence'>[]; readonly total: number } {
    const after = this.follow(i, j, 1)
    const before = this.follow(i, j, -1)
    return { beads: [...before.beads, ...after.beads], total: before.total + after.total }
  }

  /** Bead by bead away from a boundary; cells are counted from it. */
  private follow(i: number, j: number, way: 1 | -1): { readonly beads: Omit<MovedBead, 'confidence'>[]; readonly total: number } {
    const rows: Map<number, Reached>[] = [new Map([[0, { total: 0, from: null, bead: null }]])]
    let best: Reached = rows[0]!.get(0)!
    for (let a = 0; a < rows.length; a++) {
      const row = rows[a] ?? new Map<number, Reached>()
      for (let b = 0, last = Math.max(-1, ...row.keys()); b <= last; b++) {
        const here = row.get(b)
        if (!here || here.total < best.total - DROP) continue
        if (here.total > best.total) best = here
        const reach = (di: number, dj: number, step: Omit<Reached, 'from'>) => {
          const next = (rows[a + di] ??= new Map())
          if (step.total <= (next.get(b + dj)?.total ?? Number.NEGATIVE_INFINITY)) return
          next.set(b + dj, { ...step, from: here })
          if (dj > 0 && di === 0 && b + dj > last) last = b + dj
        }
        for (const s of FOLLOWED) {
          const [di, dj] = [SHAPE_SOURCE[s]!, SHAPE_TARGET[s]!]
          const bead = this.beadAt(i, j, { a, b, di, dj, way })
          if (!bead) continue
          const gain = this.gainOf(bead)
          const total = here.total + this.shapes[s]! + gain + TOGETHER
          reach(di, dj, { total, bead: { ...bead, gain } })
        }
        const alone = here.total + this.alone
        if (alone < best.total - DROP) continue
        if (this.isFree('source', i, { at: a, count: 1, way })) reach(1, 0, { total: alone, bead: null })
        if (this.isFree('target', j, { at: b, count: 1, way })) reach(0, 1, { total: alone, bead: null })
      }
      rows[a] = row
      if (a + 1 < rows.length) rows[a + 1] ??= new Map()
    }
    const beads: Omit<MovedBead, 'confidence'>[] = []
    for (let at: Reached | null = best; at; at = at.from) if (at.bead) beads.push(at.bead)
    return { beads, total: best.total - TOGETHER * beads.length }
  }

  private beadAt(
    i: number,
    j: number,
    {
      a,
      b,
      di,
      dj,
      way,
    }: { readonly a: number; readonly b: number; readonly di: number; readonly dj: number; readonly way: 1 | -1 },
  ): Bead | null {
    if (!this.isFree('source', i, { at: a, count: di, way }) || !this.isFree('target', j, { at: b, count: dj, way })) return null
    return { source: rangeFrom(i, { at: a, count: di, way }), target: rangeFrom(j, { at: b, count: dj, way }) }
  }

  /** Whether segments were left out, in the gap that the passage begins in. */
  private isFree(side: 'source' | 'target', start: number, step: Step): boolean {
    const gaps = this.free[side]
    const [from, to] = rangeFrom(start, step)
    if (from < 0 || to > gaps.length) return false
    for (let k = from; k < to; k++) if (gaps[k] === IN_USE || gaps[k] !== gaps[start]) return false
    return true
  }

  private gainOf({ source, target }: Bead): number {
    const key = `${source}:${target}`
    let gain = this.known.get(key)
    if (gain === undefined) {
      gain = 0
      for (const { kind, score } of explained(this.pass, source, target)) if (kind !== 'paragraph') gain += score
      this.known.set(key, gain)
    }
    return gain
  }
}

interface Reached {
  readonly total: number
  readonly from: Reached | null
  readonly bead: Omit<MovedBead, 'confidence'> | null
}

interface Step {
  readonly at: number
  readonly count: number
  readonly way: 1 | -1
}

const rangeFrom = (start: number, { at, count, way }: Step): readonly [number, number] =>
  way > 0 ? [start + at, start + at + count] : [start - at - count, start - at]

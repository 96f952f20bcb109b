import type { Point } from './band.ts'
import type { IndexedText } from './indexed-text.ts'
import type { LinkTable } from './link-table.ts'

/** Units in more segments than this say too little about a place, for the work they make. */
const RARE = 12
/** Nats by which the odds of a pair must exceed those of all other targets together, and of its rival. */
const SURE = 4
const AHEAD = 3

/**
 * Segment pairs that almost certainly correspond, wherever they stand: pairs that share several rare links and have no rival, thinned to the heaviest chain
 * that ascends on both sides.
 *
 * Time linear in the links of rare units, and k log k in the pairs found.
 */
export function anchorPoints(source: IndexedText, target: IndexedText, table: LinkTable): Point[] {
  const { sourceUnits, sourceSegments, targetSegments, pairStart, target: others, strength } = table
  const m = target.size
  const all = Math.log(m)
  const needed = all + SURE
  const odds = new Float32Array(m)
  const seenBy = new Int32Array(m).fill(-1)
  const touched = new Int32Array(m)
  const countOf = (rows: typeof sourceSegments, unit: number) => rows.start[unit + 1]! - rows.start[unit]!
  const found: Anchor[] = []
  for (let i = 0; i < source.size; i++) {
    let count = 0
    for (let u = sourceUnits.start[i]!; u < sourceUnits.start[i + 1]!; u++) {
      const unit = sourceUnits.list[u]!
      if (countOf(sourceSegments, unit) > RARE) continue
      for (let pair = pairStart[unit]!; pair < pairStart[unit + 1]!; pair++) {
        const other = others[pair]!
        const often = countOf(targetSegments, other)
        if (often > RARE) continue
        const nats = LOG[(strength[pair]! * 64) | 0]! + all - LOG[often * 64]!
        if (nats <= 0) continue
        for (let k = targetSegments.start[other]!; k < targetSegments.start[other + 1]!; k++) {
          const j = targetSegments.list[k]!
          if (seenBy[j] !== i) {
            seenBy[j] = i
            odds[j] = 0
            touched[count++] = j
          }
          odds[j]! += nats
        }
      }
    }
    const best = bestOf(touched.subarray(0, count), odds)
    if (best && best.odds >= needed && best.odds - best.rival >= AHEAD) found.push({ i, j: best.j, odds: best.odds - needed + 1 })
  }
  return ascendingChain(
    withoutRivals(found, m),
    ({ j }) => j,
    ({ odds: weight }) => weight,
  ).map(({ i, j }) => [i, j] as const)
}

/** ln(k / 64) */
const LOG = Float64Array.from({ length: 64 * RARE + 1 }, (_, k) => Math.log(Math.max(0.5, k) / 64))

interface Anchor {
  readonly i: number
  readonly j: number
  readonly odds: number
}

function bestOf(columns: Int32Array, odds: Float32Array): { j: number; odds: number; rival: number } | null {
  let best = -1
  let rival = 0
  for (const j of columns) {
    if (best < 0 || odds[j]! > odds[best]!) {
      rival = best < 0 ? 0 : odds[best]!
      best = j
    } else if (odds[j]! > rival) rival = odds[j]!
  }
  return best < 0 ? null : { j: best, odds: odds[best]!, rival }
}

/** Of several source segments that want the same target, the best, if it is well ahead. */
function withoutRivals(found: readonly Anchor[], m: number): Anchor[] {
  const best = new Float64Array(m)
  const second = new Float64Array(m)
  for (const { j, odds } of found) {
    if (odds > best[j]!) {
      second[j] = best[j]!
      best[j] = odds
    } else if (odds > second[j]!) second[j] = odds
  }
  return found.filter(({ j, odds }) => odds === best[j] && odds - second[j]! >= Math.min(AHEAD, odds))
}

/**
 * The heaviest chain of items whose keys strictly ascend, in the order given (which must ascend in the other coordinate already).
 * Prefix maxima in a binary indexed tree, O(k log k).
 */
export function ascendingChain<T>(items: readonly T[], keyOf: (item: T) => number, weightOf: (item: T) => number): T[] {
  const keys = [...new Set(items.map(keyOf))].sort((a, b) => a - b)
  const rank = new Map(keys.map((key, n) => [key, n + 1]))
  const heaviest = new Int32Array(keys.length + 1).fill(-1)
  const total = new Float64Array(items.length)
  const before = new Int32Array(items.length).fill(-1)
  let end = -1
  for (const [k, item] of items.entries()) {
    const place = rank.get(keyOf(item))!
    let previous = -1
    for (let r = place - 1; r > 0; r -= r & -r) {
      const candidate = heaviest[r]!
      if (candidate >= 0 && (previous < 0 || total[candidate]! > total[previous]!)) previous = candidate
    }
    before[k] = previous
    total[k] = weightOf(item) + (previous < 0 ? 0 : total[previous]!)
    for (let r = place; r < heaviest.length; r += r & -r) {
      const holder = heaviest[r]!
      if (holder < 0 || total[k]! > total[holder]!) heaviest[r] = k
    }
    if (end < 0 || total[k]! > total[end]!) end = k
  }
  const chain: T[] = []
  for (let k = end; k >= 0; k = before[k]!) chain.push(items[k]!)
  return chain.reverse()
}

import type { IndexedText } from './indexed-text.ts'
import type { LinkTable } from './link-table.ts'

/** Units in more segments than this say too little about a place. */
const RARE = 12

/** A segment of the source and one of the target that may correspond, and how much speaks for it, in nats. */
export interface SeedPair {
  readonly i: number
  readonly j: number
  readonly odds: number
}

/**
 * For each segment of the source that is free, the free segment of the target that shares most with it, where that one shares most with it in turn. Likeliest first.
 *
 * @param free −1 for segments that are in use
 * Time linear in the links of rare units of free segments.
 */
export function seedPairs(
  source: IndexedText,
  target: IndexedText,
  table: LinkTable,
  free: { readonly source: Int32Array; readonly target: Int32Array },
): SeedPair[] {
  const { sourceUnits, sourceSegments, targetSegments, pairStart, target: others, gain } = table
  const countOf = (rows: typeof sourceSegments, unit: number) => rows.start[unit + 1]! - rows.start[unit]!
  const odds = new Float32Array(target.size)
  const best = new Map<number, SeedPair>()
  for (let i = 0; i < source.size; i++) {
    if (free.source[i]! < 0) continue
    const touched: number[] = []
    for (let u = sourceUnits.start[i]!; u < sourceUnits.start[i + 1]!; u++) {
      const unit = sourceUnits.list[u]!
      if (countOf(sourceSegments, unit) > RARE) continue
      for (let pair = pairStart[unit]!; pair < pairStart[unit + 1]!; pair++) {
        const other = others[pair]!
        if (countOf(targetSegments, other) > RARE) continue
        for (let k = targetSegments.start[other]!; k < targetSegments.start[other + 1]!; k++) {
          const j = targetSegments.list[k]!
          if (free.target[j]! < 0) continue
          if (odds[j] === 0) touched.push(j)
          odds[j]! += gain[pair]!
        }
      }
    }
    let chosen = -1
    for (const j of touched) if (chosen < 0 || odds[j]! > odds[chosen]!) chosen = j
    const found = chosen < 0 ? null : { i, j: chosen, odds: odds[chosen]! }
    for (const j of touched) odds[j] = 0
    if (found && found.odds > (best.get(found.j)?.odds ?? 0)) best.set(found.j, found)
  }
  return [...best.values()].sort((a, b) => b.odds - a.odds || a.i - b.i)
}

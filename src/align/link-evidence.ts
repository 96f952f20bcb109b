import type { Rows } from './indexed-text.ts'
import { type LinkTable, unitsOf } from './link-table.ts'
import type { EvidenceScore, Range } from './types.ts'

const targetUnits = new WeakMap<LinkTable, Rows>()

/**
 * What the links say about one bead, by kind: each unit of the source with its best counterpart in the bead, and what was left without one. The sum is
 * what the search has counted, but for the penalty on longer beads.
 */
export function explainLinks(table: LinkTable, source: Range, target: Range): EvidenceScore[] {
  const scores = new Map<number, { score: number; found: Set<string> }>()
  const add = (kind: number, nats: number, label?: string) => {
    const sum = scores.get(kind) ?? { score: 0, found: new Set<string>() }
    sum.score += nats
    if (label !== undefined) sum.found.add(label)
    scores.set(kind, sum)
  }
  const used = new Set<number>()
  for (const unit of unitsIn(table.sourceUnits, source)) {
    const from = table.pairStart[unit]!
    const to = table.pairStart[unit + 1]!
    let best = -1
    let strongest = from
    for (let pair = from; pair < to; pair++) {
      if (table.strength[pair]! > table.strength[strongest]!) strongest = pair
      if (best >= 0 && table.gain[pair]! <= table.gain[best]!) continue
      if (!used.has(table.target[pair]!) && standsIn(table.targetSegments, table.target[pair]!, target)) best = pair
    }
    if (best < 0) add(table.kind[strongest]!, table.sourceLoss[unit]!)
    else {
      used.add(table.target[best]!)
      add(table.kind[best]!, table.gain[best]!, table.labelOf(best, unit))
    }
  }
  let others = targetUnits.get(table)
  if (!others)
    targetUnits.set(
      table,
      (others = unitsOf(table.targetSegments, (unit) => table.targetLoss[unit]! < 0, table.targetLosses.length - 1)),
    )
  for (const unit of unitsIn(others, target)) if (!used.has(unit)) add(table.targetKind[unit]!, table.targetLoss[unit]!)
  for (const { kind, source: before, target: after } of table.absent) {
    const nats = before[source[1]]! - before[source[0]]! + after[target[1]]! - after[target[0]]!
    if (nats < 0) add(kind, nats)
  }
  return [...scores]
    .sort((a, b) => a[0] - b[0])
    .map(([kind, { score, found }]) => ({ kind: table.kinds[kind]!, score, found: [...found] }))
}

function unitsIn({ start, list }: Rows, [from, to]: Range): Set<number> {
  return new Set(list.subarray(start[from], start[to]))
}

function standsIn({ start, list }: Rows, unit: number, [from, to]: Range): boolean {
  let low = start[unit]!
  let high = start[unit + 1]!
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]! < from) low = middle + 1
    else high = middle
  }
  return low < start[unit + 1]! && list[low]! < to
}

import type { BoundEvidence } from '../align/types.ts'

/**
 * A correspondence seen in the two texts: something of the source (a number, a name, a word) and what may render it in the target.
 * All lexical evidence comes down to lists of these.
 */
export interface Link {
  /** For people: `Zakharova = Захарова`. */
  readonly label: string
  /** Segments of the source that hold it, ascending, each once. */
  readonly source: readonly number[]
  /** Segments of the target that hold one of its renderings, ascending, each once. */
  readonly target: readonly number[]
  /** 0…1: how often the one is rendered by the other where segments correspond. */
  readonly strength: number
}

/** Nats at most for one link, so that no single coincidence decides. */
const MOST = 4.5
const LEAST_SHARE = 0.02
/** A link that finds no counterpart counts less than one that does: translators drop words, and our links are guesses. */
const LOSS = 0.2

/**
 * Turns links into evidence. Where both sides of a bead have a link, the bead gains ln(strength / chance) once, chance being the share of segments that hold
 * it anyway. A segment whose link finds no counterpart in the bead loses ln((1 − strength) / (1 − chance)), half from each side.
 *
 * Memory: one entry for each pair of segments that share a link; links that are everywhere are left out.
 * Time of `score`: the entries of the bead's rows inside its columns.
 */
export function linkEvidence(kind: string, links: readonly Link[], n: number, m: number, weight = 1): BoundEvidence | null {
  const used = nearEntries(links, n, m)
  if (used.count === 0) return null
  const { rows, columns, link, beforeI, beforeJ } = sortedByRow(used, n, m)
  const gains = new Float32Array(links.length)
  const lossesA = new Float32Array(links.length)
  const lossesB = new Float32Array(links.length)
  const sumSource = new Float64Array(n + 1)
  const sumTarget = new Float64Array(m + 1)
  for (const index of used.kept) {
    const { source, target, strength } = links[index]!
    const p = Math.min(0.95, strength)
    const chance = { source: Math.max(LEAST_SHARE, source.length / n), target: Math.max(LEAST_SHARE, target.length / m) }
    const loss = (share: number) => Math.min(0, Math.log((1 - p) / Math.max(0.05, 1 - share))) * LOSS * weight
    lossesA[index] = loss(chance.target)
    lossesB[index] = loss(chance.source)
    gains[index] = Math.max(0, Math.min(MOST, 0.5 * (Math.log(p / chance.target) + Math.log(p / chance.source)))) * weight
    for (const i of source) sumSource[i + 1]! += lossesA[index]!
    for (const j of target) sumTarget[j + 1]! += lossesB[index]!
  }
  runningSum(sumSource)
  runningSum(sumTarget)
  const seek = cursorOver(rows, columns)
  return {
    kind,
    score(i0, i1, j0, j1) {
      let score = sumSource[i1]! - sumSource[i0]! + sumTarget[j1]! - sumTarget[j0]!
      // A bead of more segments meets more by chance.
      const size = (i1 - i0) * (j1 - j0)
      const chance = size === 1 ? 0 : 0.5 * weight * Math.log(size)
      for (let i = i0; i < i1; i++) {
        const end = rows[i + 1]!
        for (let k = seek(i, j0); k < end && columns[k]! < j1; k++) {
          // The first segment of the bead that holds the link speaks for its side; further ones only take their loss back.
          const firstI = beforeI[k]! < i0
          const firstJ = beforeJ[k]! < j0
          const of = link[k]!
          if (firstJ) score -= lossesA[of]!
          if (firstI) score -= lossesB[of]!
          if (firstI && firstJ && gains[of]! > chance) score += gains[of]! - chance
        }
      }
      return score
    },
    explain(source, target) {
      const found = new Set<number>()
      for (let i = source[0]; i < source[1]; i++) {
        for (let k = seek(i, target[0]); k < rows[i + 1]! && columns[k]! < target[1]; k++) found.add(link[k]!)
      }
      return [...found].sort((x, y) => x - y).map((index) => links[index]!.label)
    },
    candidates: (i) => columns.subarray(rows[i]!, rows[i + 1]!),
  }
}

/** Pairs of segments that share a link, in columns of equal length; `kept` are the links that have any. */
interface Entries {
  readonly count: number
  readonly kept: readonly number[]
  readonly row: number[]
  readonly column: number[]
  readonly link: number[]
  /** The segment before this one that holds the same link, −1 for none. */
  readonly beforeI: number[]
  readonly beforeJ: number[]
}

function nearEntries(links: readonly Link[], n: number, m: number): Entries {
  const row: number[] = []
  const column: number[] = []
  const link: number[] = []
  const beforeI: number[] = []
  const beforeJ: number[] = []
  const kept: number[] = []
  let room = Math.max(20_000, ROOM * (n + m))
  const order = links.map((_, index) => index).sort((x, y) => size(links[x]!) - size(links[y]!))
  for (const index of order) {
    const { source, target } = links[index]!
    const pairs = nearPairs(source, target, n, m)
    if (pairs.length === 0 || pairs.length / 2 > Math.max(2_000, room / 4)) continue
    room -= pairs.length / 2
    kept.push(index)
    for (let k = 0; k < pairs.length; k += 2) {
      const [x, y] = [pairs[k]!, pairs[k + 1]!]
      row.push(source[x]!)
      column.push(target[y]!)
      link.push(index)
      beforeI.push(source[x - 1] ?? -1)
      beforeJ.push(target[y - 1] ?? -1)
    }
  }
  return { count: row.length, kept, row, column, link, beforeI, beforeJ }
}

const size = ({ source, target }: Link) => source.length * target.length

/** The entries as compressed rows: those of source segment i are `rows[i] … rows[i + 1]`, by ascending column. Two counting sorts, linear. */
function sortedByRow({ count, row, column, link, beforeI, beforeJ }: Entries, n: number, m: number) {
  const byColumn = countingOrder(
    Int32Array.from({ length: count }, (_, k) => k),
    column,
    m,
  )
  const order = countingOrder(byColumn, row, n)
  const rows = new Int32Array(n + 1)
  for (const i of row) rows[i + 1]!++
  for (let i = 0; i < n; i++) rows[i + 1]! += rows[i]!
  const pick = (values: readonly number[]) => Int32Array.from(order, (k) => values[k]!)
  return { rows, columns: pick(column), link: pick(link), beforeI: pick(beforeI), beforeJ: pick(beforeJ) }
}

/** Stable order of the entries by a key below `keys`. */
function countingOrder(entries: Int32Array, key: readonly number[], keys: number): Int32Array {
  const next = new Int32Array(keys + 1)
  for (const k of entries) next[key[k]! + 1]!++
  for (let at = 0; at < keys; at++) next[at + 1]! += next[at]!
  const order = new Int32Array(entries.length)
  for (const k of entries) order[next[key[k]!]!++] = k
  return order
}

/** Entries kept for each segment of both sides, and how far from the diagonal they may lie: long texts stay linear in memory. */
const ROOM = 60
const NEAR = 120
/** A link of so few pairs is kept wherever it lies: it may be what remains of a text after a long omission. */
const RARE = 16

/** Pairs of positions in the two lists, flat, whose segments lie within reach of each other. Time linear in the lists and the pairs found. */
function nearPairs(source: readonly number[], target: readonly number[], n: number, m: number): number[] {
  const anywhere = source.length * target.length <= RARE
  const reach = anywhere ? m : NEAR
  const pairs: number[] = []
  let from = 0
  for (const [x, i] of source.entries()) {
    const middle = (i * m) / Math.max(1, n)
    while (from < target.length && target[from]! < middle - reach) from++
    for (let y = from; y < target.length && target[y]! <= middle + reach; y++) pairs.push(x, y)
  }
  return pairs
}

/**
 * Finds the first entry of row i whose column is ≥ j. Remembers where it was in each row: the search asks for neighbouring columns one after the
 * other, so a few steps do where a binary search would begin anew.
 */
function cursorOver(rows: Int32Array, columns: Int32Array): (i: number, j: number) => number {
  const at = rows.slice()
  return (i, j) => {
    const from = rows[i]!
    const to = rows[i + 1]!
    if (from === to) return to
    let k = at[i]!
    while (k > from && columns[k - 1]! >= j) k--
    while (k < to && columns[k]! < j) k++
    at[i] = k
    return k
  }
}

/** Turns losses stored at [k + 1] into sums over [0, k). */
function runningSum(values: Float64Array): void {
  for (let k = 1; k < values.length; k++) values[k]! += values[k - 1]!
}

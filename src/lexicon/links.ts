import type { BoundEvidence, Range } from '../align/types.ts'

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

/**
 * Turns links into evidence. Where both sides of a bead have a link, the bead gains ln(strength / chance) once, chance being the share of segments that hold
 * it anyway. A segment whose link finds no counterpart in the bead loses ln((1 − strength) / (1 − chance)), half from each side.
 *
 * Memory: one entry for each pair of segments that share a link; links that are everywhere are left out.
 * Time of `score`: the entries of the bead's rows inside its columns.
 */
export function linkEvidence(kind: string, links: readonly Link[], n: number, m: number, weight = 1): BoundEvidence | null {
  const rows: Entry[][] = Array.from({ length: n }, () => [])
  const lossSource = new Float64Array(n + 1)
  const lossTarget = new Float64Array(m + 1)
  for (const { source, target, strength } of links) {
    if (source.length === 0 || target.length === 0 || source.length * target.length > 40 * (n + m)) continue
    const p = Math.min(0.95, strength)
    const chance = { source: Math.max(LEAST_SHARE, source.length / n), target: Math.max(LEAST_SHARE, target.length / m) }
    const loss = (share: number) => Math.min(0, Math.log((1 - p) / Math.max(0.05, 1 - share))) * 0.2 * weight
    const a = loss(chance.target)
    const b = loss(chance.source)
    const gain = Math.max(0, Math.min(MOST, 0.5 * (Math.log(p / chance.target) + Math.log(p / chance.source)))) * weight
    for (const i of source) lossSource[i + 1]! += a
    for (const j of target) lossTarget[j + 1]! += b
    for (const [x, i] of source.entries()) {
      for (const [y, j] of target.entries())
        rows[i]!.push({ j, gain, a, b, beforeI: source[x - 1] ?? -1, beforeJ: target[y - 1] ?? -1 })
    }
  }
  if (rows.every((row) => row.length === 0)) return null
  const table = rows.map(packed)
  const sumSource = runningSum(lossSource)
  const sumTarget = runningSum(lossTarget)
  return {
    kind,
    score(i0, i1, j0, j1) {
      let score = sumSource[i1]! - sumSource[i0]! + sumTarget[j1]! - sumTarget[j0]!
      // A bead of more segments meets more by chance.
      const chance = 0.5 * weight * Math.log((i1 - i0) * (j1 - j0))
      for (let i = i0; i < i1; i++) {
        const { columns, gain, a, b, beforeI, beforeJ } = table[i]!
        for (let k = firstFrom(columns, j0); k < columns.length && columns[k]! < j1; k++) {
          // The first segment of the bead that holds the link speaks for its side; further ones only take their loss back.
          const firstI = beforeI[k]! < i0
          const firstJ = beforeJ[k]! < j0
          if (firstJ) score -= a[k]!
          if (firstI) score -= b[k]!
          if (firstI && firstJ && gain[k]! > chance) score += gain[k]! - chance
        }
      }
      return score
    },
    explain: (source, target) =>
      links.filter((link) => touches(link.source, source) && touches(link.target, target)).map(({ label }) => label),
    candidates: (i) => table[i]!.columns,
  }
}

interface Entry {
  readonly j: number
  readonly gain: number
  readonly a: number
  readonly b: number
  /** The segment before i (before j) that holds the same link, −1 for none. */
  readonly beforeI: number
  readonly beforeJ: number
}

/** The entries of one source segment, by column. */
function packed(row: readonly Entry[]) {
  const sorted = [...row].sort((x, y) => x.j - y.j)
  return {
    columns: Int32Array.from(sorted, ({ j }) => j),
    gain: Float32Array.from(sorted, ({ gain }) => gain),
    a: Float32Array.from(sorted, ({ a }) => a),
    b: Float32Array.from(sorted, ({ b }) => b),
    beforeI: Int32Array.from(sorted, ({ beforeI }) => beforeI),
    beforeJ: Int32Array.from(sorted, ({ beforeJ }) => beforeJ),
  }
}

/** Index of the first column ≥ j. */
function firstFrom(columns: Int32Array, j: number): number {
  let low = 0
  let high = columns.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (columns[middle]! < j) low = middle + 1
    else high = middle
  }
  return low
}

/** Turns losses stored at [k + 1] into sums over [0, k). */
function runningSum(values: Float64Array): Float64Array {
  for (let k = 1; k < values.length; k++) values[k]! += values[k - 1]!
  return values
}

const touches = (segments: readonly number[], [from, to]: Range) => segments.some((k) => k >= from && k < to)

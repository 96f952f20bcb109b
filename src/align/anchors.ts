import type { SegmentedText } from '../text/types.ts'
import type { Bead, BoundEvidence } from './types.ts'

/** A pair must gain this much by words, numbers or names alone (not by length) to hold the corridor. */
const STRONG = 6

/**
 * Segment pairs that certainly correspond, for texts too long to be searched whole: pairs close to the diagonal with strong evidence, thinned to the
 * longest chain that ascends on both sides.
 *
 * Time O(n · window · kinds + k log k).
 */
export function anchorPoints(source: SegmentedText, target: SegmentedText, bound: readonly BoundEvidence[]): Bead[] {
  const n = source.segments.length
  const m = target.segments.length
  const proposing = bound.filter((kind) => kind.candidates)
  const pairs: [number, number][] = []
  for (let i = 0; i < n; i++) {
    let best = -1
    let gain = STRONG
    const candidates = new Set(proposing.flatMap((kind) => [...kind.candidates!(i)]))
    for (const j of candidates) {
      if (j >= m) continue
      const score = proposing.reduce((sum, kind) => sum + kind.score(i, i + 1, j, j + 1), 0)
      if (score > gain) {
        gain = score
        best = j
      }
    }
    if (best >= 0) pairs.push([i, best])
  }
  return ascending(pairs).map(([i, j]) => ({ source: [i, i + 1], target: [j, j + 1] }))
}

/** Longest strictly ascending subsequence in the second number; the first ascends already. Patience sorting, O(k log k). */
function ascending(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = []
  const before = new Int32Array(pairs.length).fill(-1)
  for (const [k, [, j]] of pairs.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[tails[middle]!]![1] < j) low = middle + 1
      else high = middle
    }
    before[k] = low > 0 ? tails[low - 1]! : -1
    tails[low] = k
  }
  const chain: [number, number][] = []
  for (let k = tails.at(-1) ?? -1; k >= 0; k = before[k]!) chain.push(pairs[k]!)
  return chain.reverse()
}

import type { SegmentedText } from '../text/types.ts'
import { SHAPE_SOURCE, SHAPE_TARGET } from './shapes.ts'
import type { Bead, BoundEvidence } from './types.ts'

/** Counts that stand for what is usual, before the texts have shown how their translators treated paragraphs. */
const USUAL = { both: 2.5, one: 2, none: 5, split: 0.7, whole: 1.3 }

/**
 * Paragraph breaks as soft evidence: how much the breaks of one side tell about those of the other is learned from the beads of the pass before.
 * Where paragraphs correspond, a bead that starts a paragraph on both sides gains and one that straddles a break loses; where the sides were cut
 * independently of each other, both come out near zero.
 */
export function paragraphBreaks(
  source: SegmentedText,
  target: SegmentedText,
  draft: readonly Bead[] | null,
): BoundEvidence | null {
  const a = starts(source)
  const b = starts(target)
  if (source.paragraphs.length < 2 || target.paragraphs.length < 2) return null
  const { boundary, inner } = learn(a, b, draft ?? [])
  const [breaksA, breaksB] = [running(a), running(b)]
  const score = (i0: number, i1: number, j0: number, j1: number) =>
    boundary[a[i0]! * 2 + b[j0]!]! + inner * (breaksA[i1]! - breaksA[i0 + 1]! + breaksB[j1]! - breaksB[j0 + 1]!)
  return {
    score,
    addScores(scores, i, j, shapes) {
      for (let s = 0; s < shapes; s++)
        if (scores[s] !== Number.NEGATIVE_INFINITY) scores[s]! += score(i, i + SHAPE_SOURCE[s]!, j, j + SHAPE_TARGET[s]!)
    },
    explain: ({ 0: i0 }, { 0: j0 }) => (a[i0] && b[j0] ? ['¶ = ¶'] : a[i0] || b[j0] ? ['¶ ≠'] : []),
  }
}

/** 1 for each segment that starts a paragraph. */
function starts({ segments }: SegmentedText): Uint8Array {
  return Uint8Array.from(segments, (segment, n) => (n === 0 || segments[n - 1]!.paragraph !== segment.paragraph ? 1 : 0))
}

/** Breaks before segment n; one value more than segments. */
function running(flags: Uint8Array): Int32Array {
  const sums = new Int32Array(flags.length + 1)
  for (let k = 0; k < flags.length; k++) sums[k + 1] = sums[k]! + flags[k]!
  return sums
}

function learn(a: Uint8Array, b: Uint8Array, draft: readonly Bead[]): { boundary: Float64Array; inner: number } {
  let { both, one, none, split, whole } = USUAL
  for (const {
    source: [i0, i1],
    target: [j0, j1],
  } of draft) {
    if (i0 === i1 || j0 === j1 || (i0 === 0 && j0 === 0)) continue
    if (a[i0] && b[j0]) both++
    else if (a[i0] || b[j0]) one++
    else none++
    for (let k = i0 + 1; k < i1; k++) a[k] ? split++ : whole++
    for (let k = j0 + 1; k < j1; k++) b[k] ? split++ : whole++
  }
  const total = both + one + none
  // One-sided breaks are shared out evenly between the sides; the log-odds are against independence.
  const p = (both + one / 2) / total
  const odds = (joint: number, x: number, y: number) => Math.max(-4, Math.min(4, Math.log(joint / total / (x * y))))
  const mixed = odds(one / 2, p, 1 - p)
  const boundary = Float64Array.of(odds(none, 1 - p, 1 - p), mixed, mixed, odds(both, p, p))
  const innerShare = split / (split + whole)
  return { boundary, inner: Math.max(-4, Math.min(0, Math.log(innerShare / p))) }
}

import type { SegmentedText } from '../text/types.ts'
import type { AlignedBead, Bead, BoundEvidence } from './types.ts'

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
  draft: readonly AlignedBead[] | null,
): BoundEvidence | null {
  const a = starts(source)
  const b = starts(target)
  if (source.paragraphs.length < 2 || target.paragraphs.length < 2) return null
  const { boundary, inner } = learn(a, b, draft ?? [])
  const innerBreaks = (flags: Uint8Array, from: number, to: number) => {
    let count = 0
    for (let k = from + 1; k < to; k++) count += flags[k]!
    return count
  }
  return {
    kind: 'paragraph',
    score(i0, i1, j0, j1) {
      const first = boundary[a[i0]! * 2 + b[j0]!]!
      return i1 - i0 === 1 && j1 - j0 === 1 ? first : first + inner * (innerBreaks(a, i0, i1) + innerBreaks(b, j0, j1))
    },
    explain: ({ 0: i0 }, { 0: j0 }) => (a[i0] && b[j0] ? ['¶ = ¶'] : a[i0] || b[j0] ? ['¶ ≠'] : []),
  }
}

/** 1 for each segment that starts a paragraph. */
function starts({ segments }: SegmentedText): Uint8Array {
  return Uint8Array.from(segments, (segment, n) => (n === 0 || segments[n - 1]!.paragraph !== segment.paragraph ? 1 : 0))
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

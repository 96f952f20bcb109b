import type { SegmentedText } from '../text/types.ts'
import type { AlignedBead } from './types.ts'

/** A place between two beads, and between two paragraphs on both sides. */
export interface Cut {
  /** Segment beads before it. */
  readonly beads: number
  /** Paragraphs before it. */
  readonly source: number
  readonly target: number
}

/** Sure beads in a row that make a place safe, half of them to either side. */
const RUN = 6
const SURE = 0.9
/** What follows the cut must be able to show that the pairing goes on: it is sought before this share of the window. */
const BEFORE = 0.8

/**
 * Where a moved bead would be torn apart: by a cut that has it before on one side and behind on the other.
 *
 * @returns whether a cut before segments i and j is free of that; linear in the moved beads
 */
function keepsMoved(beads: readonly AlignedBead[]): (i: number, j: number) => boolean {
  const moved = beads.filter((bead) => bead.moved)
  return (i, j) => moved.every(({ source, target }) => source[0] < i === target[0] < j)
}

/**
 * The last place in an aligned window where the pairing is so sure that what follows can be aligned by itself; null if there is none.
 *
 * @param mayCut whether the texts can be cut before these paragraphs
 * Linear in the beads, and in those places × the moved beads.
 */
export function safeCut(
  {
    source,
    target,
    beads,
  }: { readonly source: SegmentedText; readonly target: SegmentedText; readonly beads: readonly AlignedBead[] },
  mayCut: (sourceParagraph: number, targetParagraph: number) => boolean,
): Cut | null {
  const latest = BEFORE * source.segments.length
  const keeps = keepsMoved(beads)
  let run = 0
  let best: Cut | null = null
  const sure = ({ source: [a, b], target: [c, d], confidence, moved }: AlignedBead) =>
    a < b && c < d && confidence >= SURE && !moved
  for (const [n, bead] of beads.entries()) {
    if (bead.source[0] > latest) break
    run = sure(bead) ? run + 1 : 0
    if (run < RUN) continue
    for (let back = 0; back < RUN / 2; back++) {
      const at = n + 1 - RUN / 2 - back
      const first = beads[at]!
      const [a, b] = [source.segments[first.source[0]]!.paragraph, target.segments[first.target[0]]!.paragraph]
      if (source.paragraphs[a]!.firstSegment !== first.source[0] || target.paragraphs[b]!.firstSegment !== first.target[0])
        continue
      if (!mayCut(a, b) || !keeps(first.source[0], first.target[0])) continue
      if (at > (best?.beads ?? 0)) best = { beads: at, source: a, target: b }
      break
    }
  }
  return best
}

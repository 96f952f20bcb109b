import type { SegmentedText } from '../text/types.ts'
import { characters } from './paragraph-beads.ts'
import type { AlignedBead, Alignment } from './types.ts'

/** Mean gain in nats of a bead below which two texts look no more alike than texts met by chance; measured in docs/alignment.md. */
const CHANCE = 0.6
/** Unrelated texts may gain more by luck, but then the beads compete: none is likely. */
const UNLIKELY = { gain: 2.5, confidence: 0.45 }
const DOUBTFUL = 1.6
const CONFIDENT = 0.6

/**
 * How far the alignment as a whole can be trusted: by what its beads gain over chance, by their confidence, and by how much was linked at all.
 *
 * @param gains nats of each bead where they are known; else its evidence is added up
 */
export function verdictOf(
  source: SegmentedText,
  target: SegmentedText,
  beads: readonly AlignedBead[],
  gains?: ArrayLike<number>,
): Pick<Alignment, 'confidence' | 'verdict'> {
  let total = 0
  let sure = 0
  let linked = 0
  let gain = 0
  let filled = 0
  for (const [k, bead] of beads.entries()) {
    const size = characters(source, bead.source) + characters(target, bead.target)
    total += size
    sure += size * bead.confidence
    if (bead.source[0] === bead.source[1] || bead.target[0] === bead.target[1]) continue
    linked += size
    filled++
    gain += gains ? gains[k]! : bead.evidence.reduce((sum, { kind, score }) => sum + (kind === 'paragraph' ? 0 : score), 0)
  }
  const confidence = total === 0 ? 0 : Math.round((sure / total) * 1000) / 1000
  const mean = filled === 0 ? 0 : gain / filled
  const byLuck = mean < CHANCE || (mean < UNLIKELY.gain && confidence < UNLIKELY.confidence)
  if (filled === 0 || byLuck || linked < total / 4) return { confidence: Math.min(confidence, 0.3), verdict: 'cannot-align' }
  if (mean < DOUBTFUL || confidence < CONFIDENT || linked < total / 2) return { confidence, verdict: 'doubtful' }
  return { confidence, verdict: 'aligned' }
}

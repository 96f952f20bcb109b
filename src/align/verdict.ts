import type { TextUnits } from '../text/types.ts'
import { characters } from './paragraph-beads.ts'
import type { Alignment, Bead } from './types.ts'

/** Mean gain in nats of a bead, and confidence, below which two texts look no more alike than texts met by chance; measured in docs/alignment.md. */
const CHANCE = 0.3
const UNLIKELY = 0.5
const DOUBTFUL = 1.6
const CONFIDENT = 0.72
/** Confidence of the whole, at most, where it cannot be aligned. */
const LOW = 0.3

/** A bead with the nats that it gains by its evidence, paragraph breaks left out. */
export interface JudgedBead extends Bead {
  readonly confidence: number
  readonly gain: number
}

/** How far the alignment as a whole can be trusted: by what its beads gain over chance, by their confidence, and by how much was linked at all. */
export function verdictOf(
  source: TextUnits,
  target: TextUnits,
  beads: readonly JudgedBead[],
): Pick<Alignment, 'confidence' | 'verdict'> {
  let total = 0
  let sure = 0
  let linked = 0
  let gains = 0
  let filled = 0
  for (const { source: from, target: to, confidence, gain } of beads) {
    const size = characters(source, from) + characters(target, to)
    total += size
    sure += size * confidence
    if (from[0] === from[1] || to[0] === to[1]) continue
    linked += size
    filled++
    gains += gain
  }
  const confidence = total === 0 ? 0 : Math.round((sure / total) * 1000) / 1000
  const mean = filled === 0 ? 0 : gains / filled
  if (filled === 0 || mean < CHANCE || confidence < UNLIKELY || linked < total / 4)
    return { confidence: Math.min(confidence, LOW), verdict: 'cannot-align' }
  if (mean < DOUBTFUL || confidence < CONFIDENT || linked < total / 2) return { confidence, verdict: 'doubtful' }
  return { confidence, verdict: 'aligned' }
}

import type { Alignment } from '../align/types.ts'
import type { Occurrence } from '../terms/types.ts'
import type { SegmentedText } from '../text/types.ts'
import { type LinkedBead, linkTexts } from './link-texts.ts'
import type { KnownPair } from './phrases.ts'
import { Places } from './places.ts'
import type { Lexicons } from './word-prior.ts'

interface VersionPair {
  readonly source: SegmentedText
  readonly target: SegmentedText
  readonly alignment: Alignment
  readonly sourceOccurrences: readonly Occurrence[]
  readonly targetOccurrences: readonly Occurrence[]
  readonly lexicons: Lexicons | null
}

/** Links the words of two aligned versions; a concept that stands once on both sides of a bead is known to correspond. One for each segment bead. */
export function linkVersions(pair: VersionPair): LinkedBead[] {
  const { source, target, alignment, lexicons } = pair
  return linkTexts({ source, target, beads: alignment.segments, lexicons, known: solePairs(pair) })
}

function solePairs({ source, target, alignment, sourceOccurrences, targetOccurrences }: VersionPair): KnownPair[] {
  const places = new Places(source, target, alignment)
  const sole = (occurrences: readonly Occurrence[], side: 'source' | 'target') => {
    const found = new Map<string, Occurrence | null>()
    for (const occurrence of occurrences) {
      const key = `${Math.floor(places.position(side, occurrence.segment, occurrence.start))} ${occurrence.concept}`
      found.set(key, found.has(key) ? null : occurrence)
    }
    return found
  }
  const targets = sole(targetOccurrences, 'target')
  return [...sole(sourceOccurrences, 'source')].flatMap(([key, a]): KnownPair[] => {
    const b = targets.get(key)
    return a && b ? [{ source: [a.start, a.end], target: [b.start, b.end] }] : []
  })
}

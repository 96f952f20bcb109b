import type { AlignedBead, Range } from '../../align/types.ts'
import type { Span } from '../../text/types.ts'
import type { Check, ComparedBitext, Difference } from '../types.ts'

/** A passage, paragraphs or sentences, stands in another place of the version than in the source. */
export const moved: Check = {
  id: 'moved',
  severity: 'note',
  languages: 'all',
  run(bitext) {
    const { source, target, alignment } = bitext
    const told = (bead: AlignedBead) => {
      const index = paragraphBeadOf(bitext, bead)
      return alignment.paragraphs[index]?.moved
        ? []
        : [difference(bitext, passage(source.segments, target.segments, bead), index)]
    }
    return [
      ...alignment.paragraphs.flatMap((bead, index) =>
        bead.moved ? [difference(bitext, passage(source.paragraphs, target.paragraphs, bead), index)] : [],
      ),
      ...alignment.segments.filter(isMoved).flatMap(told),
    ]
  },
}

const isMoved = ({ moved, source, target }: AlignedBead) => moved && source[0] < source[1] && target[0] < target[1]

function paragraphBeadOf({ source, alignment }: ComparedBitext, bead: AlignedBead): number {
  const { paragraph } = source.segments[bead.source[0]]!
  return alignment.paragraphs.findIndex(({ source: [from, to] }) => from <= paragraph && paragraph < to)
}

type Place = { readonly start: number; readonly end: number }

const passage = (sources: readonly Place[], targets: readonly Place[], { source, target }: AlignedBead) => ({
  source: [sources[source[0]]!.start, sources[source[1] - 1]!.end] as const,
  target: [targets[target[0]]!.start, targets[target[1] - 1]!.end] as const,
})

function difference(
  { source, target }: ComparedBitext,
  at: { readonly source: Span; readonly target: Span },
  bead: number,
): Difference {
  const from = paragraphAt(source.paragraphs, at.source)
  const to = paragraphAt(target.paragraphs, at.target)
  return { bead, concept: null, ...at, values: { from, to }, confidence: 0.9, found: [`${from} → ${to}`] }
}

/** Number, from 1, of the paragraph in which a passage begins. */
const paragraphAt = (paragraphs: readonly Place[], [start]: Range): number =>
  paragraphs.findLastIndex((paragraph) => paragraph.start <= start) + 1

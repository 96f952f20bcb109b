import { beadViews, isPaired, paragraphBeadAt } from '../bead-views.ts'
import { oncePerBead, placesOf } from '../term-places.ts'
import type { Check, ComparedBitext } from '../types.ts'

/** Share of a sentence that a term may move. */
const NEAR = 0.4

/**
 * A concept of the source is told by the term for another one, which the source paragraph does not have, while the version has a term of its own for each of
 * them elsewhere: `ceasefire` and `truce` become one.
 */
export const merged: Check = {
  id: 'merged',
  severity: 'minor',
  languages: 'all',
  run(bitext) {
    const { renderings, sourceOccurrences, targetOccurrences } = bitext
    const own = new Set(
      renderings.flatMap(({ designation, occurrence }) => (designation ? [sourceOccurrences[occurrence]!.concept] : [])),
    )
    const claimed = new Set(renderings.flatMap(({ spans, designation }) => (designation ? spans.map(([start]) => start) : [])))
    const inSource = new Set(
      sourceOccurrences.map(({ concept, start }) => `${paragraphBeadAt(bitext, 'source', start)} ${concept}`),
    )
    return oncePerBead(
      renderings.flatMap((rendering) => {
        if (rendering.status !== 'absent') return []
        const places = placesOf(bitext, rendering)
        const { concept, bead, source } = places
        if (!own.has(concept!)) return []
        const other = targetOccurrences.find(
          ({ concept: offered, start, match }) =>
            offered !== concept &&
            match !== 'gapped' &&
            own.has(offered) &&
            !claimed.has(start) &&
            !inSource.has(`${bead} ${offered}`) &&
            isBeside(bitext, source![0], start),
        )
        if (!other) return []
        return [
          {
            bead,
            concept,
            source,
            target: [other.start, other.end] as const,
            values: { term: sourceOccurrences[rendering.occurrence]!.text, other: other.concept },
            confidence: 0.7,
            found: [other.designation],
          },
        ]
      }),
    )
  },
}

/** In one segment bead, at about the same place. */
function isBeside(bitext: ComparedBitext, from: number, to: number): boolean {
  const view = beadViews(bitext).find(({ source }) => source.start <= from && from < source.end)
  if (!view || !isPaired(view)) return false
  const { source, target } = view
  if (to < target.start || to >= target.end) return false
  return Math.abs((from - source.start) / (source.end - source.start) - (to - target.start) / (target.end - target.start)) <= NEAR
}

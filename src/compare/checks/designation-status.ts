import { oncePerBead, placesOf, preferredTerm } from '../term-places.ts'
import type { ComparedBitext, Difference } from '../types.ts'

const WEIGHT = { preferred: 0, admitted: 1, deprecated: 2, forbidden: 2 } as const

/** Renderings by designations that the termbase does not prefer, unless the source itself uses one of that kind there. */
export function unpreferred(bitext: ComparedBitext, wanted: 'admitted' | 'deprecated'): Difference[] {
  const statuses: readonly string[] = wanted === 'admitted' ? ['admitted'] : ['deprecated', 'forbidden']
  const found = bitext.renderings.flatMap((rendering) => {
    if (!statuses.includes(rendering.status) || rendering.designation === null) return []
    const occurrence = bitext.sourceOccurrences[rendering.occurrence]!
    if (WEIGHT[occurrence.status] >= WEIGHT[wanted]) return []
    return [
      {
        ...placesOf(bitext, rendering),
        values: { term: rendering.text, expected: preferredTerm(bitext, occurrence.concept) },
        confidence: rendering.confidence,
        found: [rendering.designation],
      },
    ]
  })
  return oncePerBead(found)
}

/** True if a preferred designation of the concept stands anywhere in the version. */
export function prefersElsewhere({ targetOccurrences }: ComparedBitext, concept: string | null): boolean {
  return targetOccurrences.some((occurrence) => occurrence.concept === concept && occurrence.status === 'preferred')
}

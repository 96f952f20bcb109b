import type { Occurrence } from '../../terms/types.ts'
import { primaryTag } from '../../text/tags.ts'
import { beadViews, isPaired } from '../bead-views.ts'
import { oncePerBead, placesOf, preferredTerm } from '../term-places.ts'
import type { Check, ComparedBitext } from '../types.ts'
import { phrasesIn } from '../word-lists.ts'

/** A single word that is not the preferred term may well mean something else here (`interference` in private life). */
const AMBIGUOUS = 0.45

/** A key term of the source is not rendered in the aligned paragraph, or only by a word for a wider concept. */
/** `Reserves` the right: a word of a set phrase is not the key term. */
function isPartOfPhrase({ source }: ComparedBitext, { start, end }: Occurrence): boolean {
  return phrasesIn(source, 'modality').some(
    (phrase) => phrase.start <= start && end <= phrase.end && phrase.end - phrase.start > end - start,
  )
}

export const missingTerm: Check = {
  id: 'missing-term',
  severity: 'major',
  languages: 'all',
  run(bitext) {
    const language = primaryTag(bitext.target.language)
    const named = new Set(
      bitext.termbase.concepts.filter(({ designations }) => (designations[language]?.length ?? 0) > 0).map(({ id }) => id),
    )
    const paired = new Set(
      beadViews(bitext)
        .filter(isPaired)
        .map(({ bead }) => bead),
    )
    const missing = bitext.renderings.flatMap((rendering) => {
      if (rendering.status !== 'absent') return []
      const places = placesOf(bitext, rendering)
      if (!named.has(places.concept!) || !paired.has(places.bead)) return []
      const partial = rendering.spans.length > 0
      const occurrence = bitext.sourceOccurrences[rendering.occurrence]!
      if (isPartOfPhrase(bitext, occurrence)) return []
      const { status, designation } = occurrence
      const ambiguous = status !== 'preferred' && !/[\s-]/u.test(designation)
      return [
        {
          ...places,
          severity: partial || ambiguous ? ('minor' as const) : ('major' as const),
          values: {
            term: bitext.sourceOccurrences[rendering.occurrence]!.text,
            expected: preferredTerm(bitext, places.concept!),
          },
          confidence: rendering.confidence * (ambiguous ? AMBIGUOUS : 1),
          found: rendering.evidence.flatMap(({ found }) => found),
        },
      ]
    })
    return oncePerBead(missing)
  },
}

import type { Occurrence } from '../../terms/types.ts'
import { beadViews, isPaired, paragraphBeadAt } from '../bead-views.ts'
import { counterparts } from '../known-words.ts'
import { oncePerBead, preferredTerm } from '../term-places.ts'
import type { Check, ComparedBitext } from '../types.ts'

/** A key term stands in the version, and the aligned paragraph of the source does not have it. */
export const addedTerm: Check = {
  id: 'added-term',
  severity: 'minor',
  languages: 'all',
  run(bitext) {
    const { source, target, sourceOccurrences, targetOccurrences, renderings } = bitext
    const paired = new Set(
      beadViews(bitext)
        .filter(isPaired)
        .map(({ bead }) => bead),
    )
    const inSource = new Set(
      sourceOccurrences.map(({ concept, start }) => `${paragraphBeadAt(bitext, 'source', start)} ${concept}`),
    )
    const claimed = new Set(renderings.flatMap(({ spans }) => spans.map(([start]) => start)))
    const added = targetOccurrences.flatMap((occurrence) => {
      const { start, end, concept, text } = occurrence
      const bead = paragraphBeadAt(bitext, 'target', start)
      if (claimed.has(start) || !paired.has(bead) || inSource.has(`${bead} ${concept}`)) return []
      // Words that are designations of several concepts are added only if the source has none of them.
      const homonyms = targetOccurrences.filter((other) => other.start === start)
      if (homonyms.some((other) => inSource.has(`${bead} ${other.concept}`))) return []
      if (homonyms[0] !== occurrence) return []
      return [
        {
          bead,
          concept,
          source: null,
          target: [start, end] as const,
          values: { term: text, expected: preferredTerm({ ...bitext, target: source }, concept) },
          confidence: confidenceOf(bitext, occurrence, bead),
          found: [occurrence.designation, target.language],
        },
      ]
    })
    return oncePerBead(added)
  },
}

/**
 * A concept that the source names just before or after is likely to be named for a pronoun; a single word that is not the preferred term may
 * mean something else.
 */
function confidenceOf(bitext: ComparedBitext, occurrence: Occurrence, bead: number): number {
  const named = bitext.sourceOccurrences.some(
    ({ concept, start }) => concept === occurrence.concept && Math.abs(paragraphBeadAt(bitext, 'source', start) - bead) <= 1,
  )
  if (named) return 0.3
  if (occurrence.match === 'gapped') return 0.35
  const single = !/[\s-]/u.test(occurrence.designation)
  const view = beadViews(bitext).find(({ target }) => target.start <= occurrence.start && occurrence.end <= target.end)
  // A letter is a carta, and so is a charter.
  if (single && view && counterparts(bitext, view, 'target', occurrence).length > 0) return 0.3
  return single && occurrence.status !== 'preferred' ? 0.35 : 0.7
}

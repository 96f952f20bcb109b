import { isUnspaced } from '../phrases.ts'
import type { Check } from '../types.ts'
import { lostQuantities } from '../unmatched-quantities.ts'
import { QUANTITY_LANGUAGES } from './number.ts'

/** A name with a number: `Article 5`, `resolution 2231`, `paragraph 3`. */
const NUMBERED =
  /(?:\p{Lu}\p{L}{2,}|article|paragraph|para\.|section|chapter|annex|resolution|rule|clause|protocol|decision|principle)s?\s$/u
const BEFORE = 24

/** A provision or a thing that the source gives by its number is named without one: `Article 5` and `this article`. */
export const specificity: Check = {
  id: 'specificity',
  severity: 'note',
  languages: QUANTITY_LANGUAGES,
  sources: QUANTITY_LANGUAGES.filter((language) => language === 'en'),
  run: (bitext) =>
    lostQuantities(bitext).flatMap(({ bead, view, source }) => {
      const { text } = bitext.source
      const name = NUMBERED.exec(text.slice(Math.max(0, source.start - BEFORE), source.start))
      if (source.soft || source.unit !== null || source.dated || source.sense !== null || !name) return []
      // Too short a counterpart to have said anything in another way.
      if (view.target.tokens.length < (isUnspaced(bitext.target.language) ? 6 : 4)) return []
      return [
        {
          bead,
          concept: null,
          source: [source.start - name[0].length, source.end] as const,
          target: [view.target.start, view.target.end] as const,
          values: { words: text.slice(source.start - name[0].length, source.end) },
          confidence: 0.65,
          found: [text.slice(source.start, source.end)],
        },
      ]
    }),
}

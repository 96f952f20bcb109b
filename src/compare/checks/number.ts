import { MONTH_LANGUAGES } from '../language/months.ts'
import { NUMBER_WORD_LANGUAGES } from '../language/number-words.ts'
import { UNIT_LANGUAGES } from '../language/units.ts'
import type { Check, Difference } from '../types.ts'
import { type Replacement, replacedQuantities } from '../unmatched-quantities.ts'

/** Languages with number words, months and units. */
export const QUANTITY_LANGUAGES = NUMBER_WORD_LANGUAGES.filter(
  (language) => MONTH_LANGUAGES.includes(language) && UNIT_LANGUAGES.includes(language),
)

export function quantityDifference({ bead, source, target, confidence }: Replacement): Difference {
  return {
    bead,
    concept: null,
    source: [source.start, source.end],
    target: [target.start, target.end],
    values: { expected: source.values[0]!, found: target.values[0]! },
    confidence,
    found: [`${source.values[0]} ≠ ${target.values[0]}`],
  }
}

/** Another figure, quantity or time limit stands in its place; another way of writing the same one is no difference. */
export const number: Check = {
  id: 'number',
  severity: 'major',
  languages: QUANTITY_LANGUAGES,
  run: (bitext) =>
    replacedQuantities(bitext)
      .filter(({ source, target }) => !source.dated && !target.dated)
      .map(quantityDifference),
}

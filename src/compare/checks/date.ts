import { DAYS } from '../language/days.ts'
import { rivalNamings } from '../rival-words.ts'
import type { Check } from '../types.ts'
import { replacedQuantities } from '../unmatched-quantities.ts'
import { QUANTITY_LANGUAGES, quantityDifference } from './number.ts'

/** Another day, month or year of a date, another weekday, yesterday for today. */
export const date: Check = {
  id: 'date',
  severity: 'major',
  languages: QUANTITY_LANGUAGES,
  run: (bitext) => [
    ...replacedQuantities(bitext)
      .filter(({ source, target }) => source.dated || target.dated)
      .map(quantityDifference),
    ...rivalNamings(bitext, DAYS, 0.75).map((difference) => ({
      ...difference,
      values: { expected: difference.values.before!, found: difference.values.after! },
    })),
  ],
}

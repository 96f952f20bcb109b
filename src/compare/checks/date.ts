import type { Check } from '../types.ts'
import { replacedQuantities } from '../unmatched-quantities.ts'
import { QUANTITY_LANGUAGES, quantityDifference } from './number.ts'

/** Another day, month or year of a date. */
export const date: Check = {
  id: 'date',
  severity: 'major',
  languages: QUANTITY_LANGUAGES,
  run: (bitext) =>
    replacedQuantities(bitext)
      .filter(({ source, target }) => source.dated || target.dated)
      .map(quantityDifference),
}

import type { Repair } from './repair.ts'

/** Languages that write an ordinal number as digits and a full stop: `8. Januar`, `3. člen`. */
const ORDINAL_STOP = new Set([
  'de',
  'da',
  'nb',
  'nn',
  'no',
  'fi',
  'is',
  'et',
  'lv',
  'cs',
  'sk',
  'sl',
  'hr',
  'sr',
  'bs',
  'hu',
  'pl',
  'tr',
  'eu',
])
const NUMBER_STOP = /(?:^|\s)\p{Nd}{1,2}\.\s*$/u

/** A day or ordinal in front of the word it counts. Longer numbers (`2026.`) end sentences. */
export const joinOrdinals: Repair = ({ left, language }) => ORDINAL_STOP.has(language) && NUMBER_STOP.test(left)

import { EXONYMS } from '../language/exonyms.ts'
import { languagesOf, rivalNamings } from '../rival-words.ts'
import type { Check } from '../types.ts'

/** A rival name of a place: `Persian Gulf` and `الخليج العربي`, `Kyiv` and `Kiew`. */
export const exonym: Check = {
  id: 'exonym',
  severity: 'minor',
  languages: languagesOf(EXONYMS),
  run: (bitext) => rivalNamings(bitext, EXONYMS, 0.8),
}

import { EUPHEMISMS } from '../language/euphemisms.ts'
import { languagesOf, rivalNamings } from '../rival-words.ts'
import type { Check } from '../types.ts'

/** A plain word became a mild one, or the reverse: `war` and `спецоперация`, `torture` and `interrogatoire renforcé`. */
export const euphemism: Check = {
  id: 'euphemism',
  severity: 'minor',
  languages: languagesOf(EUPHEMISMS),
  run: (bitext) => rivalNamings(bitext, EUPHEMISMS, 0.7),
}

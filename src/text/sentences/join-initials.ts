import type { Repair } from './repair.ts'
import { startsLikeSentence } from './sentence-starters.ts'

const INITIAL = /(?:^|[\s.(\u00a0’'-])\p{Lu}\.\s*$/u

/** `J. Smith`, `J.-P. Sartre`, `А. С. Пушкин`, `U. S. forces`: a capital and a stop in front of a capital, unless a sentence starts there. */
export const joinInitials: Repair = ({ left, right, language }) =>
  INITIAL.test(left) && /^\p{Lu}/u.test(right) && !startsLikeSentence(right, language)

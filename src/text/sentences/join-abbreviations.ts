import { abbreviationPlace } from './abbreviations.ts'
import type { Repair } from './repair.ts'
import { startsLikeSentence } from './sentence-starters.ts'

/** Characters that an abbreviation may take, with its stops. */
const LONGEST = 40
const ENDS_IN_STOP = /\.\s*$/u
const LAST_WORD = /(?:^|[\s(«„“"'’\u00a0.])((?:\p{L}+\.)*[\p{L}\p{M}-]+)\.\s*$/u

/** `Mr. Smith`, `т. е. мир`, `z. B. Frieden`: the stop belongs to the abbreviation. After `etc.` or `г.` the next word decides. */
export const joinAbbreviations: Repair = ({ left, right, language }) => {
  if (!ENDS_IN_STOP.test(left)) return false
  const word = LAST_WORD.exec(left.slice(-LONGEST))?.[1]?.toLowerCase()
  if (!word) return false
  const place = abbreviationPlace(word, language) ?? abbreviationPlace(word.split('.').at(-1)!, language)
  if (place === 'before-number') return /^\p{Nd}/u.test(right)
  return place === 'inner' || (place === 'outer' && !startsLikeSentence(right, language))
}

import { abbreviationsOf } from './abbreviations.ts'
import type { Repair } from './repair.ts'

const LAST_WORD = /(?:^|[\s(«„“"'’\u00a0.])((?:\p{L}+\.)*[\p{L}\p{M}-]+)\.\s*$/u

/** `Mr. Smith`, `т. е. мир`, `z. B. Frieden`: the stop belongs to the abbreviation. */
export const joinAbbreviations: Repair = ({ left, language }) => {
  const word = LAST_WORD.exec(left)?.[1]?.toLowerCase()
  if (!word) return false
  const list = abbreviationsOf(language)
  return list.has(word) || list.has(word.split('.').at(-1)!)
}

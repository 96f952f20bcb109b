import { skeleton } from '../../text/skeleton.ts'
import { transliterated } from '../../text/transliterate.ts'

/** Fewer sounds meet by chance. */
const LEAST_SOUNDS = 3

/** A term in small Latin letters without gaps: 停火 → `tinghuo`, перемирие → `peremirie`. */
export const latinKey = (term: string): string =>
  transliterated(term)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')

/** Arabic and Hebrew letters, of which the weak ones are left out, and the feminine ending, which is not heard as a consonant. */
const UNVOWELLED = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
const FEMININE = /[هة](?=\s|$)/gu

/** What is heard of it: its consonants, classed by how languages mistake them. Null where that says too little. */
export function soundKey(term: string): string | null {
  const sounds = skeleton(UNVOWELLED.test(term) ? term.replaceAll(FEMININE, '') : term)
  return sounds.length >= LEAST_SOUNDS ? sounds : null
}

/** What may be meant by the sounds of a query: as they are; and without w and y, as in what was written in Arabic letters. */
export function queriedSounds(query: string): string[] {
  const bare = query.replaceAll(/[wy]/g, '')
  return [...new Set([soundKey(query), soundKey(bare)])].filter((sounds) => sounds !== null)
}

/** Letters of the Latin form that Arabic writes too, doubles once: what two romanisations of it share. */
export const consonantsOf = (latin: string): string => latin.replaceAll(/[aeiouwy]/g, '').replaceAll(/(.)\1+/g, '$1')

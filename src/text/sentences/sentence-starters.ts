import { functionWordsOf } from '../function-words.ts'

/** Function words that are also parts of surnames (`C. De Niro`, `L. Van Dyke`): a capital does not make them the start of a sentence. */
const PARTICLES = new Set('de da di du del della la le el al dos das van von der den'.split(' '))
const FIRST_WORD = /^[\s"'«»“”„‘’([¿¡—–-]*(\p{Lu}\p{L}*)(?!\.)(?![\p{L}])/u

/** True if a piece begins with a capitalised function word (`He`, `В`, `Die`): after a doubtful stop that is where a sentence starts. */
export function startsLikeSentence(piece: string, language: string): boolean {
  const word = FIRST_WORD.exec(piece.slice(0, 40))?.[1]?.toLowerCase()
  return word !== undefined && !PARTICLES.has(word) && functionWordsOf(language).has(word)
}

import { stemKey } from '../text/stem.ts'
import { primaryTag } from '../text/tags.ts'
import type { Token } from '../text/types.ts'

type Part = Pick<Token, 'start' | 'end' | 'key' | 'stem'>

const ARABIC_AND = /^و(?=.{3})/u
/** Words whose first letter is a و of their own (minister, stop, delegation, unity, position …), folded; a stemmer cannot tell. */
const OWN_WAW =
  /^و(?:زار|زير|زرا|زن|قف|قت|قع|قائع|فد|فا|فق|في|حد|حش|حي|ضع|ضح|طن|لاي|لد|لي|سط|ساط|سيل|سائل|سع|ثيق|ثائق|ثق|اجب|احد|اسع|اضح|اقع|الد|الي|صول|صل|صف|كال|كيل|كل|عد|عي|رق|رد|راء|رث|جه|جود|جب|هم|ظيف|ظائف|شيك|دي|باء|باي|يكي|اشنطن|لايات)/u
const IDEOGRAPHS = /^[\p{Script=Han}]{2,}$/u

/**
 * The parts of a token that have counterparts of their own: Arabic `و` (and) before a word; the dictionary words inside a Chinese or Japanese
 * word that the dictionary does not have (the segmenter's words are others than the dictionary's).
 *
 * @returns the token alone where there is nothing to divide; else parts that cover it
 */
export function partsOfToken(token: Token, language: string, isKnown: (stem: string) => boolean): readonly Part[] {
  const tag = primaryTag(language)
  if (tag === 'ar') return arabicParts(token, isKnown)
  if ((tag === 'zh' || tag === 'ja') && IDEOGRAPHS.test(token.key) && token.end - token.start === token.key.length)
    return dictionaryParts(token, isKnown)
  return [token]
}

function arabicParts(token: Token, isKnown: (stem: string) => boolean): readonly Part[] {
  // Length is kept only if no letter was dropped or added by folding; else the offsets of the parts would be guesses.
  if (!ARABIC_AND.test(token.key) || OWN_WAW.test(token.key) || token.key.length !== token.end - token.start) return [token]
  const rest = token.key.slice(1)
  const stem = stemKey(rest, 'ar')
  if (!isKnown(stem) && !isKnown(rest)) return [token]
  const and = token.key[0]!
  return [
    { start: token.start, end: token.start + 1, key: and, stem: and },
    { start: token.start + 1, end: token.end, key: rest, stem },
  ]
}

/** Divides an unknown word into the fewest dictionary words; single characters that are left over are words too, but dear. */
function dictionaryParts(token: Token, isKnown: (stem: string) => boolean): readonly Part[] {
  const { key } = token
  if (isKnown(key)) return [token]
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }]
  for (let to = 1; to <= key.length; to++) {
    let choice = { cost: best[to - 1]!.cost + STRAY, from: to - 1 }
    for (let from = Math.max(0, to - LONGEST); from < to; from++) {
      const cost = best[from]!.cost + (to - from > 1 ? WORD : CHARACTER)
      if (cost < choice.cost && isKnown(key.slice(from, to))) choice = { cost, from }
    }
    best.push(choice)
  }
  const parts: Part[] = []
  for (let to = key.length; to > 0; to = best[to]!.from) {
    const { from } = best[to]!
    const piece = key.slice(from, to)
    parts.unshift({ start: token.start + from, end: token.start + to, key: piece, stem: piece })
  }
  return best[key.length]!.cost < STRAY ? parts : [token]
}

const LONGEST = 6
/** Cost of a dictionary word, of a dictionary word of one character, and of a character that is none: a word with one such is left whole. */
const WORD = 1
const CHARACTER = 1.5
const STRAY = 20

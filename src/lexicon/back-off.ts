import { stemKey } from '../text/stem.ts'
import { primaryTag } from '../text/tags.ts'

/** The words of a lexicon, as far as backing off needs to know them. */
export interface KnownWords {
  /** Index of a word, −1 if it is not there. */
  find(word: string): number
  /** Index of the shortest known word that begins so, −1 if there is none. */
  beginning(start: string): number
  length(index: number): number
}

/** What a word goes by in a lexicon: one entry, or the parts of a compound; empty when nothing is known. */
export interface Entries {
  readonly indexes: readonly number[]
  /** 0…1: how far an entry found by a detour is the word's own. */
  readonly trust: number
}

const NOTHING: Entries = { indexes: [], trust: 0 }
const TRUST = { proclitic: 0.8, ending: 0.6, compound: 0.5 }

/** Prepositions, conjunctions and the article that are written in one word with what follows. */
const PROCLITICS: Readonly<Record<string, RegExp>> = {
  he: /^(?:ו?ש?[בלכמ]?ה?)(?=.{2})/u,
  ar: /^(?:[وف]?[بكل]?(?:ال)?)(?=.{2})/u,
}
/** Languages that write compounds as one word, with the letters that may stand at the seam. */
const SEAMS: Readonly<Record<string, readonly string[]>> = {
  de: ['', 's', 'es', 'n', 'en', 'e', 'er'],
  nl: ['', 's', 'e', 'en', 'n'],
  da: ['', 's', 'e'],
  nb: ['', 's', 'e'],
  no: ['', 's', 'e'],
  sv: ['', 's', 'o', 'u', 'a', 'e'],
  is: ['', 's', 'ar', 'a', 'u', 'na'],
  fi: ['', 'n', 'en', 'in'],
  et: ['', 'e', 'a', 'u', 'i'],
  hu: [''],
}
const LEAST_PART = 4
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Hangul}]+$/u
/** Ending letters that two forms of one word may differ in, and letters they must share. */
const ENDING = 3
const LEAST_SHARED = 4
const SHARED = 0.65

/**
 * Finds a word that a lexicon does not hold as it stands: without proclitics, by another ending, or as a compound of known words. In scripts without
 * spaces a word of the segmenter is cut into the words of the lexicon.
 */
export function backOff(word: string, language: string, known: KnownWords): Entries {
  const primary = primaryTag(language)
  if (UNSPACED.test(word)) return cut(word, known)
  const proclitics = PROCLITICS[primary]
  if (proclitics) {
    const bare = withoutProclitics(word, proclitics, known)
    if (bare >= 0) return { indexes: [bare], trust: TRUST.proclitic }
  }
  if (!/^\p{L}{5,}$/u.test(word)) return NOTHING
  const other = byEnding(word, known)
  if (other >= 0) return { indexes: [other], trust: TRUST.ending }
  const seams = SEAMS[primary]
  return (seams && compound(word, { seams, language: primary, known })) ?? NOTHING
}

/** The longest rest that is known, of all ways to take proclitics off. */
function withoutProclitics(word: string, proclitics: RegExp, known: KnownWords): number {
  const most = proclitics.exec(word)?.[0].length ?? 0
  for (let off = 1; off <= most; off++) {
    const index = known.find(word.slice(off))
    if (index >= 0) return index
  }
  return -1
}

function byEnding(word: string, known: KnownWords): number {
  const least = Math.max(LEAST_SHARED, Math.ceil(SHARED * word.length))
  for (let length = word.length - 1; length >= Math.max(least, word.length - ENDING); length--) {
    const index = known.find(word.slice(0, length))
    if (index >= 0) return index
  }
  const longer = known.beginning(word)
  return longer >= 0 && known.length(longer) - word.length < ENDING ? longer : -1
}

function compound(
  word: string,
  { seams, language, known }: { seams: readonly string[]; language: string; known: KnownWords },
): Entries | null {
  // The last part carries the meaning, so the longest one that is known is best.
  for (let at = LEAST_PART; at <= word.length - LEAST_PART; at++) {
    const head = known.find(word.slice(at)) >= 0 ? known.find(word.slice(at)) : known.find(stemKey(word.slice(at), language))
    if (head < 0) continue
    const first = word.slice(0, at)
    for (const seam of seams) {
      if (!first.endsWith(seam) || first.length - seam.length < LEAST_PART - 1) continue
      const part = first.slice(0, first.length - seam.length)
      const index = known.find(part) >= 0 ? known.find(part) : known.find(stemKey(part, language))
      if (index >= 0) return { indexes: [index, head], trust: TRUST.compound }
    }
  }
  return null
}

/** The longest known words from left to right, of two characters at least; a single character may stay over. */
function cut(word: string, known: KnownWords): Entries {
  const indexes: number[] = []
  let over = 0
  for (let at = 0; at < word.length; ) {
    let length = Math.min(word.length - at, word.length - 1)
    while (length > 1 && known.find(word.slice(at, at + length)) < 0) length--
    if (length > 1) indexes.push(known.find(word.slice(at, at + length)))
    else over++
    at += Math.max(1, length)
  }
  return over > 1 ? NOTHING : { indexes, trust: TRUST.compound }
}

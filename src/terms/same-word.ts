import { primaryTag } from '../text/tags.ts'
import { irregularBase } from './irregular-forms.ts'

/** A word as written and its folded key. */
interface Word {
  readonly key: string
  readonly form: string
}

/** Inflectional endings of East Slavic nouns and adjectives, folded; the empty one among them. */
const SLAVIC_ENDINGS = new Set(
  ' а я ы и у ю е о ь ой ей ою ею ом ем ам ям ами ями ах ях ов ев ий ия ию ии ие ием иям иями иях ый ого его ому ему ым им ых их ыми ими ую юю ая яя ое ее ые'.split(
    ' ',
  ),
)
const ENDED = new Set(['ru', 'uk', 'be'])
/** What a dictionary form may lose, and what a form may have instead; `''` is nothing. */
const ENDINGS: Readonly<Record<string, readonly [lost: ReadonlySet<string>, gained: ReadonlySet<string>]>> = {
  en: [new Set(['', 'y', 'e', 's', 'f', 'fe', 'is', 'um']), new Set(['', 's', 'es', 'ies', 'ves', 'a', 'ed', 'd', 'ing', 'ied'])],
  ...Object.fromEntries(
    ['fr', 'es', 'it', 'pt'].map((language) => [
      language,
      [
        new Set(['', 'o', 'a', 'e', 's', 'os', 'as', 'es', 'l', 'al', 'il', 'z', 'f', 'x', 'm', 'ao', 'ico', 'ca', 'co']),
        new Set([
          '',
          'o',
          'a',
          'e',
          'i',
          's',
          'os',
          'as',
          'es',
          'is',
          'x',
          'ux',
          'aux',
          'le',
          'les',
          'ces',
          've',
          'ves',
          'se',
          'ses',
          'ns',
          'oes',
          'ci',
          'chi',
          'che',
          'ne',
          'nes',
        ]),
      ] as const,
    ]),
  ),
}
/** Longest ending that inflection may add to or take from what two forms of a word share. */
const LONGEST_ENDING: Readonly<Record<string, number>> = {
  en: 3,
  ru: 3,
  uk: 3,
  be: 3,
  bg: 4,
  fr: 3,
  es: 3,
  it: 3,
  pt: 3,
  de: 4,
  nl: 3,
}
const DEFAULT_ENDING = 5

/**
 * True if a form that shares a reading with a term's word can be an inflected form of it. Stemmers also bring words of one family together
 * (`déclaration` and `déclaré`, `Parteien` and `parteiisch`, `договор` and `договориться`); inflection changes only the ending.
 */
export function sameWord(term: Word, text: Word, language: string): boolean {
  const primary = primaryTag(language)
  if (irregularBase(text.key, primary) === term.key) return true
  const [termRest, textRest] = rests(term.key, text.key)
  const longest = LONGEST_ENDING[primary] ?? DEFAULT_ENDING
  if (termRest.length > 3 || textRest.length > longest) return false
  const endings = ENDINGS[primary]
  if (endings && !(endings[0].has(termRest) && endings[1].has(textRest))) return false
  // German writes nouns with a capital: `seit` is no form of `Seite`.
  if (primary === 'de' && /^\p{Lu}/u.test(term.form) && /^\p{Ll}/u.test(text.form)) return false
  return !isOtherParticiple(term.form, text.form, primary)
}

/** A French participle ends in an accented letter that folding hides: `accordé` is no form of `accord`, nor `traite` of `traité`. */
export function isOtherParticiple(term: string, text: string, language: string): boolean {
  const participle = (form: string) => /ée?s?$/u.test(form.normalize('NFC').toLowerCase())
  const capitals = text.length > 1 && text === text.toUpperCase()
  return language === 'fr' && !capitals && participle(term) !== participle(text)
}

/** For languages whose stemmer cuts too much or too little: what two forms share, followed by an ending on both sides. */
export function sharesEnding(term: string, text: string, language: string): boolean {
  if (!ENDED.has(language)) return false
  const [termRest, textRest, shared] = rests(term, text)
  return shared >= 4 && SLAVIC_ENDINGS.has(termRest) && SLAVIC_ENDINGS.has(textRest)
}

function rests(a: string, b: string): readonly [string, string, number] {
  let shared = 0
  while (shared < a.length && a[shared] === b[shared]) shared++
  return [a.slice(shared), b.slice(shared), shared]
}

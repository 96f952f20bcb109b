import { foldKey } from '../../text/fold.ts'
import { eachConcept, type TermbaseCheck } from './types.ts'

const LETTERS: Readonly<Record<string, RegExp>> = {
  Latn: /\p{Script=Latin}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Arab: /\p{Script=Arabic}/u,
  Hans: /\p{Script=Han}/u,
  Hant: /\p{Script=Han}/u,
  Jpan: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  Grek: /\p{Script=Greek}/u,
  Hebr: /\p{Script=Hebrew}/u,
  Deva: /\p{Script=Devanagari}/u,
  Kore: /[\p{Script=Hangul}\p{Script=Han}]/u,
}
/** Acronyms are often left in the letters that the world knows: НАТО, but IAEA. */
const ACRONYM = /^[\p{Lu}\p{Nd}-]{2,6}$/u

/** The letters of a language; undefined where we do not know them. */
function lettersOf(language: string): RegExp | undefined {
  const script = new Intl.Locale(language).maximize().script
  return script === undefined ? undefined : LETTERS[script]
}

/** The same letters in two languages whose scripts differ: the term was copied and not translated. */
export const untranslated: TermbaseCheck = {
  id: 'untranslated',
  severity: 'minor',
  run: eachConcept(function* ({ designations }) {
    const elsewhere = new Map<string, string>()
    for (const [language, list] of Object.entries(designations))
      for (const { term } of list) if (lettersOf(language)?.test(term)) elsewhere.set(foldKey(term), language)
    for (const [language, list] of Object.entries(designations)) {
      const own = lettersOf(language)
      for (const { term } of list)
        if (own && !own.test(term) && !ACRONYM.test(term) && elsewhere.has(foldKey(term))) yield { language, terms: [term] }
    }
  }),
}

import { eachLanguage, type TermbaseCheck } from './types.ts'

/** Latin and Cyrillic or Greek letters that look alike, in one word: it looks right and is never found. */
const MIXED =
  /(?=\p{L}*\p{Script=Latin})\p{L}*[\p{Script=Cyrillic}\p{Script=Greek}]|(?=\p{L}*\p{Script=Cyrillic})\p{L}*\p{Script=Greek}/u

/** A word of letters from two alphabets. */
export const mixedLetters: TermbaseCheck = {
  id: 'mixed-letters',
  severity: 'minor',
  run: eachLanguage(function* (designations) {
    for (const { term } of designations) if (MIXED.test(term)) yield { terms: [term] }
  }),
}

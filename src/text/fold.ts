import { Converter } from 'opencc-js/t2cn'

/**
 * Folding makes keys, never text: two spellings that a reader takes for the same word get the same key.
 * Case; Latin and Greek accents; ё = е; Arabic letter forms, vowel signs and tatweel; Hebrew points; digits of all scripts;
 * full width; traditional = simplified Chinese. Cyrillic й and ї stay letters of their own, and so do Devanagari vowel signs.
 */
const toSimplified = Converter({ from: 't', to: 'cn' })
const simplifiedOf = new Map<string, string>()

/** The simplified form of one Han character (itself when there is none); always one UTF-16 unit for one in the BMP. */
export function simplify(character: string): string {
  let known = simplifiedOf.get(character)
  if (known === undefined) {
    const simple = (toSimplified(character) as string | undefined) ?? character
    known = simple.length === character.length ? simple : character
    simplifiedOf.set(character, known)
  }
  return known
}

const ACCENTS = /([\p{Script=Latin}\p{Script=Greek}])\p{Mn}+/gu
// biome-ignore format: a table
const LETTERS: Readonly<Record<string, string>> = {
  ё: 'е', ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i', ς: 'σ', ſ: 's', '’': "'", ʼ: "'",
  أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ة: 'ه', ؤ: 'و', ئ: 'ي', ی: 'ي', ک: 'ك', ـ: '',
}
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu')
/** Arabic vowel signs and superscript alef, Hebrew points and accents, Cyrillic stress, soft hyphen, joiners and direction marks. */
const DROPPED =
  /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0591-\u05c7\u0301\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu
const DIGIT = /\p{Nd}/gu
const HAN = /\p{Script=Han}/gu

/** Value 0…9 of a decimal digit of any script: the digits of a script are contiguous, so the zero is found by stepping back. */
export function digitValue(digit: string): number {
  const code = digit.codePointAt(0)!
  if (code < 0x80) return code - 0x30
  let zero = code
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--
  return code - zero
}

/** A character whose neighbours matter, and one not asked yet; else its table holds the unit that it becomes. */
const DEPENDS = 0xffff
const NOT_ASKED = 0
/** Letters that neither join with what follows nor are changed by it. */
const INDEPENDENT =
  /^[\p{Nd}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\uac00-\ud7a3]$/u
const LETTER_OR_DIGIT = /^[\p{L}\p{Nd}]$/u
const LONGEST = 64
const units = new Uint16Array(LONGEST)

/** Folds by table where every character stands for itself, which is nearly always; else as a whole. The result is the same. */
function byTable(whole: (form: string) => string): (form: string) => string {
  const table = new Uint16Array(0x10000)
  const asked = (unit: number): number => {
    const letter = String.fromCharCode(unit)
    const folded = whole(letter)
    // A sigma that ends a word has another form.
    const alone = [letter, folded].every((one) => LETTER_OR_DIGIT.test(one)) && INDEPENDENT.test(letter)
    const fits = alone && folded.length === 1 && !letter.normalize('NFKC').includes('Σ')
    return (table[unit] = fits ? folded.charCodeAt(0) : DEPENDS)
  }
  return (form) => {
    const { length } = form
    if (length > LONGEST) return whole(form)
    let same = true
    for (let k = 0; k < length; k++) {
      const unit = form.charCodeAt(k)
      let folded = table[unit]!
      if (folded === NOT_ASKED) folded = asked(unit)
      if (folded === DEPENDS) return whole(form)
      if (folded !== unit) same = false
      units[k] = folded
    }
    return same ? form : String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[])
  }
}

/** Letter for letter folding without the removal of accents: the form that stemmers expect. */
export const lowerForm = byTable((form) => form.normalize('NFKC').toLowerCase().replace(DROPPED, '').normalize('NFC'))

/**
 * The folded key of a form. Idempotent. The language is not consulted: a reader who searches does not say which language the letters are from.
 */
export const foldKey = byTable((form) =>
  form
    .normalize('NFKC')
    .toLowerCase()
    .replace(DIGIT, (digit) => String(digitValue(digit)))
    .normalize('NFD')
    .replace(ACCENTS, '$1')
    .replace(DROPPED, '')
    .normalize('NFC')
    .replace(SPECIAL, (letter) => LETTERS[letter]!)
    .replace(HAN, simplify),
)

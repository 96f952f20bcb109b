import { formsOf, hashed, type LanguageForms, SEED } from './known-forms.ts'
import { primaryTag } from './tags.ts'
import { NUMBER, PUNCTUATION, SYMBOL, TokenList, tokensOf, WORD } from './token-columns.ts'
import type { Span, Token } from './types.ts'

/** Scripts that put no space between words: their runs go through the dictionary of `Intl.Segmenter`. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'

/** Digits with their separators: `1,200.5`, `١٫٥`, `12.03.2026`, `1 000` (groups of three after a space of any width). */
const FIGURES = /\p{Nd}{1,3}(?:[\u0020\u00a0\u2009\u202f]\p{Nd}{3})+(?!\p{Nd})(?:[.,٫]\p{Nd}+)?|\p{Nd}+(?:[.,٫٬:/]\p{Nd}+)*/uy

/** What a character begins. Letters, marks and joiners make words; hyphens and apostrophes stand alone, so `non-aligned`, `l’Ukraine` and `Ukraine’s` show the word that a term is made of. */
const SPACE = 1
const LETTER = 2
const DIGIT = 3
const RUN = 4
const SYMBOL_SIGN = 5
const OTHER = 6
const CLASSES: readonly (readonly [number, RegExp])[] = [
  [DIGIT, /^\p{Nd}$/u],
  [RUN, new RegExp(`^[${UNSPACED}]$`, 'u')],
  [LETTER, /^[\p{L}\p{M}\u200c\u200d\u00ad]$/u],
  [SYMBOL_SIGN, /^\p{S}$/u],
  [SPACE, /^\s$/u],
  [OTHER, /^/u],
]
/** Classes of characters up to the last of Unicode, asked once each; 0 not asked yet. */
const classes = new Uint8Array(0x110000)

function classOf(code: number): number {
  return (classes[code] = CLASSES.find(([, pattern]) => pattern.test(String.fromCodePoint(code)))![0])
}

/** By language alone: whoever asks must not fill the memory with tags that mean the same. */
const segmenters = new Map<string, Intl.Segmenter>()

function wordSegmenter(tag: string): Intl.Segmenter {
  const language = primaryTag(tag)
  let segmenter = segmenters.get(language)
  if (!segmenter) segmenters.set(language, (segmenter = new Intl.Segmenter(language, { granularity: 'word' })))
  return segmenter
}

/** Longest run given to the dictionary in one piece; its time grows faster than the run in some builds of ICU. */
const PIECE = 2_000

const isLowSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00

const SEPARATED_DIGITS = /[\u0020\u00a0\u2009\u202f]/g

/** Adds the words of a run, as the dictionary parts them. */
function addWords(
  list: TokenList,
  run: string,
  { start, forms }: { readonly start: number; readonly forms: LanguageForms },
): void {
  const segmenter = wordSegmenter(forms.language)
  for (let from = 0; from < run.length; ) {
    // A piece never ends between the two halves of a character outside the basic plane.
    const to = from + PIECE + (isLowSurrogate(run, from + PIECE) ? 1 : 0)
    for (const { segment, index } of segmenter.segment(from === 0 && to >= run.length ? run : run.slice(from, to))) {
      const begin = start + from + index
      list.push(begin, begin + segment.length, WORD, forms.plain.of(segment))
    }
    from = to
  }
}

/**
 * The tokens of `text.slice(from, to)`, in order, with offsets into `text`. Every character that is not white space belongs to exactly one token.
 * Linear in the length.
 */
export function tokenise(text: string, span: Span, language: string): Token[] {
  const list = new TokenList((span[1] - span[0]) >> 2)
  addTokens(list, text, span, formsOf(language))
  return tokensOf(list)
}

/** Adds the tokens of `text.slice(from, to)` to a list. */
export function addTokens(list: TokenList, text: string, [from, to]: Span, forms: LanguageForms): void {
  const { inflected, plain } = forms
  for (let at = from; at < to; ) {
    const start = at
    const code = text.codePointAt(at)!
    const found = classes[code] || classOf(code)
    at += code > 0xffff ? 2 : 1
    if (found === SPACE) continue
    let hash = hashedCode(SEED, code)
    if (found === LETTER || found === RUN) {
      while (at < to) {
        const next = text.codePointAt(at)!
        if ((classes[next] || classOf(next)) !== found) break
        hash = hashedCode(hash, next)
        at += next > 0xffff ? 2 : 1
      }
      if (found === RUN) addWords(list, text.slice(start, at), { start, forms })
      else list.push(start, at, WORD, inflected.at(text, start, at, hash))
    } else if (found === DIGIT) {
      const form = numberAt(text, start, to)
      at = start + form.length
      list.push(start, at, NUMBER, plain.of(form.replace(SEPARATED_DIGITS, '')))
    } else list.push(start, at, found === SYMBOL_SIGN ? SYMBOL : PUNCTUATION, plain.at(text, start, at, hash))
  }
}

const hashedCode = (hash: number, code: number): number =>
  code > 0xffff
    ? hashed(hashed(hash, 0xd800 + ((code - 0x10000) >> 10)), 0xdc00 + ((code - 0x10000) & 0x3ff))
    : hashed(hash, code)

/** The number that begins at an offset and does not reach beyond `to`. */
function numberAt(text: string, start: number, to: number): string {
  FIGURES.lastIndex = start
  const form = FIGURES.exec(text)![0]
  if (start + form.length <= to) return form
  FIGURES.lastIndex = 0
  return FIGURES.exec(text.slice(start, to))![0]
}

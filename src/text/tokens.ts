import { foldKey } from './fold.ts'
import { stemKey } from './stem.ts'
import type { Token, TokenKind } from './types.ts'

/** Scripts that put no space between words: their runs go through the dictionary of `Intl.Segmenter`. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'

/**
 * One alternative a kind: number, unspaced run, word, single other character.
 * - A number keeps its separators: `1,200.5`, `١٫٥`, `12.03.2026`, `1 000` (groups of three after a space of any width).
 * - Hyphens and apostrophes stand alone, so `non-aligned`, `l’Ukraine` and `Ukraine’s` show the word that a term is made of.
 */
const TOKEN = new RegExp(
  [
    '(?<number>\\p{Nd}{1,3}(?:[\\u0020\\u00a0\\u2009\\u202f]\\p{Nd}{3})+(?!\\p{Nd})(?:[.,٫]\\p{Nd}+)?|\\p{Nd}+(?:[.,٫٬:/]\\p{Nd}+)*)',
    `(?<unspaced>[${UNSPACED}]+)`,
    `(?<word>(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\u200c\\u200d\\u00ad])+)`,
    '(?<symbol>[\\p{S}])',
    '(?<other>\\S)',
  ].join('|'),
  'gu',
)

const segmenters = new Map<string, Intl.Segmenter>()

function wordSegmenter(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language)
  if (!segmenter) segmenters.set(language, (segmenter = new Intl.Segmenter(language, { granularity: 'word' })))
  return segmenter
}

/** Longest run given to the dictionary in one piece; its time grows faster than the run in some builds of ICU. */
const PIECE = 2_000

function* unspacedWords(run: string, start: number, language: string): Generator<Token> {
  let from = 0
  while (from < run.length) {
    // A piece never ends between the two halves of a character outside the basic plane.
    const to = from + PIECE + (isLowSurrogate(run, from + PIECE) ? 1 : 0)
    for (const { segment, index } of wordSegmenter(language).segment(run.slice(from, to))) {
      const key = foldKey(segment)
      yield { start: start + from + index, end: start + from + index + segment.length, kind: 'word', key, stem: key }
    }
    from = to
  }
}

const isLowSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00

const SEPARATED_DIGITS = /[\u0020\u00a0\u2009\u202f]/g

/**
 * The tokens of `text.slice(from, to)`, in order, with offsets into `text`. Every character that is not white space belongs to exactly one token.
 * Linear in the length.
 */
export function tokenise(text: string, [from, to]: readonly [number, number], language: string): Token[] {
  const tokens: Token[] = []
  const piece = text.slice(from, to)
  for (const match of piece.matchAll(TOKEN)) {
    const start = from + match.index
    const form = match[0]
    const { number, unspaced, word } = match.groups!
    if (unspaced) {
      for (const token of unspacedWords(form, start, language)) tokens.push(token)
      continue
    }
    const kind: TokenKind = number ? 'number' : word ? 'word' : match.groups!.symbol ? 'symbol' : 'punctuation'
    const key = foldKey(number ? form.replace(SEPARATED_DIGITS, '') : form) || form
    tokens.push({ start, end: start + form.length, kind, key, stem: kind === 'word' ? stemKey(form, language) : key })
  }
  return tokens
}

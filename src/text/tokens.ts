import { foldKey } from './fold.ts'
import { stemKey } from './stem.ts'
import type { Token, TokenKind } from './types.ts'

/** Scripts that put no space between words: their runs go through the dictionary of `Intl.Segmenter`. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'

/** Digits with their separators: `1,200.5`, `١٫٥`, `12.03.2026`, `1 000` (groups of three after a space of any width). */
const NUMBER = /\p{Nd}{1,3}(?:[\u0020\u00a0\u2009\u202f]\p{Nd}{3})+(?!\p{Nd})(?:[.,٫]\p{Nd}+)?|\p{Nd}+(?:[.,٫٬:/]\p{Nd}+)*/uy

/** What a character begins. Letters, marks and joiners make words; hyphens and apostrophes stand alone, so `non-aligned`, `l’Ukraine` and `Ukraine’s` show the word that a term is made of. */
const SPACE = 1
const WORD = 2
const DIGIT = 3
const RUN = 4
const SYMBOL = 5
const OTHER = 6
const CLASSES: readonly (readonly [number, RegExp])[] = [
  [DIGIT, /^\p{Nd}$/u],
  [RUN, new RegExp(`^[${UNSPACED}]$`, 'u')],
  [WORD, /^[\p{L}\p{M}\u200c\u200d\u00ad]$/u],
  [SYMBOL, /^\p{S}$/u],
  [SPACE, /^\s$/u],
  [OTHER, /^/u],
]
/** Classes of characters up to the last of Unicode, asked once each; 0 not asked yet. */
const classes = new Uint8Array(0x110000)

function classOf(code: number): number {
  return classes[code] || (classes[code] = CLASSES.find(([, pattern]) => pattern.test(String.fromCodePoint(code)))![0])
}

const segmenters = new Map<string, Intl.Segmenter>()

function wordSegmenter(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language)
  if (!segmenter) segmenters.set(language, (segmenter = new Intl.Segmenter(language, { granularity: 'word' })))
  return segmenter
}

/** Longest run given to the dictionary in one piece; its time grows faster than the run in some builds of ICU. */
const PIECE = 2_000

const isLowSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00

const SEPARATED_DIGITS = /[\u0020\u00a0\u2009\u202f]/g

interface Keys {
  readonly key: string
  readonly stem: string
}

/** Keys of the forms of a language; the bound keeps a hostile text from filling the memory. */
const MAX_CACHED = 100_000
const LONGEST_CACHED = 64
/** Of words of a language that has stems, and of everything else. */
interface KnownForms {
  readonly language: string
  readonly known: Map<string, Keys>
  readonly plain: Map<string, Keys>
}

const cached = new Map<string, KnownForms>()

function keysOf(form: string, { language, known }: KnownForms): Keys {
  return known.get(form) ?? remembered(form, { key: foldKey(form) || form, stem: stemKey(form, language) }, known)
}

/** The keys of what is not inflected. */
function plainKeyOf(form: string, known: Map<string, Keys>): string {
  const keys = known.get(form)
  if (keys) return keys.key
  const key = foldKey(form) || form
  return remembered(form, { key, stem: key }, known).key
}

function remembered(form: string, keys: Keys, known: Map<string, Keys>): Keys {
  if (known.size >= MAX_CACHED) known.clear()
  // A slice of a long text would keep the whole text in memory.
  if (form.length <= LONGEST_CACHED) known.set(` ${form}`.slice(1), keys)
  return keys
}

/** Adds the words of a run, as the dictionary parts them. */
function addWords(tokens: Token[], run: string, { start, forms }: { readonly start: number; readonly forms: KnownForms }): void {
  const segmenter = wordSegmenter(forms.language)
  for (let from = 0; from < run.length; ) {
    // A piece never ends between the two halves of a character outside the basic plane.
    const to = from + PIECE + (isLowSurrogate(run, from + PIECE) ? 1 : 0)
    for (const { segment, index } of segmenter.segment(from === 0 && to >= run.length ? run : run.slice(from, to))) {
      const key = plainKeyOf(segment, forms.plain)
      tokens.push({ start: start + from + index, end: start + from + index + segment.length, kind: 'word', key, stem: key })
    }
    from = to
  }
}

/**
 * The tokens of `text.slice(from, to)`, in order, with offsets into `text`. Every character that is not white space belongs to exactly one token.
 * Linear in the length.
 */
export function tokenise(text: string, [from, to]: readonly [number, number], language: string): Token[] {
  const tokens: Token[] = []
  let forms = cached.get(language)
  if (!forms) cached.set(language, (forms = { language, known: new Map(), plain: new Map() }))
  for (let at = from; at < to; ) {
    const start = at
    const code = text.codePointAt(at)!
    const found = classOf(code)
    at += code > 0xffff ? 2 : 1
    if (found === SPACE) continue
    if (found === WORD || found === RUN) {
      for (;;) {
        if (at >= to) break
        const next = text.codePointAt(at)!
        if (classOf(next) !== found) break
        at += next > 0xffff ? 2 : 1
      }
      if (found === RUN) addWords(tokens, text.slice(start, at), { start, forms })
      else {
        const { key, stem } = keysOf(text.slice(start, at), forms)
        tokens.push({ start, end: at, kind: 'word', key, stem })
      }
      continue
    }
    let kind: TokenKind = found === SYMBOL ? 'symbol' : 'punctuation'
    let form = text.slice(start, at)
    if (found === DIGIT) {
      kind = 'number'
      form = numberAt(text, start, to)
      at = start + form.length
      form = form.replace(SEPARATED_DIGITS, '')
    }
    const key = plainKeyOf(form, forms.plain)
    tokens.push({ start, end: at, kind, key, stem: key })
  }
  return tokens
}

/** The number that begins at an offset and does not reach beyond `to`. */
function numberAt(text: string, start: number, to: number): string {
  NUMBER.lastIndex = start
  const form = NUMBER.exec(text)![0]
  if (start + form.length <= to) return form
  NUMBER.lastIndex = 0
  return NUMBER.exec(text.slice(start, to))![0]
}

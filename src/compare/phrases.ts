import { foldKey, lowerForm, simplify } from '../text/fold.ts'
import { stemKey } from '../text/stem.ts'
import { primaryTag } from '../text/tags.ts'
import type { SegmentedText, Token } from '../text/types.ts'

/**
 * Word lists as a linguist writes them: entries with commas between them, in the spelling of the language.
 *
 *     must, is/are obliged to, forder*, ~require, *wir zahlen*
 *
 * | written | stands for |
 * |---|---|
 * | `must` | this form; case and accents do not count |
 * | `is/are` | one of these |
 * | `forder*`, `*heit` | any word that begins, or ends, so |
 * | `~claim` | any inflected form: a word with the same stem |
 * | `=*rá` | the form with its accents |
 * | `(all)` | may be left out |
 * | `…` | up to six words of the same clause (`…12`: up to twelve) |
 * | `_` | any one word |
 * | `#` | a figure |
 * | `\|` at the beginning | the beginning of a sentence |
 *
 * A space may also be a hyphen or an apostrophe in the text; a hyphen is a hyphen (`peut-être` is not `peut être`). In German a word in small letters is
 * not the noun (`würde`, `Würde`). In languages written without spaces an entry is a string of characters; `…` is up to thirty of one clause.
 */
export interface PhraseList<M> {
  readonly marker: M
  readonly entries: string
}

/** A phrase that was found, with its place in the text. */
export interface Marked<M> {
  readonly marker: M
  readonly start: number
  readonly end: number
  readonly text: string
  /** The entry that fired, as written in the list. */
  readonly entry: string
}

type Alternative = {
  readonly kind: 'key' | 'prefix' | 'suffix' | 'form-suffix' | 'form' | 'stem' | 'small'
  readonly value: string
}
type Element =
  | {
      readonly kind: 'word'
      readonly alternatives: readonly Alternative[]
      readonly optional: boolean
      /** A hyphen stands in front of it. */
      readonly hyphenated: boolean
    }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'any' | 'number' }

interface Phrase<M> {
  readonly marker: M
  readonly entry: string
  readonly atEdge: boolean
  readonly elements: readonly Element[]
}

/** Finds the phrases of one language. */
export interface PhraseIndex<M> {
  /** Left to right, the longest first; what one phrase has read, the next does not see. Linear in the text. */
  find(text: SegmentedText): readonly Marked<M>[]
}

const UNSPACED = new Set(['zh', 'ja', 'th'])
const GAP = 6
/** Marks inside words and abbreviations, read over: the end of a sentence ends the search by itself. */
const TRANSPARENT = /^[-'’‐‑.]$/u
const CLAUSE_END = /^[,;:!?…()،؛؟—–]$/u
const UNSPACED_CLAUSE_END = /[，。；：、！？,;:.!?]/u

export const isUnspaced = (language: string): boolean => UNSPACED.has(primaryTag(language))

/** Compiles word lists of one language. Of two phrases of the same length the one that stands first in the lists is taken. */
export function phraseIndex<M>(language: string, lists: readonly PhraseList<M>[]): PhraseIndex<M> {
  const entries = lists.flatMap(({ marker, entries: list }) =>
    list
      .split(/[,\n]/u)
      .map((entry) => entry.trim())
      .filter(Boolean)
      .map((entry) => ({ marker, entry })),
  )
  return isUnspaced(language) ? new Characters(entries) : new Words(language, entries)
}

/** True if the mark ends a clause inside a sentence: the gap of a phrase, and a negation, do not reach over it. */
export const endsClause = (token: Token): boolean => token.kind === 'punctuation' && CLAUSE_END.test(token.key)

class Words<M> implements PhraseIndex<M> {
  private readonly language: string
  private readonly byFirst = new Map<string, Phrase<M>[]>()
  /** Longest first. */
  private readonly prefixLengths: readonly number[]
  private readonly suffixLengths: readonly number[]

  constructor(language: string, entries: readonly { marker: M; entry: string }[]) {
    this.language = primaryTag(language)
    for (const { marker, entry } of entries) {
      const atEdge = entry.startsWith('|')
      const elements = entry
        .replace(/^\|/u, '')
        .trim()
        .split(/[\s'’]+|(?=-\p{L})/u)
        .map((word) => this.element(word))
      const phrase = { marker, entry, atEdge, elements }
      for (const first of firstWords(elements)) this.enter(first, phrase)
    }
    const lengths = (...kinds: string[]) => {
      const names = [...this.byFirst.keys()].map((name) => name.split(' ') as [string, string])
      return [...new Set(names.filter(([kind]) => kinds.includes(kind)).map(([, value]) => value.length))].sort((a, b) => b - a)
    }
    this.prefixLengths = lengths('prefix')
    this.suffixLengths = lengths('suffix', 'form-suffix')
  }

  private element(word: string): Element {
    if (word === '_') return { kind: 'any' }
    if (word === '#') return { kind: 'number' }
    if (word.startsWith('…')) return { kind: 'gap', most: Number(word.slice(1)) || GAP }
    const optional = word.startsWith('(')
    const hyphenated = word.startsWith('-')
    const alternatives = word
      .replace(/^[(-]|\)$/gu, '')
      .split('/')
      .map((written): Alternative => {
        if (written.startsWith('~')) return { kind: 'stem', value: stemKey(written.slice(1), this.language) }
        if (written.startsWith('=*')) return { kind: 'form-suffix', value: lowerForm(written.slice(2)) }
        if (written.startsWith('=')) return { kind: 'form', value: lowerForm(written.slice(1)) }
        if (written.endsWith('*')) return { kind: 'prefix', value: foldKey(written.slice(0, -1)) }
        if (written.startsWith('*')) return { kind: 'suffix', value: foldKey(written.slice(1)) }
        // German nouns have a capital, and verbs of the same letters have none.
        if (this.language === 'de' && /^\p{Ll}/u.test(written)) return { kind: 'small', value: foldKey(written) }
        return { kind: 'key', value: foldKey(written) }
      })
    return { kind: 'word', alternatives, optional, hyphenated }
  }

  private enter(first: Element, phrase: Phrase<M>): void {
    const enter = (name: string) => {
      const known = this.byFirst.get(name)
      if (known) known.push(phrase)
      else this.byFirst.set(name, [phrase])
    }
    if (first.kind !== 'word') {
      enter(first.kind === 'number' ? '#' : '_')
      return
    }
    for (const { kind, value } of first.alternatives) {
      enter(`${kind === 'small' ? 'key' : kind} ${value}`)
    }
  }

  find(text: SegmentedText): Marked<M>[] {
    return text.segments.flatMap(({ firstToken, endToken }) => this.findIn(text, text.tokens.slice(firstToken, endToken)))
  }

  private findIn(text: SegmentedText, segment: readonly Token[]): Marked<M>[] {
    const tokens = segment.filter(({ kind, key }) => kind !== 'symbol' && !(kind === 'punctuation' && TRANSPARENT.test(key)))
    const readings = tokens.map((token, n) =>
      readingsOf(text, token, { language: this.language, first: n === 0 || tokens[n - 1]!.kind === 'punctuation' }),
    )
    const found: Marked<M>[] = []
    for (let at = 0; at < tokens.length; at++) {
      let best: { phrase: Phrase<M>; end: number } | null = null
      for (const phrase of this.candidates(tokens[at]!, readings[at]!)) {
        if (phrase.atEdge && at > 0 && tokens.slice(0, at).some(({ kind }) => kind !== 'punctuation')) continue
        const end = matchEnd(tokens, readings, phrase.elements, 0, at)
        if (end !== null && (best === null || end > best.end)) best = { phrase, end }
      }
      if (!best) continue
      const [start, end] = [tokens[at]!.start, tokens[best.end - 1]!.end]
      found.push({ marker: best.phrase.marker, start, end, text: text.text.slice(start, end), entry: best.phrase.entry })
      // Words in a gap are read for themselves.
      if (!best.phrase.elements.some(({ kind }) => kind === 'gap')) at = best.end - 1
    }
    return found
  }

  /** The most particular first: the whole word, long beginnings and endings, any word. */
  private *candidates(token: Token, { keys, form }: Readings): Iterable<Phrase<M>> {
    if (token.kind === 'number') yield* this.byFirst.get('#') ?? []
    if (token.kind !== 'word') return
    yield* this.byFirst.get(`form ${form}`) ?? []
    for (const key of keys) yield* this.byFirst.get(`key ${key}`) ?? []
    yield* this.byFirst.get(`stem ${token.stem}`) ?? []
    for (const key of keys)
      for (const length of this.prefixLengths)
        if (key.length >= length) yield* this.byFirst.get(`prefix ${key.slice(0, length)}`) ?? []
    for (const length of this.suffixLengths) {
      if (form.length <= length) continue
      yield* this.byFirst.get(`suffix ${token.key.slice(-length)}`) ?? []
      yield* this.byFirst.get(`form-suffix ${form.slice(-length)}`) ?? []
    }
    yield* this.byFirst.get('_') ?? []
  }
}

/** The elements a phrase may begin with: the first one, and what follows it while it may be left out. */
function firstWords(elements: readonly Element[]): Element[] {
  const required = elements.findIndex((element) => element.kind !== 'word' || !element.optional)
  return elements.slice(0, required + 1)
}

interface Readings {
  /** The key, and in Arabic what is left of it without joined words. */
  readonly keys: readonly string[]
  readonly form: string
  /** With a capital inside a sentence. */
  readonly capital: boolean
  /** Behind a hyphen. */
  readonly hyphenated: boolean
}

function readingsOf(text: SegmentedText, token: Token, { language, first }: { language: string; first: boolean }): Readings {
  const written = text.text.slice(token.start, token.end)
  return {
    keys: language === 'ar' ? withoutProclitics(token.key) : [token.key],
    form: token.kind === 'word' ? lowerForm(written) : token.key,
    capital: !first && /^\p{Lu}/u.test(written),
    hyphenated: /[-‐‑]/u.test(text.text[token.start - 1] ?? ''),
  }
}

/** `و` and `ف` (and), `ب ل` (by, for), `ال` (the) are written in one word with the next; what is left has two or three letters. */
function withoutProclitics(key: string): string[] {
  const keys = [key]
  const rest = /^[وف].{2}/u.test(key) ? key.slice(1) : null
  if (rest) keys.push(rest)
  for (const word of rest ? [key, rest] : [key]) {
    const bare = word.replace(/^(?:(?:[بك]?ال|لل)(?=.{2})|[بل](?=.{3}))/u, '')
    if (bare !== word) keys.push(bare)
  }
  return keys
}

/** Where a phrase ends (index behind its last token) if it stands at a token; null if it does not. The nearest end of a gap counts. */
function matchEnd(
  tokens: readonly Token[],
  readings: readonly Readings[],
  elements: readonly Element[],
  n: number,
  at: number,
): number | null {
  const element = elements[n]
  if (!element) return at
  if (element.kind === 'gap') {
    for (let skipped = 0; skipped <= element.most; skipped++) {
      const end = matchEnd(tokens, readings, elements, n + 1, at + skipped)
      if (end !== null) return end
      const token = tokens[at + skipped]
      if (!token || endsClause(token)) return null
    }
    return null
  }
  const token = tokens[at]
  const fits = token !== undefined && isMatched(element, token, readings[at]!)
  const end = fits ? matchEnd(tokens, readings, elements, n + 1, at + 1) : null
  if (end !== null) return end
  return element.kind === 'word' && element.optional ? matchEnd(tokens, readings, elements, n + 1, at) : null
}

function isMatched(element: Element, token: Token, { keys, form, capital, hyphenated }: Readings): boolean {
  if (element.kind === 'number') return token.kind === 'number'
  if (token.kind !== 'word') return false
  if (element.kind !== 'word') return true
  if (element.hyphenated && !hyphenated) return false
  return element.alternatives.some(({ kind, value }) => {
    if (kind === 'key') return keys.includes(value)
    if (kind === 'small') return !capital && token.key === value
    if (kind === 'prefix') return keys.some((key) => key.startsWith(value))
    if (kind === 'suffix') return token.key.length > value.length && token.key.endsWith(value)
    if (kind === 'form-suffix') return form.length > value.length && form.endsWith(value)
    if (kind === 'form') return form === value
    return token.stem === value
  })
}

interface CharacterPhrase<M> {
  readonly marker: M
  readonly entry: string
  /** What stands between the gaps. */
  readonly parts: readonly string[]
}

class Characters<M> implements PhraseIndex<M> {
  private readonly byFirst = new Map<string, CharacterPhrase<M>[]>()

  constructor(entries: readonly { marker: M; entry: string }[]) {
    for (const { marker, entry } of entries) {
      const parts = entry.split('…').map((part) => [...part].map(simplify).join(''))
      const first = parts[0]![0]!
      this.byFirst.set(first, [...(this.byFirst.get(first) ?? []), { marker, entry, parts }])
    }
  }

  find({ text }: SegmentedText): Marked<M>[] {
    const line = [...text].map(simplify).join('')
    const found: Marked<M>[] = []
    for (let at = 0; at < line.length; at++) {
      let best: { phrase: CharacterPhrase<M>; end: number } | null = null
      for (const phrase of this.byFirst.get(line[at]!) ?? []) {
        const end = charactersEnd(line, phrase.parts, at)
        if (end !== null && (best === null || end > best.end)) best = { phrase, end }
      }
      if (!best) continue
      found.push({
        marker: best.phrase.marker,
        start: at,
        end: best.end,
        text: text.slice(at, best.end),
        entry: best.phrase.entry,
      })
      at = best.end - 1
    }
    return found
  }
}

const CHARACTER_GAP = 30

function charactersEnd(line: string, [first, ...rest]: readonly string[], at: number): number | null {
  if (!line.startsWith(first!, at)) return null
  let end = at + first!.length
  for (const part of rest) {
    const clause = UNSPACED_CLAUSE_END.exec(line.slice(end, end + CHARACTER_GAP + part.length))
    const reach = clause ? end + clause.index : end + CHARACTER_GAP + part.length
    const next = line.slice(end, reach).indexOf(part)
    if (next < 0) return null
    end += next + part.length
  }
  return end
}

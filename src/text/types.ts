/** Half-open range of UTF-16 offsets into the text of a version, exactly as it was given. */
export type Span = readonly [start: number, end: number]

export type TokenKind = 'word' | 'number' | 'punctuation' | 'symbol'

/** A unit of matching. The form as written is `text.slice(start, end)`; what is compared is `key` or `stem`. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly kind: TokenKind
  /** Folded form: lower case, no marks, one letter form per letter, simplified Chinese, ASCII digits. */
  readonly key: string
  /** Stem of `key` where the language has a stemmer or affix rules, else `key`. Two inflected forms of a word share it. */
  readonly stem: string
}

/** A sentence-like unit. Its tokens are `tokens[firstToken … endToken)`. White space around it belongs to no segment. */
export interface Segment {
  readonly start: number
  readonly end: number
  /** Index of the paragraph that holds it. */
  readonly paragraph: number
  readonly firstToken: number
  readonly endToken: number
}

/** A paragraph. Its segments are `segments[firstSegment … endSegment)`; there is always at least one. */
export interface Paragraph {
  readonly start: number
  readonly end: number
  readonly firstSegment: number
  readonly endSegment: number
}

/** The units of a text without its tokens: what is shown of a long text, and much sooner there. */
export interface TextUnits {
  readonly text: string
  readonly language: string
  readonly paragraphs: readonly Paragraph[]
  readonly segments: readonly Pick<Segment, 'start' | 'end' | 'paragraph'>[]
}

/** A version's text with its units, in reading order. Paragraphs, segments and tokens point into `text` and never overlap. */
export interface SegmentedText {
  readonly text: string
  /** BCP 47, canonical: `en`, `zh-Hans`. */
  readonly language: string
  readonly paragraphs: readonly Paragraph[]
  readonly segments: readonly Segment[]
  readonly tokens: readonly Token[]
}

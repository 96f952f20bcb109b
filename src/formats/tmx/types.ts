/** A piece of a segment: text, or a tag of the format that the text came from. */
export type Inline = string | InlineTag

export interface InlineTag {
  /** bpt, ept, it, ph, ut: native codes; hi: marked text; sub: text inside a code. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly content: readonly Inline[]
}

export interface TmxProp {
  readonly type: string
  readonly value: string
  /** Other attributes, such as `xml:lang`. */
  readonly attributes: Readonly<Record<string, string>>
}

export interface TmxNote {
  readonly text: string
  readonly attributes: Readonly<Record<string, string>>
}

/** What header, unit and variant have in common. */
export interface TmxNotes {
  readonly attributes: Readonly<Record<string, string>>
  readonly props: readonly TmxProp[]
  readonly notes: readonly TmxNote[]
}

export interface TmxVariant extends TmxNotes {
  /** As written: case and separators are those of the file. */
  readonly language: string
  readonly segment: readonly Inline[]
}

export interface TmxUnit extends TmxNotes {
  readonly variants: readonly TmxVariant[]
}

export interface TmxHeader extends TmxNotes {
  readonly version: string
  /** The language that segments were translated from; null for `*all*`. */
  readonly source: string | null
  /** User-defined encodings, as they stand. */
  readonly encodings: readonly InlineTag[]
}

/** The text of a segment. What stands inside a code is markup of another format; what stands in `hi` is text. */
export function segmentText(segment: readonly Inline[]): string {
  return segment
    .map((piece) => (typeof piece === 'string' ? piece : piece.name === 'hi' ? segmentText(piece.content) : ''))
    .join('')
}

/** Number of native codes in a segment. */
export function countTags(segment: readonly Inline[]): number {
  return segment.reduce(
    (sum, piece) =>
      sum +
      (typeof piece === 'string' ? 0 : (piece.name === 'hi' ? 0 : 1) + (piece.name === 'hi' ? countTags(piece.content) : 0)),
    0,
  )
}

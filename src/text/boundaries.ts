import { columnsOf, withColumns } from './token-columns.ts'
import type { Segment, SegmentedText } from './types.ts'

/** Changed boundaries of segments, by the offset where the second segment begins: true sets one there, false takes it away. */
export type Boundaries = ReadonlyMap<number, boolean>

type Piece = Omit<Segment, 'paragraph'>

/**
 * The same text with other boundaries of segments. Paragraphs and tokens stay; what names no token inside a paragraph, or no boundary there, changes nothing.
 * Linear in the tokens.
 */
export function withBoundaries(text: SegmentedText, changes: Boundaries): SegmentedText {
  if (changes.size === 0) return text
  const columns = columnsOf(text)
  const segments: Segment[] = []
  const paragraphs = text.paragraphs.map((paragraph, index) => {
    const firstSegment = segments.length
    const pieces: Piece[] = []
    for (const { start, end, firstToken, endToken } of text.segments.slice(paragraph.firstSegment, paragraph.endSegment)) {
      const joined = pieces.length > 0 && changes.get(start) === false ? pieces.pop()! : null
      pieces.push({ start: joined?.start ?? start, end, firstToken: joined?.firstToken ?? firstToken, endToken })
      for (let token = firstToken + 1; token < endToken; token++)
        if (changes.get(columns.start[token]!) === true)
          pieces.push(...halves(text.text, pieces.pop()!, { token, at: columns.start[token]! }))
    }
    for (const piece of pieces) segments.push({ ...piece, paragraph: index })
    return { ...paragraph, firstSegment, endSegment: segments.length }
  })
  return withColumns({ text: text.text, language: text.language, paragraphs, segments }, columns)
}

function halves(text: string, piece: Piece, { token, at }: { readonly token: number; readonly at: number }): [Piece, Piece] {
  const before = piece.start + text.slice(piece.start, at).trimEnd().length
  return [
    { ...piece, end: before, endToken: token },
    { ...piece, start: at, firstToken: token },
  ]
}

const OPENING = /^[\p{Ps}\p{Pi}"'«„“‚‘¿¡]$/u

const GLUE = /^['’\-\u2010\u2011]$/

/**
 * Where a segment can be cut: before each of its words but the first, with the marks that open before a word.
 *
 * @returns offsets into the text, ascending
 */
export function cutPlaces(
  { text, tokens }: SegmentedText,
  { firstToken, endToken }: Pick<Segment, 'firstToken' | 'endToken'>,
): number[] {
  const places: number[] = []
  // Marks that belong to the word after them; a straight quotation mark opens where white space stands before it.
  let opened: number | null = null
  /** Behind a hyphen or an apostrophe inside a word. */
  const isGlued = (n: number) => {
    const [word, mark] = [tokens[n - 2], tokens[n - 1]!]
    if (n < firstToken + 2 || !word || !GLUE.test(text.slice(mark.start, mark.end))) return false
    return word.kind !== 'punctuation' && word.end === mark.start && mark.end === tokens[n]!.start
  }
  for (let n = firstToken; n < endToken; n++) {
    const { start, end, kind } = tokens[n]!
    const opens =
      kind === 'punctuation' &&
      OPENING.test(text.slice(start, end)) &&
      (n === firstToken || tokens[n - 1]!.end < start || isPaired(text[start]!))
    if (kind === 'punctuation' && !opens) {
      opened = null
      continue
    }
    if (n > firstToken && opened === null && !isGlued(n)) places.push(start)
    opened = opens ? (opened ?? start) : null
  }
  return places
}

/** It can only open, so that no white space is needed to tell. */
const isPaired = (mark: string) => /[\p{Ps}«„“‚‘¿¡]/u.test(mark)

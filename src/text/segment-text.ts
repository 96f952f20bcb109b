import { formsOf } from './known-forms.ts'
import { paragraphSpans } from './paragraphs.ts'
import { sentenceSpans } from './sentences/sentence-spans.ts'
import { TokenList, withColumns } from './token-columns.ts'
import { addTokens } from './tokens.ts'
import type { Paragraph, Segment, SegmentedText, Span, TextUnits } from './types.ts'

/**
 * Cuts a version's text into paragraphs, segments and tokens, all by offsets into the text as given.
 *
 * @param language canonical BCP 47 tag; decides abbreviations, stems and dictionaries
 * @returns units in reading order; no units for a text without a visible character. Linear in the length.
 */
export function segmentText(text: string, language: string): SegmentedText {
  return fromSpans(text, language, spansOf(text, language))
}

/** The same paragraphs and segments as `segmentText` gives, in less than half its time. */
export function unitsOfText(text: string, language: string): TextUnits {
  const segments: TextUnits['segments'][number][] = []
  const paragraphs = spansOf(text, language).map(({ paragraph: [start, end], segments: inside }, paragraph): Paragraph => {
    const firstSegment = segments.length
    for (const [from, to] of inside) segments.push({ start: from, end: to, paragraph })
    return { start, end, firstSegment, endSegment: segments.length }
  })
  return { text, language, paragraphs, segments }
}

const spansOf = (text: string, language: string) =>
  paragraphSpans(text).map((paragraph) => ({ paragraph, segments: sentenceSpans(text, paragraph, language) }))

/** Builds the three lists from paragraphs and the segments inside them. */
export function fromSpans(
  text: string,
  language: string,
  spans: readonly { readonly paragraph: Span; readonly segments: readonly Span[] }[],
): SegmentedText {
  const paragraphs: Paragraph[] = []
  const segments: Segment[] = []
  const tokens = new TokenList(text.length >> 2)
  const forms = formsOf(language)
  for (const { paragraph, segments: inside } of spans) {
    const firstSegment = segments.length
    for (const [start, end] of inside) {
      const firstToken = tokens.count
      addTokens(tokens, text, [start, end], forms)
      segments.push({ start, end, paragraph: paragraphs.length, firstToken, endToken: tokens.count })
    }
    paragraphs.push({ start: paragraph[0], end: paragraph[1], firstSegment, endSegment: segments.length })
  }
  return withColumns({ text, language, paragraphs, segments }, tokens)
}

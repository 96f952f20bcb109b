import type { SegmentedText, Span, TextUnits } from '../text/types.ts'

/** One occurrence with its surroundings, in reading order (a right-to-left text still has its left context first in the string). */
export interface KwicLine {
  readonly before: string
  readonly keyword: string
  readonly after: string
  readonly start: number
  readonly end: number
  readonly segment: number
}

/** Words (characters, in scripts without spaces) shown on each side unless told otherwise. */
const WIDTH = 8

/**
 * Key words in context: each place with the words around it, never beyond its paragraph.
 *
 * @param places spans inside the text, in any order; a place outside every segment is left out
 * @param options.width tokens on each side
 */
export function concordance(text: SegmentedText, places: readonly Span[], options: { readonly width?: number } = {}): KwicLine[] {
  const width = options.width ?? WIDTH
  return places.flatMap(([start, end]) => {
    const segment = segmentAt(text, start)
    if (segment < 0) return []
    const paragraph = text.paragraphs[text.segments[segment]!.paragraph]!
    const first = text.segments[paragraph.firstSegment]!.firstToken
    const last = text.segments[paragraph.endSegment - 1]!.endToken
    const inside = text.tokens.slice(first, last)
    const left = inside.filter((token) => token.end <= start).slice(-width)
    const right = inside.filter((token) => token.start >= end).slice(0, width)
    return [
      {
        before: text.text.slice(left[0]?.start ?? start, start),
        keyword: text.text.slice(start, end),
        after: text.text.slice(end, right.at(-1)?.end ?? end),
        start,
        end,
        segment,
      },
    ]
  })
}

/** Index of the segment that holds an offset, or -1; by halving. */
export function segmentAt(text: Pick<TextUnits, 'segments'>, offset: number): number {
  let low = 0
  let high = text.segments.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const { start, end } = text.segments[middle]!
    if (offset < start) high = middle - 1
    else if (offset >= end) low = middle + 1
    else return middle
  }
  return -1
}

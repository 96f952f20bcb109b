import type { Span } from './types.ts'

const BLANK_LINE = /\r?\n[^\S\n]*\r?\n|\u2029/
const LINE = /[^\r\n\u2028\u2029]+/g

/**
 * Spans of the paragraphs, white space around them left out, in order.
 * Blank lines part paragraphs where the text has any (single line breaks are then line wrapping); else every line is a paragraph.
 * Linear in the length.
 */
export function paragraphSpans(text: string): Span[] {
  const spans: Span[] = []
  const wrapped = BLANK_LINE.test(text.trim())
  let open: [number, number] | null = null
  for (const { 0: line, index } of text.matchAll(LINE)) {
    const end = index + line.trimEnd().length
    const start = index + line.length - line.trimStart().length
    if (start >= end) {
      if (open) spans.push(open)
      open = null
      continue
    }
    if (open && wrapped && !parted(text, open[1], start)) open = [open[0], end]
    else {
      if (open) spans.push(open)
      open = [start, end]
    }
  }
  if (open) spans.push(open)
  return spans
}

/** True if more than one line break, or a paragraph separator, stands between two offsets. */
function parted(text: string, from: number, to: number): boolean {
  const gap = text.slice(from, to)
  return gap.includes('\u2029') || (gap.match(/\r\n|\n|\r/g)?.length ?? 0) > 1
}

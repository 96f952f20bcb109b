import { fromSpans } from './segment-text.ts'
import type { SegmentedText, Span } from './types.ts'

/**
 * A text whose segments are known: one a line. For benchmarks, aligned files and tests.
 *
 * @param lines           one segment each; an empty line is an empty segment (aligners count lines)
 * @param paragraphStarts index of the line that starts each paragraph, ascending, first 0; without it each line is a paragraph
 */
export function segmentLines(lines: readonly string[], language: string, paragraphStarts?: readonly number[]): SegmentedText {
  const spans: Span[] = []
  let start = 0
  for (const line of lines) {
    spans.push([start, start + line.length])
    start += line.length + 1
  }
  const starts = paragraphStarts ?? spans.map((_, n) => n)
  const groups = starts.map((from, n) => spans.slice(from, starts[n + 1] ?? spans.length)).filter((group) => group.length > 0)
  return fromSpans(
    lines.join('\n'),
    language,
    groups.map((segments) => ({ paragraph: [segments[0]![0], segments.at(-1)![1]] as Span, segments })),
  )
}

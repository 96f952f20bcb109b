import { primaryTag } from '../tags.ts'
import type { Span } from '../types.ts'
import { joinAbbreviations } from './join-abbreviations.ts'
import { joinAttributions } from './join-attributions.ts'
import { joinClosingMarks } from './join-closing-marks.ts'
import { joinDatelines } from './join-datelines.ts'
import { joinEnumerations } from './join-enumerations.ts'
import { joinInitials } from './join-initials.ts'
import { joinLowerCase } from './join-lower-case.ts'
import { joinOrdinals } from './join-ordinals.ts'
import type { Repair } from './repair.ts'
import { settleQuotations } from './settle-quotations.ts'

/** What `Intl.Segmenter` parts and no editor would. The order is of no account: one yes joins. To add one: its file, its line. */
export const sentenceRepairs: readonly Repair[] = [
  joinClosingMarks,
  joinLowerCase,
  joinAbbreviations,
  joinInitials,
  joinOrdinals,
  joinEnumerations,
  joinDatelines,
  joinAttributions,
]

/** By language alone: whoever asks must not fill the memory with tags that mean the same. */
const segmenters = new Map<string, Intl.Segmenter>()

function sentenceSegmenter(tag: string): Intl.Segmenter {
  const language = primaryTag(tag)
  let segmenter = segmenters.get(language)
  if (!segmenter) segmenters.set(language, (segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })))
  return segmenter
}

/** The seam looks at this much of the left piece: rules read its end, and joined pieces must not make the work quadratic. */
const LOOK_BACK = 200

/**
 * Sentences inside `text.slice(from, to)` (one paragraph), in order, white space around them left out. Never empty for a paragraph
 * with a visible character. Linear in the length.
 */
export function sentenceSpans(text: string, [from, to]: Span, language: string): Span[] {
  const primary = primaryTag(language)
  const raw = rawEnds(text, [from, to], language)
  const ends: number[] = []
  let start = from
  for (const end of settleQuotations(text, raw, from)) {
    if (ends.length > 0) {
      const opened = ends.at(-2) ?? from
      const left = text.slice(Math.max(opened, start - LOOK_BACK), start)
      const right = text.slice(start, end).trimStart()
      const seam = { left, right, language: primary, first: ends.length === 1 && start - from <= LOOK_BACK }
      if (sentenceRepairs.some((repair) => repair(seam))) ends.pop()
    }
    ends.push(end)
    start = end
  }
  return ends.flatMap((end, n) => trimmed(text, n === 0 ? from : ends[n - 1]!, end))
}

/** Characters given to the segmenter at once: each piece it returns holds a copy of them all, so a long paragraph would fill the memory. */
const WINDOW = 2_000

/** Where `Intl.Segmenter` ends sentences. The last end in a window may be the window's own, so the next window starts in front of it. */
function rawEnds(text: string, [from, to]: Span, language: string): number[] {
  const segmenter = sentenceSegmenter(language)
  const ends: number[] = []
  let size = WINDOW
  for (let start = from; start < to; ) {
    const limit = Math.min(to, start + size)
    let found = 0
    let last = start
    for (const { index, segment } of segmenter.segment(text.slice(start, limit))) {
      const end = start + index + segment.length
      if (end === limit && limit < to) break
      ends.push(end)
      last = end
      found++
    }
    size = found > 0 ? WINDOW : 2 * size
    start = last
  }
  return ends
}

function trimmed(text: string, from: number, to: number): Span[] {
  const piece = text.slice(from, to)
  const start = from + piece.length - piece.trimStart().length
  const end = from + piece.trimEnd().length
  return start < end ? [[start, end]] : []
}

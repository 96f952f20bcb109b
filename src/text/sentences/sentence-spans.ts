import { primaryTag } from '../tags.ts'
import type { Span } from '../types.ts'
import { joinAbbreviations } from './join-abbreviations.ts'
import { joinAttributions } from './join-attributions.ts'
import { joinClosingMarks } from './join-closing-marks.ts'
import { joinDatelines } from './join-datelines.ts'
import { joinInitials } from './join-initials.ts'
import { joinLowerCase } from './join-lower-case.ts'
import { joinOrdinals } from './join-ordinals.ts'
import type { Repair } from './repair.ts'

/** What `Intl.Segmenter` parts and no editor would. The order is of no account: one yes joins. To add one: its file, its line. */
export const sentenceRepairs: readonly Repair[] = [
  joinClosingMarks,
  joinLowerCase,
  joinAbbreviations,
  joinInitials,
  joinOrdinals,
  joinDatelines,
  joinAttributions,
]

const segmenters = new Map<string, Intl.Segmenter>()

function sentenceSegmenter(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language)
  if (!segmenter) segmenters.set(language, (segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })))
  return segmenter
}

/** The seam looks at this much of the left piece: rules read its end, and joined pieces must not make the work quadratic. */
const LOOK_BACK = 200
const OPENING = /[\s\u00a0]*[“«„‘「『《(]\s*$/u

/**
 * Sentences inside `text.slice(from, to)` (one paragraph), in order, white space around them left out. Never empty for a paragraph
 * with a visible character. Linear in the length.
 */
export function sentenceSpans(text: string, [from, to]: Span, language: string): Span[] {
  const primary = primaryTag(language)
  const ends: number[] = []
  for (const { segment, index } of sentenceSegmenter(language).segment(text.slice(from, to))) {
    const start = from + index
    const end = start + segment.length
    const opened = ends.at(-2) ?? from
    if (ends.length > 0) {
      // An opening mark left at the end of a sentence belongs to the next one.
      const left = text.slice(Math.max(opened, start - LOOK_BACK), ends.at(-1))
      const hanging = OPENING.exec(left)?.[0]
      const seam = { left, right: segment, language: primary, first: ends.length === 1 && ends[0]! - from <= LOOK_BACK }
      if (sentenceRepairs.some((repair) => repair(seam))) ends.pop()
      else if (hanging && hanging.length < left.length) ends[ends.length - 1]! -= hanging.length
    }
    ends.push(end)
  }
  return ends.flatMap((end, n) => trimmed(text, n === 0 ? from : ends[n - 1]!, end))
}

function trimmed(text: string, from: number, to: number): Span[] {
  const piece = text.slice(from, to)
  const start = from + piece.length - piece.trimStart().length
  const end = from + piece.trimEnd().length
  return start < end ? [[start, end]] : []
}

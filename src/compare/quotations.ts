import type { SegmentedText } from '../text/types.ts'
import { APOSTROPHES, CLOSING } from './language/quotation-marks.ts'

/** Quoted words, the marks left out: `[start, end)`. */
export interface Quoted {
  readonly start: number
  readonly end: number
  /** 0 for a quotation, 1 for one inside it. */
  readonly depth: number
}

/** Scripts that write words with spaces, where a mark between two letters is an apostrophe. */
const LETTER = /(?!\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana})\p{L}/u

/**
 * Quotations of a text in order of their beginning, nested ones after those that hold them. One that is still open at the end of its paragraph
 * ends there: a speech that goes on opens again in the next. Linear.
 */
export function quotationsIn(text: SegmentedText): Quoted[] {
  const found: Quoted[] = []
  for (const { start, end } of text.paragraphs) {
    const open: { mark: string; from: number }[] = []
    for (let at = start; at < end; at++) {
      const mark = text.text[at]!
      if (!(mark in CLOSING) && !APOSTROPHES.has(mark) && mark !== '»' && mark !== '」' && mark !== '』' && mark !== '›') continue
      const inner = open.at(-1)
      if (inner && CLOSING[inner.mark]!.includes(mark) && !isApostrophe(text.text, at)) {
        open.pop()
        found.push({ start: inner.from, end: at, depth: open.length })
      } else if (mark in CLOSING && opens(text.text, at, start)) open.push({ mark, from: at + 1 })
    }
    const first = open[0]
    if (first && first.from <= start + 2) found.push({ start: first.from, end, depth: 0 })
  }
  return found.sort((a, b) => a.start - b.start || a.depth - b.depth)
}

/** Between letters it is part of a word: `l’Ukraine`. */
const isApostrophe = (text: string, at: number) =>
  APOSTROPHES.has(text[at]!) && LETTER.test(text[at - 1] ?? '') && LETTER.test(text[at + 1] ?? '')

function opens(text: string, at: number, paragraph: number): boolean {
  const mark = text[at]!
  if (mark === '»' || mark === '”') return at === paragraph
  if (APOSTROPHES.has(mark)) return !LETTER.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at + 1] ?? '')
  return true
}

/** Share of a stretch that stands in quotation marks of the outer level, 0…1. */
export function quotedShare(quotations: readonly Quoted[], start: number, end: number): number {
  let covered = 0
  for (const quoted of quotations)
    if (quoted.depth === 0) covered += Math.max(0, Math.min(end, quoted.end) - Math.max(start, quoted.start))
  return end > start ? covered / (end - start) : 0
}

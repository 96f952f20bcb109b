import type { Span } from '../../text/types.ts'
import type { ReadNote, ReadVersion } from './types.ts'

/** White space is folded as a browser folds it; a line break stays, a blank line does not: it would end the paragraph. */
export function foldSpaces(text: string): string {
  return text
    .replace(/[^\S\u00a0\u2007\u202f\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}

/** Paragraphs as a text: what is empty is left out, a blank line stands between the others. */
export function joinParagraphs(paragraphs: readonly string[]): string {
  return paragraphs
    .map(foldSpaces)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
}

/** Versions of one table: a paragraph a cell, and where each cell stands. Cells keep their text but for white space around it. */
export function versionsOfRows(
  languages: readonly (string | null)[],
  rows: readonly (readonly (string | null | undefined)[])[],
): ReadVersion[] {
  return languages.map((language, n) => {
    let text = ''
    const spans = rows.map((cells): Span | null => {
      const cell = cells[n]?.trim() ?? ''
      if (cell === '') return null
      if (text !== '') text += '\n\n'
      const start = text.length
      text += cell
      return [start, text.length]
    })
    return { language, text, rows: spans }
  })
}

/** Counts things to tell the reader of. */
export class NoteCounter {
  readonly #counts = new Map<ReadNote['kind'], number>()

  add(kind: ReadNote['kind'], count = 1): void {
    if (count > 0) this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + count)
  }

  get notes(): ReadNote[] {
    return [...this.#counts].map(([kind, count]) => ({ kind, count }))
  }
}

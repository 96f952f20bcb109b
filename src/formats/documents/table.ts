import { HexaplaError } from '../../errors.ts'
import { detectLanguage } from '../../text/detect-language.ts'
import { languageOfHeading } from './language-heading.ts'
import { NoteCounter, versionsOfRows } from './paragraphs.ts'
import type { ReadDocument } from './types.ts'

/** A row of a table with its line in the file, from 1. */
export interface TableRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** A column that is words, not numbers or codes: letters make up most of it. */
const WORDY = 8

/**
 * A table with a language a column as a statement. Headings name the languages, by tag or by name; columns without one (numbers, notes) are left out. Without
 * headings the columns themselves are looked at.
 *
 * @throws {HexaplaError} `format.malformed` where no two columns are languages
 */
export function tableDocument(format: string, rows: readonly TableRow[], encoding: string): ReadDocument {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const heading = filled
    .slice(0, 10)
    .findIndex(({ cells }) => cells.filter((cell) => languageOfHeading(cell) !== null).length >= 2)
  const width = Math.max(0, ...filled.map(({ cells }) => cells.length))
  const columns: { readonly at: number; readonly language: string }[] = []
  const body = filled.slice(heading + 1)
  for (let at = 0; at < width; at++) {
    const cells = body.map((row) => row.cells[at] ?? '')
    const language = heading >= 0 ? languageOfHeading(filled[heading]!.cells[at] ?? '') : languageOfColumn(cells)
    // A column of numbers called "id" is not in Indonesian.
    const isText = cells.some((cell) => /\p{L}/u.test(cell))
    if (language !== null && isText && !columns.some((column) => column.language === language)) columns.push({ at, language })
  }
  if (columns.length < 2)
    throw new HexaplaError('format.malformed', {
      file: format,
      line: filled[0]?.line ?? 1,
      column: 1,
      reason: 'no heading row with languages such as en, ru, fr',
    })
  const counter = new NoteCounter()
  counter.add('columns-left-out', width - columns.length)
  const texts = body.map(({ cells }) => columns.map(({ at }) => cells[at] ?? null))
  return {
    title: null,
    versions: versionsOfRows(
      columns.map(({ language }) => language),
      texts,
    ),
    notes: counter.notes,
    encoding,
  }
}

function languageOfColumn(cells: readonly string[]): string | null {
  const text = cells.join('\n')
  if ((text.match(/\p{L}/gu)?.length ?? 0) < WORDY * cells.length) return null
  return detectLanguage(text).language
}

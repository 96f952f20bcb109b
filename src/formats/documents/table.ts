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
 * @throws {HexaplaError} `format.malformed` where no two columns are texts
 */
export function tableDocument(format: string, rows: readonly TableRow[], encoding: string): ReadDocument {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const heading = headingOf(filled)
  const width = Math.max(0, ...filled.map(({ cells }) => cells.length))
  const columns: { readonly at: number; readonly language: string }[] = []
  const spare: { readonly at: number; readonly heading: string }[] = []
  const body = filled.slice(heading.at + 1)
  for (let at = 0; at < width; at++) {
    const cells = body.map((row) => row.cells[at] ?? '')
    const named = filled[heading.at]?.cells[at] ?? ''
    const language = languageOfHeading(named) ?? (heading.named < 2 ? languageOfColumn(cells) : null)
    // A column of numbers called "id" is not in Indonesian.
    const isText = cells.some((cell) => /\p{L}/u.test(cell))
    if (!isText) continue
    if (language !== null && !columns.some((column) => column.language === language)) columns.push({ at, language })
    else spare.push({ at, heading: named.trim() })
  }
  if (columns.length + spare.length < 2) throw noLanguages(format, filled[0]?.line)
  const counter = new NoteCounter()
  counter.add('columns-left-out', width - columns.length)
  const all = [...columns, ...spare]
  const texts = body.map(({ cells }) => all.map(({ at }) => cells[at] ?? null))
  const versions = versionsOfRows([...columns.map(({ language }) => language), ...spare.map(() => null)], texts)
  return {
    title: null,
    versions: versions.slice(0, columns.length),
    spare: spare.map(({ heading: name }, n) => ({ ...versions[columns.length + n]!, heading: name })),
    notes: counter.notes,
    encoding,
  }
}

/** Headings are short, and end like no sentence. */
const HEADING = /^[^\n]{0,40}(?<![.!?。！？؟])$/u

/** Index of the row that names languages, −1 if there is none, and how many it names. One name will do in a first row that looks like headings. */
function headingOf(rows: readonly TableRow[]): { readonly at: number; readonly named: number } {
  const namedIn = ({ cells }: TableRow) => cells.filter((cell) => languageOfHeading(cell) !== null).length
  const at = rows.slice(0, 10).findIndex((row) => namedIn(row) >= 2)
  if (at >= 0) return { at, named: namedIn(rows[at]!) }
  const [first] = rows
  const isHeading = first && namedIn(first) === 1 && first.cells.every((cell) => HEADING.test(cell.trim()))
  return isHeading ? { at: 0, named: 1 } : { at: -1, named: 0 }
}

/** Nobody can tell which columns are texts. */
export const noLanguages = (format: string, line = 1) =>
  new HexaplaError('format.malformed', {
    file: format,
    line,
    column: 1,
    reason: 'no heading row with languages such as en, ru, fr',
  })

function languageOfColumn(cells: readonly string[]): string | null {
  const text = cells.join('\n')
  if ((text.match(/\p{L}/gu)?.length ?? 0) < WORDY * cells.length) return null
  return detectLanguage(text).language
}

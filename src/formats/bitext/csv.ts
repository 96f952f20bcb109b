import { stringify } from 'csv-stringify/sync'
import { fromGrid, toGrid } from './grid.ts'
import { malformed } from './malformed.ts'
import type { BitextFormat } from './types.ts'

/** What a spreadsheet would run as a formula, behind any number of the apostrophes that keep it from doing so. */
const FORMULA = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

/**
 * CSV by RFC 4180: CRLF, comma, double quotes. A cell that a spreadsheet would take for a formula gets an apostrophe in front, which the
 * reader takes off again. No byte order mark: the reader of a program should not have to know about one.
 */
export const csv: BitextFormat = {
  id: 'csv',
  name: 'Comma-separated bitext',
  extension: '.csv',
  mediaType: 'text/csv',
  keeps: { languages: true, cells: true, ranges: false, confidence: true },
  read: (text) =>
    fromGrid(
      'csv',
      records(text.replace(/^\ufeff/, '')).map(({ line, cells }) => ({ line, cells: cells.map(bare) })),
    ),
  write: (table) =>
    stringify(
      toGrid(table).map((cells) => cells.map(guarded)),
      { record_delimiter: 'windows', quoted_match: /[\r\n]/ },
    ),
}

const guarded = (cell: string) => (FORMULA.test(cell) ? `'${cell}` : cell)
const bare = (cell: string) => (cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell)

/** One cell with what ends it: quoted, or up to the next comma or line break. */
const CELL = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r?\n|$)/y

function records(text: string): { line: number; cells: string[] }[] {
  const found: { line: number; cells: string[] }[] = []
  let line = 1
  let cells: string[] = []
  let first = line
  for (CELL.lastIndex = 0; CELL.lastIndex < text.length; ) {
    const at = CELL.lastIndex
    const [whole, quoted, plain, end] = CELL.exec(text) ?? []
    if (whole === undefined)
      throw malformed('csv', { line, column: at - text.lastIndexOf('\n', at - 1) }, 'a quotation mark inside a cell')
    cells.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'))
    line += whole.split('\n').length - 1
    if (end === ',' && CELL.lastIndex < text.length) continue
    if (end === ',') cells.push('')
    found.push({ line: first, cells })
    cells = []
    first = line
  }
  return found
}

import { stringify } from 'csv-stringify/sync'
import { csvRecords } from '../csv-records.ts'
import { fromGrid, toGrid } from './grid.ts'
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
  keeps: { languages: true, cells: true, ranges: false, confidence: true, controls: true, bilingual: false },
  read: (text) =>
    fromGrid(
      'csv',
      csvRecords(text).map(({ line, cells }) => ({ line, cells: cells.map(bare) })),
    ),
  write: (table) =>
    stringify(
      toGrid(table).map((cells) => cells.map(guarded)),
      { record_delimiter: 'windows', quoted_match: /[\r\n]/ },
    ),
}

const guarded = (cell: string) => (FORMULA.test(cell) ? `'${cell}` : cell)
const bare = (cell: string) => (cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell)

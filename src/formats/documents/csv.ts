import { decodeBytes } from '../../text/decode.ts'
import { csvRecords, separatorOf } from '../csv-records.ts'
import { tableDocument } from './table.ts'
import type { DocumentReader } from './types.ts'

/** Tables as text, by their ending: commas or semicolons (RFC 4180, and what spreadsheets write where the comma is a decimal sign). */
export const csv: DocumentReader = {
  id: 'csv',
  name: 'Table (CSV)',
  extensions: ['.csv'],
  mediaType: 'text/csv',
  recognises: ({ name, archive }) => archive === null && /\.csv$/i.test(name),
  read({ bytes }) {
    const { text, encoding } = decodeBytes(bytes)
    return tableDocument('csv', csvRecords(text, separatorOf(text)), encoding)
  },
}

/** Tab-separated tables; quotation marks as spreadsheets set them are understood. */
export const tsv: DocumentReader = {
  id: 'tsv',
  name: 'Table (TSV)',
  extensions: ['.tsv', '.tab'],
  mediaType: 'text/tab-separated-values',
  recognises: ({ name, archive }) => archive === null && /\.(?:tsv|tab)$/i.test(name),
  read({ bytes }) {
    const { text, encoding } = decodeBytes(bytes)
    const rows = /(?:^|\t)"[^"\n]*\n/m.test(text)
      ? csvRecords(text, '\t')
      : text.split(/\r?\n/).map((line, n) => ({ line: n + 1, cells: line.split('\t') }))
    return tableDocument('tsv', rows, encoding)
  },
}

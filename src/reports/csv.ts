import { stringify } from 'csv-stringify/sync'
import { findingRows } from './finding-rows.ts'
import type { ReportWriter } from './types.ts'

/**
 * The findings, one a row. RFC 4180 (CRLF, comma) with a byte order mark: without it spreadsheets read Cyrillic, Arabic and Chinese as
 * Windows-1252, and programs that read UTF-8 skip it. Cells that a spreadsheet would run as a formula get an apostrophe in front.
 */
export const csv: ReportWriter = {
  id: 'csv',
  extension: '.csv',
  mediaType: 'text/csv',
  write: (report, labels) =>
    stringify(findingRows(report, labels), {
      bom: true,
      record_delimiter: 'windows',
      quoted_match: /[\r\n]/,
      escape_formulas: true,
    }),
}

import { csv } from './csv.ts'
import { findingRows } from './finding-rows.ts'
import type { ReportWriter } from './types.ts'

/** The findings, one a row, tabs between; tabs and line breaks inside a cell are spaces. Formulas are no formulas, as in CSV. */
export const tsv: ReportWriter = {
  ...csv,
  id: 'tsv',
  extension: '.tsv',
  mediaType: 'text/tab-separated-values',
  write: (report, labels) =>
    findingRows(report, labels)
      .map((cells) => `${cells.map((cell) => guarded(cell.replace(/[\t\r\n]+/g, ' '))).join('\t')}\n`)
      .join(''),
}

const guarded = (cell: string) => (/^[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(cell) ? `'${cell}` : cell)

import { HexaplaError } from '../../errors.ts'
import { readXlsx } from '../xlsx/read-xlsx.ts'
import { tableDocument } from './table.ts'
import type { DocumentReader } from './types.ts'

/** Excel workbooks: the first visible sheet that has a language a column. */
export const xlsx: DocumentReader = {
  id: 'xlsx',
  name: 'Excel (XLSX)',
  extensions: ['.xlsx', '.xlsm'],
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  recognises: ({ archive }) => archive?.names.includes('xl/workbook.xml') === true,
  read({ archive }) {
    const sheets = readXlsx(archive!).filter(({ hidden, rows }) => !hidden && rows.length > 0)
    let refusal: HexaplaError | null = null
    for (const { name, rows } of sheets) {
      try {
        return tableDocument(`xlsx: ${name}`, rows, 'utf-8')
      } catch (error) {
        if (!(error instanceof HexaplaError)) throw error
        refusal ??= error
      }
    }
    throw refusal ?? new HexaplaError('text.empty')
  },
}

import { fromGrid, toGrid } from './grid.ts'
import type { BitextFormat } from './types.ts'

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const MEANINGS: Readonly<Record<string, string>> = { '\\\\': '\\', '\\t': '\t', '\\n': '\n', '\\r': '\r' }

/** Tab-separated bitext: language tags, then one bead a row. UTF-8, LF; tab, line breaks and backslash inside a cell are escaped (\t \n \r \\). */
export const tsv: BitextFormat = {
  id: 'tsv',
  name: 'Tab-separated bitext',
  extension: '.tsv',
  mediaType: 'text/tab-separated-values',
  keeps: { languages: true, cells: true, ranges: false, confidence: true, controls: true, bilingual: false },
  read(text) {
    const lines = text.replace(/\n$/, '').split('\n')
    return fromGrid(
      'tsv',
      lines.map((line, n) => ({
        line: n + 1,
        cells: line
          .replace(/\r$/, '')
          .split('\t')
          .map((cell) => cell.replace(/\\[\\tnr]/g, (code) => MEANINGS[code]!)),
      })),
    )
  },
  write: (table) =>
    toGrid(table)
      .map((cells) => `${cells.map((cell) => cell.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character]!)).join('\t')}\n`)
      .join(''),
}

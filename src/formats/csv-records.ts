import { HexaplaError } from '../errors.ts'

export interface CsvRecord {
  /** Line of the file where it begins, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** One cell with what ends it: quoted, or up to the next separator or line break. */
const CELLS = {
  ',': /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r?\n|\r|$)/y,
  ';': /(?:"([^"]*(?:""[^"]*)*)"|([^";\r\n]*))(;|\r?\n|\r|$)/y,
  '\t': /(?:"([^"]*(?:""[^"]*)*)"|([^"\t\r\n]*))(\t|\r?\n|\r|$)/y,
} as const

/**
 * Records of comma-separated text (RFC 4180); cells may hold line breaks.
 *
 * @throws {HexaplaError} `format.malformed` with line and column
 */
export function csvRecords(text: string, separator: keyof typeof CELLS = ','): CsvRecord[] {
  const cell = CELLS[separator]
  const found: CsvRecord[] = []
  let line = 1
  let cells: string[] = []
  let first = line
  for (cell.lastIndex = text.charCodeAt(0) === 0xfeff ? 1 : 0; cell.lastIndex < text.length; ) {
    const at = cell.lastIndex
    const [whole, quoted, plain, end] = cell.exec(text) ?? []
    if (whole === undefined)
      throw new HexaplaError('format.malformed', {
        file: 'csv',
        line,
        column: at - text.lastIndexOf('\n', at - 1),
        reason: 'a quotation mark inside a cell',
      })
    cells.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'))
    line += whole.split('\n').length - 1
    if (end === separator && cell.lastIndex < text.length) continue
    if (end === separator) cells.push('')
    found.push({ line: first, cells })
    cells = []
    first = line
  }
  return found
}

/** The separator that the heading has most of: spreadsheets write semicolons where the comma is a decimal sign. */
export function separatorOf(text: string): ',' | ';' | '\t' {
  const heading = text.slice(0, text.search(/\r?\n|$/))
  const count = (sign: string) => heading.split(sign).length
  return count(';') > count(',') ? ';' : count('\t') > count(',') ? '\t' : ','
}

import { contentTypes, OFFICE, relations, writeArchive } from '../write-archive.ts'
import { escapeMarkup } from '../xml/escape-markup.ts'

/** A cell: text, a number, or a share that is shown as percent. */
export type Cell = string | number | { readonly share: number } | null

export interface Column {
  readonly heading: string
  /** In characters. */
  readonly width: number
  /** Text that is read from right to left: aligned there, with its own reading order. */
  readonly rightToLeft?: boolean
  /** What may be chosen in this column, and what is said when a cell is entered. */
  readonly choices?: readonly string[]
  readonly prompt?: string
}

export interface SheetToWrite {
  /** Cut to 31 characters; what Excel forbids in names is left out. */
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** Columns that stay in sight beside the heading row. */
  readonly frozen: number
  /** The whole sheet runs from right to left. */
  readonly rightToLeft: boolean
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
/** Longest text of a cell. */
const MAX_CELL = 32_767
/** Styles by number: see STYLES. */
const [PLAIN, HEADING, WRAPPED, RIGHT_TO_LEFT, PERCENT] = [0, 1, 2, 3, 4]

const STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF4F2EC"/></patternFill></fill></fills><borders count="2"><border/><border><bottom style="thin"><color rgb="FFB9B5AC"/></bottom></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf><alignment vertical="top"/></xf><xf fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf applyAlignment="1"><alignment vertical="top" wrapText="1" readingOrder="1"/></xf><xf applyAlignment="1"><alignment horizontal="right" vertical="top" wrapText="1" readingOrder="2"/></xf><xf numFmtId="9" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs></styleSheet>`

/**
 * A workbook, ECMA-376 (Office Open XML): heading rows that stay, filters, a direction for each column, choices in cells. Texts are never formulas, whatever they
 * begin with. The same sheets give the same bytes.
 */
export function writeXlsx(sheets: readonly SheetToWrite[]): Uint8Array {
  const strings = new Map<string, number>()
  const parts = sheets.map((sheet) => sheetXml(sheet, strings))
  const names = uniqueNames(sheets)
  const list = names.map((name, n) => `<sheet name="${escapeMarkup(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`)
  const filters = sheets.map(
    ({ columns, rows }, n) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${n}" hidden="1">'${escapeMarkup(names[n]!.replaceAll("'", "''"))}'!$A$1:$${letters(columns.length - 1)}$${rows.length + 1}</definedName>`,
  )
  const type = (name: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes({
      'xl/workbook.xml': type('sheet.main'),
      'xl/styles.xml': type('styles'),
      'xl/sharedStrings.xml': type('sharedStrings'),
      ...Object.fromEntries(sheets.map((_, n) => [`xl/worksheets/sheet${n + 1}.xml`, type('worksheet')])),
    }),
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets><definedNames>${filters.join('')}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, n) => [`rId${n + 1}`, 'worksheet', `worksheets/sheet${n + 1}.xml`] as const),
      [`rId${sheets.length + 1}`, 'styles', 'styles.xml'],
      [`rId${sheets.length + 2}`, 'sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${MAIN}" uniqueCount="${strings.size}">${[...strings.keys()].map((text) => `<si><t xml:space="preserve">${cellText(text)}</t></si>`).join('')}</sst>`,
  }
  for (const [n, part] of parts.entries()) files[`xl/worksheets/sheet${n + 1}.xml`] = part
  return writeArchive(files)
}

function sheetXml({ columns, rows, frozen, rightToLeft }: SheetToWrite, strings: Map<string, number>): string {
  const last = letters(Math.max(0, columns.length - 1))
  const shared = (text: string) => {
    const cut = text.slice(0, MAX_CELL)
    if (!strings.has(cut)) strings.set(cut, strings.size)
    return strings.get(cut)!
  }
  const written = (cell: Cell, place: string, style: number) => {
    if (cell === null || cell === '') return ''
    if (typeof cell === 'number') return `<c r="${place}" s="${PLAIN}"><v>${cell}</v></c>`
    if (typeof cell === 'object') return `<c r="${place}" s="${PERCENT}"><v>${cell.share}</v></c>`
    return `<c r="${place}" s="${style}" t="s"><v>${shared(cell)}</v></c>`
  }
  const row = (cells: readonly Cell[], line: number, styleOf: (n: number) => number) =>
    `<row r="${line}">${cells.map((cell, n) => written(cell, letters(n) + line, styleOf(n))).join('')}</row>`
  const body = [
    row(
      columns.map(({ heading }) => heading),
      1,
      () => HEADING!,
    ),
    ...rows.map((cells, n) => row(cells, n + 2, (column) => (columns[column]?.rightToLeft ? RIGHT_TO_LEFT! : WRAPPED!))),
  ]
  const pane =
    frozen > 0
      ? `<pane xSplit="${frozen}" ySplit="1" topLeftCell="${letters(frozen)}2" activePane="bottomRight" state="frozen"/>`
      : '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  const validations = columns.flatMap(({ choices, prompt }, n) => {
    if (!choices || rows.length === 0) return []
    const message = prompt ? ` showInputMessage="1" prompt="${escapeMarkup(prompt.slice(0, 250))}"` : ''
    return [
      `<dataValidation type="list" allowBlank="1"${message} sqref="${letters(n)}2:${letters(n)}${rows.length + 1}"><formula1>"${escapeMarkup(choices.join(','))}"</formula1></dataValidation>`,
    ]
  })
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"${rightToLeft ? ' rightToLeft="1"' : ''}>${pane}</sheetView></sheetViews><cols>${columns.map(({ width }, n) => `<col min="${n + 1}" max="${n + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>${body.join('')}</sheetData><autoFilter ref="A1:${last}${rows.length + 1}"/>${validations.length > 0 ? `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations>` : ''}</worksheet>`
}

/** 0 → A, 27 → AB. */
function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26)
}

/** Characters that XML has no way to hold are written as Office writes them, and so is what only looks like that. */
function cellText(text: string): string {
  const safe = text
    // Two such codes may share the sign between them.
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\r/g,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
  return escapeMarkup(safe)
}

function uniqueNames(sheets: readonly SheetToWrite[]): string[] {
  const names: string[] = []
  for (const { name } of sheets) {
    const plain =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'|'$/g, '')
        .trim()
        .slice(0, 28) || 'Sheet'
    let own = plain
    for (let n = 2; names.some((other) => other.toLowerCase() === own.toLowerCase()); n++) own = `${plain} ${n}`
    names.push(own)
  }
  return names
}

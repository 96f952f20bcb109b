import { HexaplaError } from '../../errors.ts'
import type { Archive } from '../archive.ts'
import { decodeXml } from '../xml/decode-xml.ts'
import { attribute, descendants, element, elements, parseXml, textOf, type XmlElement } from '../xml/parse-xml.ts'

export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** Rows and columns of a sheet that are read; a cell far away from the others would make a table of billions. */
const MAX_ROWS = 1_048_576
const MAX_COLUMNS = 1_024

/**
 * The sheets of a workbook, ECMA-376 (Office Open XML): what is written in each cell, numbers as stored, formulas by their last value. Left out: formats,
 * dates as dates, everything but cells.
 *
 * @throws {HexaplaError} `format.malformed`, `text.too-large`
 */
export function readXlsx(archive: Archive): Sheet[] {
  const part = (name: string) => {
    const bytes = archive.bytes(name)
    return bytes && parseXml(decodeXml(bytes, name), name)
  }
  const workbook = part('xl/workbook.xml')
  if (!workbook) throw new HexaplaError('format.malformed', { file: 'xlsx', line: 1, column: 1, reason: 'no workbook' })
  const relations = new Map(
    elements(part('xl/_rels/workbook.xml.rels') ?? workbook, 'Relationship').map((relation) => [
      attribute(relation, 'Id'),
      attribute(relation, 'Target'),
    ]),
  )
  const shared = part('xl/sharedStrings.xml')
  const strings = shared ? elements(shared, 'si').map(richText) : []
  return descendants(workbook, 'sheet').flatMap((sheet): Sheet[] => {
    const id = sheet.attributes.find(({ qualified, name }) => name === 'id' && qualified.includes(':'))?.value
    const target = relations.get(id ?? null)
    const data = target && part(target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`)
    if (!data) return []
    return [
      {
        name: attribute(sheet, 'name') ?? '',
        hidden: attribute(sheet, 'state') !== null && attribute(sheet, 'state') !== 'visible',
        rows: rowsOf(data, strings),
      },
    ]
  })
}

function rowsOf(sheet: XmlElement, strings: readonly string[]): Sheet['rows'] {
  const data = element(sheet, 'sheetData')
  return (data ? elements(data, 'row') : []).slice(0, MAX_ROWS).map((row, n) => {
    const cells: string[] = []
    for (const [k, cell] of elements(row, 'c').entries()) {
      const at = columnOf(attribute(cell, 'r')) ?? Math.max(k, cells.length)
      if (at < MAX_COLUMNS) cells[at] = valOf(cell, strings)
    }
    return { line: Number(attribute(row, 'r') ?? n + 1), cells: Array.from(cells, (cell) => cell ?? '') }
  })
}

function valOf(cell: XmlElement, strings: readonly string[]): string {
  const inline = element(cell, 'is')
  if (inline) return richText(inline)
  const value = element(cell, 'v')
  const text = value ? textOf(value) : ''
  return attribute(cell, 't') === 's' ? (strings[Number(text)] ?? '') : plainly(text)
}

/** Runs of a rich text; how Japanese words are read aloud is not part of it. */
const richText = (node: XmlElement): string =>
  elements(node)
    .map((child) => (child.name === 't' ? plainly(textOf(child)) : child.name === 'r' ? richText(child) : ''))
    .join('')

/** `_x000D_` is how Office writes a character that XML has no way to hold. */
const plainly = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** `AB12` → 27. */
function columnOf(reference: string | null): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : null
}

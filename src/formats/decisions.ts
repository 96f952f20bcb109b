import { HexaplaError } from '../errors.ts'
import { decodeBytes } from '../text/decode.ts'
import { type Archive, openArchive } from './archive.ts'
import { csvRecords, separatorOf } from './csv-records.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'
import { decodeXml } from './xml/decode-xml.ts'
import { attribute, descendants, elements, parseXml, textOf, type XmlElement } from './xml/parse-xml.ts'

/** What a reader wrote beside a finding in a report. */
export interface Decision {
  readonly statement: string
  /** As reports write it: language and key. */
  readonly key: string
  readonly decision: 'waive'
  readonly reason: string
  /** Where it stands in the file: a row, or the number of a comment; from 1. */
  readonly line: number
}

/**
 * Decisions written into a report: the columns `decision` and `reason` of XLSX, CSV and TSV, and lines "waive: REASON" in comments of DOCX or in answers to them.
 *
 * @throws {HexaplaError} `format.malformed` for a file that is no report, or a decision that is not known
 */
export function readDecisions({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Decision[] {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const archive = openArchive(bytes, name)
    if (archive.names.includes('xl/workbook.xml'))
      return inTables(
        readXlsx(archive).map(({ rows }) => rows),
        name,
      )
    if (archive.names.includes('word/document.xml')) return inComments(archive)
  }
  const { text } = decodeBytes(bytes)
  const separator = separatorOf(text)
  return inTables([separator === '\t' ? tabRecords(text) : csvRecords(text, separator)], name)
}

/** As reports write them: a line a row, and a quotation mark is one. Programs that quote cells when they save such a table put all of a cell between two. */
const tabRecords = (text: string): Row[] =>
  text.split(/\r?\n/).map((line, n) => ({ line: n + 1, cells: line.split('\t').map(unquoted) }))

const unquoted = (cell: string) => /^"((?:[^"]|"")*)"$/.exec(cell)?.[1]?.replaceAll('""', '"') ?? cell

interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

function inTables(tables: readonly (readonly Row[])[], file: string): Decision[] {
  for (const rows of tables) {
    const place = (column: string) => rows[0]?.cells.findIndex((cell) => cell.trim().toLowerCase() === column) ?? -1
    const [statement, key, decision, reason] = ['statement', 'key', 'decision', 'reason'].map(place) as [
      number,
      number,
      number,
      number,
    ]
    if (statement < 0 || key < 0 || decision < 0) continue
    return rows.slice(1).flatMap(({ line, cells }): Decision[] => {
      const cell = (column: number) => cells[column]?.replace(/^'(?=[=+\-@])/, '').trim() ?? ''
      const word = cell(decision).toLowerCase()
      if (word === '') return []
      if (word !== 'waive')
        throw new HexaplaError('format.malformed', {
          file,
          line,
          column: decision + 1,
          reason: `${cell(decision).slice(0, 40)} is no decision; waive is`,
        })
      return [{ statement: cell(statement), key: cell(key), decision: 'waive', reason: cell(reason), line }]
    })
  }
  throw new HexaplaError('format.malformed', { file, line: 1, column: 1, reason: 'no columns statement, key and decision' })
}

const KEY = /\[([a-z0-9][a-z0-9-]{0,99}) ([\w-]{4,120})\]\s*$/
const WAIVE = /^\s*waive\s*[:：](.+)$/im

function inComments(archive: Archive): Decision[] {
  const part = (name: string) => {
    const bytes = archive.bytes(name)
    return bytes && parseXml(decodeXml(bytes, name), name)
  }
  const comments = part('word/comments.xml')
  if (!comments) throw new HexaplaError('format.malformed', { file: 'docx', line: 1, column: 1, reason: 'no comments' })
  const lines = (comment: XmlElement) =>
    elements(comment, 'p').map((paragraph) => descendants(paragraph, 't').map(textOf).join(''))
  const paragraphs = (comment: XmlElement) => elements(comment, 'p').map((paragraph) => attribute(paragraph, 'paraId'))
  // Word keeps in a part of its own which comment answers which, by the last paragraph of each.
  const answers = new Map(
    descendants(part('word/commentsExtended.xml') ?? comments, 'commentEx').map((found) => [
      attribute(found, 'paraId'),
      attribute(found, 'paraIdParent'),
    ]),
  )
  const all = elements(comments, 'comment')
  const keyOf = (comment: XmlElement) =>
    KEY.exec(
      lines(comment)
        .filter((line) => KEY.test(line))
        .at(-1) ?? '',
    )
  return all.flatMap((comment, n): Decision[] => {
    const reason = WAIVE.exec(lines(comment).join('\n'))?.[1]
    if (reason === undefined) return []
    const parent = answers.get(paragraphs(comment).at(-1) ?? null)
    const asked = parent ? all.find((other) => paragraphs(other).includes(parent)) : comment
    const found = (asked && keyOf(asked)) ?? keyOf(comment)
    return found ? [{ statement: found[1]!, key: found[2]!, decision: 'waive', reason: reason.trim(), line: n + 1 }] : []
  })
}

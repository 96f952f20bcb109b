import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readDecisions } from '../../src/formats/decisions.ts'
import { readDocument } from '../../src/formats/documents/index.ts'
import { escapeMarkup } from '../../src/formats/xml/escape-markup.ts'
import { labelsIn } from '../../src/i18n/index.ts'
import type { Report, ReportCell, ReportFinding } from '../../src/reports/types.ts'
import { reportWriter } from '../../src/reports/writers.ts'
import { sampleReport } from './sample-report.ts'

/** Words of several scripts, with what breaks files: markup, formulas, quotation marks, characters beyond 16 bits, marks of direction. */
const piece = fc.oneof(
  fc.constantFrom(
    'peace',
    'мир',
    'سلام',
    '和平',
    '𠮷野家',
    '👩‍👩‍👧',
    '=1+1',
    '@x',
    '-5',
    '<b>&amp;',
    '"',
    "'",
    '_x0041_',
    'a\u0301',
    '\u200f',
    '\u202bx\u202c',
    '[x y]',
    '|',
    '\\n',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
)
/** What a version's paragraph can be: no white space at its ends or doubled, nothing that XML cannot hold. */
const text = fc.array(piece, { minLength: 1, maxLength: 6 }).map(
  (pieces) =>
    pieces
      .join(' ')
      .replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff\ufeff\u2028\u2029]/g, '')
      .replace(/\s+/g, ' ')
      .trim() || 'x',
)
const LANGUAGES = ['en', 'ar', 'zh-Hans'] as const
const [sample] = sampleReport.statements
const versions = sample!.versions

/** A report on one statement with these texts, and a finding on each row of Arabic. */
function reportOf(rows: readonly (readonly string[])[]): Report {
  const ends = LANGUAGES.map(() => 0)
  const made = rows.map((cells, bead) => ({
    bead,
    paragraph: bead,
    cells: cells.map((cell, n): ReportCell => {
      const start = ends[n]!
      const end = start + cell.length
      ends[n] = end + 2
      return {
        language: LANGUAGES[n]!,
        confidence: n === 0 ? null : 0.9,
        moved: false,
        passages: [{ start, end, text: cell, marks: [] }],
      }
    }),
  }))
  const findings = made.map(({ bead, cells }): ReportFinding => {
    const quoted = (cell: ReportCell) => ({ language: cell.language, ...cell.passages[0]! })
    const { language: source, start, end, text: words } = quoted(cells[0]!)
    const other = quoted(cells[1]!)
    return {
      ...sample!.findings[0]!,
      key: `ar-${bead}abc`,
      bead,
      row: bead,
      source: { language: source, start, end, text: words },
      target: { language: 'ar', start: other.start, end: other.end, text: other.text },
    }
  })
  return { schema: 1, statements: [{ ...sample!, versions, rows: made, findings, terms: [] }] }
}
const report = fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 4 })
const write = (id: string, rows: readonly (readonly string[])[]) => {
  const written = reportWriter(id).write(reportOf(rows), labelsIn('ar'))
  return typeof written === 'string' ? strToU8(written) : written
}
const options = { numRuns: 40 }

test.each(['docx', 'tmx'])('any texts come back from %s, each in its language and row', async (id) => {
  await fc.assert(
    fc.asyncProperty(report, async (rows) => {
      const read = await readDocument({ name: `x.${id}`, bytes: write(id, rows) })
      expect(read.versions.map(({ language }) => language)).toEqual(LANGUAGES)
      expect(read.versions.map((version) => version.rows!.map((span) => version.text.slice(...span!)))).toEqual(
        LANGUAGES.map((_, n) => rows.map((cells) => cells[n])),
      )
    }),
    options,
  )
})

test('any texts of two languages come back from XLIFF', async () => {
  await fc.assert(
    fc.asyncProperty(report, async (rows) => {
      const { versions: read } = await readDocument({ name: 'x.xlf', bytes: write('xliff', rows) })
      expect(read.map((version) => version.rows!.map((span) => version.text.slice(...span!)))).toEqual(
        [0, 1].map((n) => rows.map((cells) => cells[n])),
      )
    }),
    options,
  )
})

/** Writes a decision beside every second finding, as a person would. */
const EDITS: Readonly<Record<string, (bytes: Uint8Array, reason: string) => Uint8Array>> = {
  csv: (bytes, reason) => strToU8(withColumns(strFromU8(bytes), ',', `"${reason.replaceAll('"', '""')}"`)),
  tsv: (bytes, reason) => strToU8(withColumns(strFromU8(bytes), '\t', reason)),
  xlsx(bytes, reason) {
    const files = unzipSync(bytes)
    const cell = (column: string, row: string, value: string) =>
      `<c r="${column}${row}" t="inlineStr"><is><t>${escapeMarkup(value)}</t></is></c>`
    const sheet = strFromU8(files['xl/worksheets/sheet2.xml']!).replace(/<c r="B(\d+)"[\s\S]*?<\/c>/g, (found, row: string) =>
      Number(row) % 2 === 0 ? found + cell('C', row, 'waive') + cell('D', row, reason) : found,
    )
    return zipSync({ ...files, 'xl/worksheets/sheet2.xml': strToU8(sheet) })
  },
  docx(bytes, reason) {
    const files = unzipSync(bytes)
    let n = 0
    const comments = strFromU8(files['word/comments.xml']!).replace(/<\/w:comment>/g, (end) =>
      n++ % 2 === 0 ? `<w:p><w:r><w:t>waive: ${escapeMarkup(reason)}</w:t></w:r></w:p>${end}` : end,
    )
    return zipSync({ ...files, 'word/comments.xml': strToU8(comments) })
  },
}

function withColumns(table: string, separator: string, reason: string): string {
  let row = -1
  // Cells hold no line breaks here, so a line is a row.
  return table.replace(/[^\r\n]+/g, (line) => {
    row++
    if (row === 0) return `${line}${separator}decision${separator}reason`
    return row % 2 === 1 ? `${line}${separator}waive${separator}${reason}` : line
  })
}

test.each(Object.keys(EDITS))('decisions come back from %s by key, whatever the texts and reasons are', (id) => {
  const reason = text.filter((words) => !/^['=+@-]|"|_x[0-9A-F]{4}_/.test(words))
  fc.assert(
    fc.property(report, reason, (rows, why) => {
      const read = readDecisions({ name: `x.${id}`, bytes: EDITS[id]!(write(id, rows), why) })
      expect(read.map(({ statement, key, reason: given }) => [statement, key, given])).toEqual(
        rows.flatMap((_, n) => (n % 2 === 0 ? [[sample!.statement.id, `ar-${n}abc`, why]] : [])),
      )
    }),
    options,
  )
})

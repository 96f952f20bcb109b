import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openArchive } from '../../src/formats/archive.ts'
import { readDocument } from '../../src/formats/documents/index.ts'
import { readXliff } from '../../src/formats/xliff/read-xliff.ts'
import { readXlsx } from '../../src/formats/xlsx/read-xlsx.ts'
import { writeXlsx } from '../../src/formats/xlsx/write-xlsx.ts'
import { attribute, descendants, parseXml, textOf } from '../../src/formats/xml/parse-xml.ts'
import { labelsIn } from '../../src/i18n/index.ts'
import { reportWriter } from '../../src/reports/writers.ts'
import { sampleReport } from './sample-report.ts'

const labels = labelsIn('en')
const bytesOf = (id: string, language: 'en' | 'ar' = 'en') =>
  reportWriter(id).write(sampleReport, labelsIn(language)) as Uint8Array
const textOfReport = (id: string) => reportWriter(id).write(sampleReport, labels) as string
const parts = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)] as const)

test.each(['xlsx', 'docx'])('every part of a %s file is well-formed XML, and named among the types', (id) => {
  const found = parts(bytesOf(id))
  const types = found.find(([name]) => name === '[Content_Types].xml')![1]
  for (const [name, content] of found) {
    expect(() => parseXml(content, name), name).not.toThrow()
    if (!name.endsWith('.rels') && name !== '[Content_Types].xml') expect(types).toContain(`PartName="/${name}"`)
  }
})

describe('XLSX', () => {
  test('comes back as it was written: four sheets, findings by stable key', () => {
    const sheets = readXlsx(openArchive(bytesOf('xlsx'), 'x'))
    expect(sheets.map(({ name }) => name)).toEqual(['Summary', 'Differences', 'Key terms', 'Texts'])
    const [heads, ...rows] = sheets[1]!.rows.map(({ cells }) => cells)
    expect(heads!.slice(0, 4)).toEqual(['statement', 'key', 'decision', 'reason'])
    expect(rows.map(([statement, key]) => [statement, key])).toEqual(
      sampleReport.statements.flatMap(({ statement, findings }) => findings.map(({ key }) => [statement.id, key])),
    )
  })

  test('texts from right to left are set so, heading rows stay, rows can be filtered, decisions are chosen from a list', () => {
    const sheet = (n: number, language: 'en' | 'ar' = 'en') =>
      Object.fromEntries(parts(bytesOf('xlsx', language)))[`xl/worksheets/sheet${n}.xml`]!
    expect(sheet(4)).toMatch(/<c r="D2" s="3"/)
    expect(sheet(4)).toMatch(/<c r="C2" s="2"/)
    expect(sheet(2)).toMatch(/state="frozen"[\s\S]*<autoFilter ref="A1:P4"\/>[\s\S]*<formula1>"waive"<\/formula1>/)
    expect([sheet(1).includes('rightToLeft="1"'), sheet(1, 'ar').includes('rightToLeft="1"')]).toEqual([false, true])
  })

  test('what looks like a formula is text, and any character comes back', () => {
    const cells = ['=1+1', '+x', 'a\u0001b', '_x0041_', ' spaces ', 'line\nbreak', '𠮷<&>"', 'سلام']
    const columns = cells.map((_, n) => ({ heading: `h${n}`, width: 10 }))
    const sheet = { name: "a/b:c'[d]", columns, rows: [cells, [1, { share: 0.5 }, null]], frozen: 0, rightToLeft: false }
    const written = writeXlsx([sheet, sheet])
    expect(Object.fromEntries(parts(written))['xl/worksheets/sheet1.xml']).not.toContain('<f>')
    const [first, second] = readXlsx(openArchive(written, 'x'))
    expect([first!.name, second!.name]).toEqual(["a b c' d", "a b c' d 2"])
    expect(first!.rows.slice(1).map((row) => row.cells)).toEqual([cells, ['1', '0.5']])
  })
})

test('any cells of a workbook come back, in their places', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed() && text !== ''),
    fc.constantFrom('_x0041_', '_x005F_x0041_', ' a ', '=1', '𠮷', 'سلام', '\r\n', '\t'),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, fc.option(cell), cell), { maxLength: 5 }), (rows) => {
      const columns = ['a', 'b', 'c'].map((heading) => ({ heading, width: 10 }))
      const written = writeXlsx([{ name: 'S', columns, rows, frozen: 1, rightToLeft: true }])
      const [sheet] = readXlsx(openArchive(written, 'x'))
      expect(sheet!.rows.slice(1).map((row) => row.cells)).toEqual(rows.map((cells) => cells.map((text) => text ?? '')))
    }),
    { numRuns: 60 },
  )
})

describe('DOCX', () => {
  const document = () => parseXml(Object.fromEntries(parts(bytesOf('docx')))['word/document.xml']!, 'x')

  test('has the versions side by side, and comes back as versions whose rows belong together', async () => {
    const { versions } = await readDocument({ name: 'x', bytes: bytesOf('docx') })
    const { rows, versions: reported } = sampleReport.statements[0]!
    expect(versions.map(({ language }) => language)).toEqual(reported.map(({ language }) => language))
    expect(versions.map(({ text, rows: spans }) => spans!.map((span) => (span ? text.slice(...span) : '')))).toEqual(
      reported.map(({ language }) =>
        rows.map(({ cells }) =>
          cells
            .find((cell) => cell.language === language)!
            .passages.map(({ text }) => text.trim())
            .join('\n\n'),
        ),
      ),
    )
  })

  test('every run says its language, and every paragraph of Arabic its direction', () => {
    const runs = descendants(document(), 'r').filter((run) => descendants(run, 't').length > 0)
    const kinds = runs.map((run) => {
      const lang = descendants(run, 'lang')[0]!
      return `${lang.attributes[0]!.name} ${lang.attributes[0]!.value}${descendants(run, 'rtl').length > 0 ? ' rtl' : ''}`
    })
    expect([...new Set(kinds)].sort()).toEqual(['bidi ar rtl', 'eastAsia zh-Hans', 'val en'])
    const arabic = descendants(document(), 'p').filter((paragraph) => /[\u0600-\u06ff]/.test(textOf(paragraph)))
    expect(arabic.length).toBeGreaterThan(0)
    expect(arabic.every((paragraph) => descendants(paragraph, 'bidi').length === 1)).toBe(true)
  })

  test('every finding is a comment that begins, ends and is referred to once, with its key', () => {
    const ids = (name: string) => descendants(document(), name).map((found) => attribute(found, 'id'))
    const comments = descendants(parseXml(Object.fromEntries(parts(bytesOf('docx')))['word/comments.xml']!, 'x'), 'comment')
    const all = comments.map((comment) => attribute(comment, 'id'))
    expect(all).toHaveLength(sampleReport.statements[0]!.findings.length)
    for (const name of ['commentRangeStart', 'commentRangeEnd', 'commentReference'])
      expect(ids(name).sort()).toEqual([...all].sort())
    expect(comments.map(textOf).join(' ')).toContain(
      `[${sampleReport.statements[0]!.statement.id} ${sampleReport.statements[0]!.findings[0]!.key}]`,
    )
  })
})

test('XLIFF is valid, with terms marked and findings as quality issues', () => {
  const written = textOfReport('xliff')
  expect(() => readXliff(written)).not.toThrow()
  expect(written).toMatch(/<mrk id="s1" type="term"/)
  expect(written).toMatch(/<its:locQualityIssue locQualityIssueType="/)
})

test('TMX holds every row with its versions', () => {
  const written = textOfReport('tmx')
  expect(written.match(/<tu /g)!.length).toBeGreaterThan(0)
  expect(written).toContain('xml:lang="ar"')
})

test('Markdown escapes what would be markup', () => {
  const written = textOfReport('markdown')
  expect(written).toContain('Title with \\<script\\>')
  expect(written).not.toMatch(/(?<!\\)<script/)
})

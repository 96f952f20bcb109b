import { expect, test } from 'vitest'
import { openArchive } from '../../src/formats/archive.ts'
import { readXlsx } from '../../src/formats/xlsx/read-xlsx.ts'
import { parseXml } from '../../src/formats/xml/parse-xml.ts'
import { labelsIn } from '../../src/i18n/index.ts'
import { jsonReport } from '../../src/reports/json-schema.ts'
import { changesOf, compareWithEarlier, readEarlier } from '../../src/reports/since.ts'
import type { Report, ReportFinding } from '../../src/reports/types.ts'
import { reportWriter } from '../../src/reports/writers.ts'
import { plainLabels, sampleReport } from './sample-report.ts'

const [now] = sampleReport.statements
const asJson = (report: Report) => reportWriter('json').write(report, plainLabels) as string
const withFindings = (findings: readonly ReportFinding[]): Report => ({ schema: 1, statements: [{ ...now!, findings }] })
const [variant, omitted, number] = now!.findings as [ReportFinding, ReportFinding, ReportFinding]

/** What an earlier report said: one the same, one weighed otherwise, one about the same words under another key, one that is gone. */
const EARLIER = withFindings([
  { ...variant, confidence: 0.5 },
  { ...omitted, severity: 'minor' },
  { ...number, key: 'zh-Hans-9999', target: { language: 'zh-Hans', start: 2, end: 3, text: '和' } },
  { ...variant, key: 'ar-9999', concept: 'peace', source: { language: 'en', start: 46, end: 51, text: 'peace' }, target: null },
])
const compared = compareWithEarlier(now!, readEarlier(asJson(EARLIER), 'x')[0]!)
const report: Report = { schema: 1, statements: [compared] }
const write = (id: string) => reportWriter(id).write(report, labelsIn('en'))

test('findings are the same by key, changed where weight, key or words are others, gone where nothing is left of them', () => {
  expect(compared.findings.map(({ key, change, was }) => [key, change, was])).toEqual([
    ['ar-0001', 'same', undefined],
    ['zh-Hans-0002', 'changed', undefined],
    ['zh-Hans-0003', 'changed', 'zh-Hans-9999'],
  ])
  expect(compared.gone!.map(({ key }) => key)).toEqual(['ar-9999'])
  expect(changesOf(compared)).toEqual({ new: 0, changed: 2, gone: 1 })
})

test('a statement that the earlier report did not have is new in all', () => {
  expect(changesOf(compareWithEarlier(now!, null))).toEqual({ new: 3, changed: 0, gone: 0 })
  expect(changesOf(now!)).toBeNull()
})

test('a version that is not reported on now is not gone; another text compared with cannot be compared', () => {
  const arabic = { ...now!, versions: now!.versions.filter(({ language }) => language !== 'zh-Hans'), findings: [variant] }
  expect(compareWithEarlier(arabic, EARLIER.statements[0]!).gone!.map(({ key }) => key)).toEqual(['ar-9999'])
  expect(() => compareWithEarlier({ ...now!, pivot: 'ar' }, EARLIER.statements[0]!)).toThrow('request.invalid')
})

test.each([
  ['no JSON', 'no JSON'],
  ['{"statements":[]}', 'format: '],
  [asJson(sampleReport).replace('"departs"', '"parts"'), 'statements.0.findings.0.departs'],
])('%.30s is no earlier report', (text, reason) => {
  expect(() => readEarlier(text, 'x.json')).toThrow(reason)
})

test('the JSON report says it, by its schema, and can be the earlier one of the next', () => {
  const written = JSON.parse(write('json') as string)
  expect(jsonReport.parse(written).statements[0]!.gone).toHaveLength(1)
  expect(readEarlier(write('json') as string, 'x')).toHaveLength(1)
})

test('SARIF says it as baseline state', () => {
  const { results } = JSON.parse(write('sarif') as string).runs[0]
  expect(results.map(({ baselineState }: { baselineState: string }) => baselineState)).toEqual([
    'unchanged',
    'updated',
    'updated',
    'absent',
  ])
})

test.each(['csv', 'tsv'])('%s has a column for it, with those that are gone', (id) => {
  const lines = String(write(id)).trim().split(/\r?\n/)
  expect(lines.filter((line) => /(?:,|\t)(?:change|same|changed|gone)$/.test(line)).map((line) => /\w+$/.exec(line)![0])).toEqual(
    ['change', 'same', 'changed', 'changed', 'gone'],
  )
})

test('XLSX has a column for it, and those that are gone on a sheet of their own', () => {
  const sheets = readXlsx(openArchive(write('xlsx') as Uint8Array, 'x'))
  expect(sheets.map(({ name }) => name)).toEqual(['Summary', 'Differences', 'No longer there', 'Key terms', 'Texts'])
  expect(sheets[1]!.rows.map(({ cells }) => cells.at(-1))).toEqual([
    'Since the earlier report',
    'As before',
    'Changed',
    'Changed',
  ])
  expect(sheets[2]!.rows[1]!.cells[1]).toBe('ar-9999')
})

test.each(['html', 'markdown', 'text'])('%s counts them, marks them, and lists what is gone', (id) => {
  const written = String(write(id))
  expect(written).toContain('Since the earlier report: New 0 · Changed 2 · No longer there 1')
  expect(written.match(/As before/g)).toHaveLength(1)
  expect(written.match(/No longer there/g)!.length).toBeGreaterThan(1)
})

test('JUnit has a case for each finding and for each check without one; notes do not fail, what cannot be compared is skipped', () => {
  const [suite] = parseXml(write('junit') as string, 'x').children.filter((child) => typeof child !== 'string')
  const attributes = Object.fromEntries(suite!.attributes.map(({ name, value }) => [name, value]))
  const cases = suite!.children.filter((child) => typeof child !== 'string' && child.name === 'testcase')
  expect(attributes).toEqual({ name: 'sample', tests: String(cases.length), failures: '1', errors: '0', skipped: '2' })
  const outcomes = cases.flatMap((one) =>
    typeof one === 'string' ? [] : one.children.flatMap((child) => (typeof child === 'string' ? [] : [child.name])),
  )
  expect(outcomes.sort()).toEqual(['failure', 'skipped', 'skipped', 'system-out'])
})

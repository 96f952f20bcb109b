import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { isMessageKey, LANGUAGES, labelsIn } from '../../src/i18n/index.ts'
import { jsonReport, reportSchema } from '../../src/reports/json-schema.ts'
import { summarise } from '../../src/reports/summary.ts'
import { reportWriter, reportWriters } from '../../src/reports/writers.ts'
import { plainLabels, sampleReport } from './sample-report.ts'

const write = (id: string, labels = plainLabels) => reportWriter(id).write(sampleReport, labels) as string

describe.each(reportWriters.map((writer) => [writer.id, writer] as const))('report as %s', (_id, writer) => {
  test('is the same bytes for the same report', () => {
    expect(writer.write(structuredClone(sampleReport), plainLabels)).toEqual(writer.write(sampleReport, plainLabels))
  })

  test('can be written of a report without statements', () => {
    expect(() => writer.write({ schema: 1, statements: [] }, plainLabels)).not.toThrow()
  })
})

test('the summary counts differences by weight, kind and version, and what cannot be compared apart', () => {
  expect(summarise(sampleReport.statements[0]!)).toEqual({
    differences: 2,
    cannotCompare: 1,
    severities: { major: 1, minor: 0, note: 1 },
    checks: [
      { check: 'omitted-sentence', languages: { 'zh-Hans': 1 }, total: 1 },
      { check: 'variant', languages: { ar: 1 }, total: 1 },
    ],
    languages: [
      { language: 'ar', differences: 1, cannotCompare: 0 },
      { language: 'zh-Hans', differences: 1, cannotCompare: 1 },
    ],
  })
})

describe('HTML', () => {
  const { document } = parseHTML(write('html'))
  const all = (selector: string) => [...document.querySelectorAll(selector)]

  test('stands alone: no script, nothing fetched, no markup of the texts', () => {
    const source = write('html')
    expect(all('script, link, img, iframe, b, i')).toEqual([])
    expect(source).not.toMatch(/(?:src|href)="(?!#)/)
    expect(source).toContain('Title with &lt;script&gt;')
  })

  test('names language and direction of every passage and quotation', () => {
    const cells = all('.texts tbody td')
    expect(cells.map((cell) => `${cell.getAttribute('lang')} ${cell.getAttribute('dir')}`)).toEqual(
      [0, 1].flatMap(() => ['en ltr', 'ar rtl', 'zh-Hans ltr']),
    )
    expect(all('blockquote').every((quotation) => quotation.hasAttribute('lang') && quotation.hasAttribute('dir'))).toBe(true)
  })

  test('every link leads to a place in the file, and no two places share an id', () => {
    const ids = all('[id]').map((element) => element.id)
    const targets = all('a[href]').map((link) => decodeURIComponent(link.getAttribute('href')!.slice(1)))
    expect(new Set(ids).size).toBe(ids.length)
    expect(targets.length).toBeGreaterThan(5)
    expect(targets.filter((target) => !ids.map(decodeURIComponent).includes(target))).toEqual([])
  })

  test('the summary stands first, the texts last, and marks keep the words as they are', () => {
    expect(all('h3').map((heading) => heading.textContent)).toEqual([
      '[report.summary]',
      '[report.title]',
      '[workbench.keyTerms]',
      '[workbench.texts]',
    ])
    const [, second] = all('.texts tbody tr')
    const english = second!.querySelector('td[lang=en] p')!
    expect(english.textContent).toBe('=1+1 guaranteesA & "peace".')
    expect([...english.querySelectorAll('a.diff')].map((link) => link.textContent)).toEqual(['=1+1 ', 'guaranteesA'])
  })

  test('says what is missing, moved, doubtful and not checked', () => {
    const text = document.body.textContent!
    for (const key of [
      'workbench.missing',
      'workbench.moved',
      'workbench.doubtfulRow',
      'verdict.doubtful',
      'workbench.notChecked',
      'finding.cannotCompare',
    ])
      expect(text).toContain(`[${key}]`)
  })

  test('reads from right to left in Arabic', () => {
    expect(write('html', labelsIn('ar'))).toContain('<html lang="ar" dir="rtl">')
  })
})

test.each(LANGUAGES)('every label of every report has a message in %s', (language) => {
  const spoken = labelsIn(language)
  const missing = new Set<string>()
  const labels = {
    language,
    text: (key: string, values?: Record<string, string | number>) => {
      if (!isMessageKey(key)) missing.add(key)
      return spoken.text(key, values)
    },
  }
  for (const writer of reportWriters) writer.write(sampleReport, labels)
  expect([...missing]).toEqual([])
})

describe('JSON', () => {
  test('follows its schema and holds every finding', () => {
    const value = JSON.parse(write('json'))
    expect(jsonReport.safeParse(value).error).toBeUndefined()
    expect(value.statements[0].findings).toEqual(sampleReport.statements[0]!.findings)
    expect(value.statements[0].summary.differences).toBe(2)
  })

  test('the published schema is docs/report.schema.json', async () => {
    const published = join(import.meta.dirname, '../../docs/report.schema.json')
    await expect(`${JSON.stringify(reportSchema(), null, 2)}\n`).toMatchFileSnapshot(published)
  })
})

describe('CSV', () => {
  const rows = write('csv').split('\r\n')

  test('begins with a byte order mark, has a row a finding, and no cell that is a formula', () => {
    expect(rows[0]).toMatch(/^\ufeffstatement,key,check,severity,verdict,concept,/)
    expect(rows).toHaveLength(1 + 3 + 1)
    expect(
      rows
        .join(',')
        .split(',')
        .filter((cell) => /^"?[=+@-]/.test(cell)),
    ).toEqual([])
    expect(rows[1]).toContain("'=1+1 guarantees")
  })
})

test('SARIF has a result a finding, its place in characters, and no level for what cannot be compared', () => {
  const { version, runs } = JSON.parse(write('sarif'))
  const [{ tool, results, columnKind }] = runs
  expect({ version, columnKind, rules: tool.driver.rules.map(({ id }: { id: string }) => id) }).toEqual({
    version: '2.1.0',
    columnKind: 'utf16CodeUnits',
    rules: ['number', 'omitted-sentence', 'variant'],
  })
  expect(results.map(({ ruleId, level, kind }: Record<string, string>) => `${ruleId} ${level} ${kind}`)).toEqual([
    'variant note fail',
    'omitted-sentence error fail',
    'number none open',
  ])
  expect(results[0].locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: 'sample/ar.txt' },
    region: { charOffset: 14, charLength: 11, snippet: { text: '=1+1 ضمانات' } },
  })
  expect(results[1].locations[0].physicalLocation.artifactLocation.uri).toBe('sample/en.txt')
})

test('text for a terminal: a block a finding, the doubts first, the counts last', () => {
  expect(write('text', labelsIn('en'))).toBe(`Title with <script>alert(1)</script>

Simplified Chinese: The pairing of this version is doubtful in places; look at the marked rows.

¶2 · Arabic · Other term · note · 90%
  For “=1+1 guarantees” this version says ⁨“⁨=1+1 ضمانات⁩”⁩, which is not the preferred term.
  Only this version departs from the text it is compared with.
  It is no longer reported once somebody sets it aside with a reason, for as long as these words stay the same.
  variant ar-0001

¶1 · Simplified Chinese · Sentence left out · major · 90%
  The text compared with has “The <b>parties</b> agreed.”; this version has no sentence for it.
  Only this version departs from the text it is compared with.
  It is no longer reported once somebody sets it aside with a reason, for as long as these words stay the same.
  omitted-sentence zh-Hans-0002

¶2 · Simplified Chinese · Number · cannot be compared · 30%
  The numbers differ: “1+1” in the text compared with, nothing here.
  Only this version departs from the text it is compared with.
  It is no longer reported once somebody sets it aside with a reason, for as long as these words stay the same.
  number zh-Hans-0003

2 differences · 1 place cannot be compared
`)
})

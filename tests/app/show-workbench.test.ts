import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildReport } from '../../src/app/build-report.ts'
import { compareStatement } from '../../src/app/compare-statement.ts'
import { selectOccurrences } from '../../src/app/selection.ts'
import { showCoverage } from '../../src/app/show-coverage.ts'
import { showTermGrid } from '../../src/app/show-term-grid.ts'
import { showWorkbench } from '../../src/app/show-workbench.ts'
import type { Stores } from '../../src/app/stores.ts'
import type { TermMark, Unit, Workbench } from '../../src/app/workbench.ts'
import { segmentText } from '../../src/text/segment-text.ts'
import { LANGUAGES, SAMPLE, sampleStores, sampleText } from './sample.ts'

let stores: Stores
beforeAll(async () => {
  stores = await sampleStores()
})
afterAll(() => stores.close())

const cells = ({ rows, columns }: Workbench, language: string) =>
  rows.map((row) => row.cells[columns.findIndex((column) => column.language === language)]!)

describe.each<[Unit, string]>([
  ['paragraph', 'en'],
  ['sentence', 'en'],
  ['paragraph', 'zh-Hans'],
  ['sentence', 'ru'],
])('the workbench by %s with the pivot %s', (unit, pivot) => {
  let workbench: Workbench
  beforeAll(async () => {
    workbench = await showWorkbench(stores, { statement: SAMPLE, unit, pivot })
  })

  test('shows every unit of every version once, in order, as written', () => {
    for (const language of LANGUAGES) {
      const text = stored[language]!
      const expected = unit === 'paragraph' ? segmentText(text, language).paragraphs : segmentText(text, language).segments
      const shown = cells(workbench, language).flatMap(({ passages }) => passages)
      expect(shown.map(({ start, end }) => [start, end])).toEqual(expected.map(({ start, end }) => [start, end]))
      expect(shown.every((passage) => passage.text === text.slice(passage.start, passage.end))).toBe(true)
    }
  })

  test('marks the same key term in all columns with one link, and each mark inside its passage', () => {
    const marks = (language: string) =>
      cells(workbench, language).flatMap(({ passages }) =>
        passages.flatMap((passage) => {
          for (const { start, end } of passage.marks) expect(start < passage.end || start === end, `${start}`).toBe(true)
          return passage.marks.filter((mark): mark is TermMark => mark.kind === 'term')
        }),
      )
    const concepts = new Map(marks(pivot).map(({ link, concept }) => [link, concept]))
    expect(concepts.size).toBeGreaterThan(40)
    for (const language of LANGUAGES.filter((other) => other !== pivot)) {
      const linked = marks(language).filter(({ link }) => link !== null)
      expect(linked.length / concepts.size, language).toBeGreaterThan(0.85)
      for (const { link, concept } of linked) expect(concepts.get(link)).toBe(concept)
    }
  })

  test('puts every finding into the row that its words stand in', () => {
    expect(workbench.findings.length).toBeGreaterThan(0)
    for (const { row, source, target, language } of workbench.findings) {
      const quoted = source ?? target!
      const cell = cells(workbench, source ? pivot : language)[row]!
      expect(cell.passages.some(({ start, end }) => start <= quoted.start && quoted.start <= end)).toBe(true)
      expect(stored[quoted.language]!.slice(quoted.start, quoted.end)).toBe(quoted.text)
    }
    expect(new Set(workbench.findings.map(({ key }) => key)).size).toBe(workbench.findings.length)
    expect(workbench.findings.map(({ row }) => row)).toEqual(workbench.findings.map(({ row }) => row).sort((a, b) => a - b))
  })
})

const stored = Object.fromEntries(LANGUAGES.map((language) => [language, sampleText(language.slice(0, 2))]))

describe('the workbench', () => {
  test('gives each concept one letter, the same on every view with this pivot', async () => {
    const [whole, pair] = [
      await showWorkbench(stores, { statement: SAMPLE }),
      await showWorkbench(stores, { statement: SAMPLE, languages: ['en', 'ar'], unit: 'sentence' }),
    ]
    const letters = ({ concepts }: Workbench) =>
      concepts.filter(({ occurrences }) => occurrences > 0).map(({ letter, id }) => letter + id)
    expect(letters(pair)).toEqual(letters(whole))
    expect(new Set(whole.concepts.map(({ letter }) => letter)).size).toBe(whole.concepts.length)
    expect(whole.concepts[26]!.letter).toBe('AA')
  })

  test('shows the versions asked for in their order, and the pivot with them', async () => {
    const columns = async (languages: string[], pivot?: string) => {
      const workbench = await showWorkbench(stores, { statement: SAMPLE, languages, pivot })
      return `${workbench.pivot}: ${workbench.columns.map(({ language }) => language)}`
    }
    expect(await columns(['ru', 'en', 'zh'])).toBe('en: ru,en,zh-Hans')
    expect(await columns(['ru', 'fr'], 'ru')).toBe('ru: ru,fr')
    expect(await columns(['ru', 'ru-RU', 'ru']).catch(({ code }) => code)).toBe('version.not-found')
    expect(await columns(['fr', 'de'], 'es')).toContain('es')
  })

  test('is computed once: what was stored is what is shown', async () => {
    const once = await showWorkbench(stores, { statement: SAMPLE, pivot: 'fr' })
    expect(await showWorkbench(stores, { statement: SAMPLE, pivot: 'fr' })).toEqual(once)
  })

  test.each([
    ['a statement that is not there', { statement: 'nothing' }, 'statement.not-found'],
    ['a language it has not', { statement: SAMPLE, languages: ['en', 'pl'] }, 'version.not-found'],
    ['a language that is none', { statement: SAMPLE, languages: ['!'] }, 'language.unknown-tag'],
    ['a pivot it has not', { statement: SAMPLE, pivot: 'pl' }, 'version.not-found'],
  ])('of %s is refused', async (_name, choice, code) => {
    await expect(showWorkbench(stores, choice)).rejects.toMatchObject({ code })
  })

  test('is plain data', async () => {
    const workbench = await showWorkbench(stores, { statement: SAMPLE })
    expect(JSON.parse(JSON.stringify(workbench))).toEqual(workbench)
  })
})

describe('a part of the workbench', () => {
  const part = async (from: number, selection = {}) => {
    const workbench = await showWorkbench(stores, { statement: SAMPLE, unit: 'sentence', from, limit: 5, selection })
    return { rows: workbench.rows.map(({ bead }) => bead), part: workbench.part, places: workbench.places }
  }

  test('holds the rows asked for, as they stand in the whole', async () => {
    const whole = await showWorkbench(stores, { statement: SAMPLE, unit: 'sentence' })
    const { rows, part: shown } = await part(3)
    expect([rows, shown]).toEqual([[3, 4, 5, 6, 7], { from: 3, size: 5, total: whole.rows.length }])
    const few = await showWorkbench(stores, { statement: SAMPLE, unit: 'sentence', from: 3, limit: 5 })
    expect(few.rows).toEqual(whole.rows.slice(3, 8))
    expect(few.findings).toEqual(whole.findings)
  })

  test('begins at the last row when asked for more than there is', async () => {
    const { rows, part: shown } = await part(1000)
    expect(rows).toEqual([shown.total - 1])
  })

  test('takes only the rows with differences that fit the choice, or those worth a look for another reason', async () => {
    const { findings } = await showWorkbench(stores, { statement: SAMPLE, unit: 'sentence' })
    const { check, language } = findings[0]!
    const fitting = [...new Set(findings.filter((f) => f.check === check && f.language === language).map(({ row }) => row))]
    const { rows, places } = await part(0, { kind: check, departing: language, rows: 'differing' })
    expect([rows, places.differing]).toEqual([fitting.slice(0, 5), fitting])
    const { rows: doubtful, places: all } = await part(0, { rows: 'doubtful' })
    expect(doubtful).toEqual(all.doubtful.slice(0, 5))
  })
})

describe('the proof of coverage', () => {
  test('accounts for every character of both texts', async () => {
    for (const language of LANGUAGES.slice(1)) {
      const { source, target } = await showCoverage(stores, { statement: SAMPLE, language })
      for (const { characters, linked, share, rest } of [source, target]) {
        const left = rest.reduce((sum, { text }) => sum + text.length, 0)
        expect(characters - linked <= left, language).toBe(true)
        expect(share).toBeCloseTo(linked / characters, 10)
      }
    }
  })
})

describe('the term grid', () => {
  test('has a row for each key term of the pivot, and a cell for each other version', async () => {
    const grid = await showTermGrid(stores, { statement: SAMPLE })
    expect(grid.rows.length).toBeGreaterThan(40)
    for (const { cells: row, start, end, text } of grid.rows) {
      expect(row.map(({ language }) => language)).toEqual(
        LANGUAGES.filter((language) => language !== 'en').sort(byColumn(grid.columns)),
      )
      expect(stored.en!.slice(start, end)).toBe(text)
      for (const cell of row)
        if (cell.start !== null)
          expect(stored[cell.language]!.slice(cell.start, cell.end!).slice(0, 3)).toBe(cell.text.slice(0, 3))
    }
  })

  test('counts versions that depart, not those that admit what the pivot admits', async () => {
    const { rows } = await showTermGrid(stores, { statement: SAMPLE })
    const row = (text: string) => rows.find((row) => row.text === text)!
    const statuses = (text: string) => [...new Set(row(text).cells.map(({ status }) => status))]
    expect([row('infrastructure').status, statuses('infrastructure'), row('infrastructure').disagreement]).toEqual([
      'admitted',
      ['admitted'],
      0,
    ])
    expect([row('peaceful resolution').status, row('peaceful resolution').disagreement]).toEqual(['admitted', 0])
    for (const { status, cells, disagreement } of rows.filter(({ status }) => status === 'preferred'))
      expect(disagreement, status).toBe(cells.filter((cell) => !['preferred', 'unknown'].includes(cell.status)).length)
  })

  test('says of each rendering whether it departs and what was found in it, and is narrowed by both', async () => {
    const { rows } = await showTermGrid(stores, { statement: SAMPLE })
    for (const { cells: row, disagreement } of rows) expect(row.filter(({ departs }) => departs)).toHaveLength(disagreement)
    const { findings } = await showWorkbench(stores, { statement: SAMPLE })
    const keys = new Set(findings.map(({ key }) => key))
    const found = rows.flatMap(({ cells: row }) => row.flatMap((cell) => cell.findings))
    expect(found.length).toBeGreaterThan(0)
    expect(found.filter(({ key }) => !keys.has(key))).toEqual([])

    const russian = selectOccurrences(rows, { departing: 'ru' })
    expect(russian.length).toBeGreaterThan(0)
    for (const { cells: row } of russian) {
      const cell = row.find(({ language }) => language === 'ru')!
      expect(cell.departs || cell.findings.length > 0).toBe(true)
    }
    const { check } = found[0]!
    const byKind = selectOccurrences(rows, { kind: check })
    expect(byKind.every(({ cells: row }) => row.some((cell) => cell.findings.some((one) => one.check === check)))).toBe(true)
    expect(selectOccurrences(rows, { kind: check, departing: 'none' })).toEqual([])
    expect(selectOccurrences(rows, { concept: 'coalition' }).map(({ concept }) => concept)).toEqual(
      rows.map(({ concept }) => concept).filter((concept) => concept === 'coalition'),
    )
    expect(selectOccurrences(rows, {})).toEqual(rows)
  })

  test('finds well-known renderings in every language', async () => {
    const { rows } = await showTermGrid(stores, { statement: SAMPLE })
    const row = rows.find(({ concept }) => concept === 'multinational-force')!
    expect(row.cells.map(({ text }) => text.toLowerCase()).join(' | ')).toMatchInlineSnapshot(
      `"многонациональных сил | force multinationale | multinationalen truppe | fuerza multinacional | قوة متعددة الجنسيات | 多国部队"`,
    )
  })
})

const byColumn = (columns: readonly { readonly language: string }[]) => (a: string, b: string) =>
  columns.findIndex(({ language }) => language === a) - columns.findIndex(({ language }) => language === b)

describe('a comparison', () => {
  test('keeps to the checks, languages and confidence asked for', async () => {
    const all = await compareStatement(stores, { statement: SAMPLE })
    expect(all.versions.map(({ language }) => language)).toHaveLength(7)
    const few = await compareStatement(stores, {
      statement: SAMPLE,
      languages: ['ru'],
      checks: ['inconsistent'],
      minConfidence: 0.9,
    })
    expect(few.versions.map(({ language }) => language)).toEqual(['en', 'ru'])
    expect(few.findings.every(({ check, confidence }) => check === 'inconsistent' && confidence >= 0.9)).toBe(true)
    expect(few.findings.map(({ key }) => key)).toEqual(
      all.findings.filter((f) => f.language === 'ru' && f.check === 'inconsistent' && f.confidence >= 0.9).map(({ key }) => key),
    )
  })
})

describe('a report', () => {
  test('holds each statement once with its rows, terms and findings; marks point to findings that it holds', async () => {
    const report = await buildReport(stores, { statements: [SAMPLE, SAMPLE], minConfidence: 0.95 })
    expect(report.statements).toHaveLength(1)
    const [statement] = report.statements
    expect(statement!.versions).toHaveLength(7)
    const keys = new Set(statement!.findings.map(({ key }) => key))
    const marked = statement!.rows.flatMap((row) =>
      row.cells.flatMap(({ passages }) =>
        passages.flatMap(({ marks }) => marks.flatMap((m) => (m.kind === 'difference' ? [m.finding] : []))),
      ),
    )
    expect(marked.filter((finding) => !keys.has(finding))).toEqual([])
    expect(statement!.findings.every(({ confidence }) => confidence >= 0.95)).toBe(true)
  })

  test('of a statement that is not there is refused', async () => {
    await expect(buildReport(stores, { statements: [SAMPLE, 'nothing'] })).rejects.toMatchObject({ code: 'statement.not-found' })
  })
})

test('a finding stands in the same paragraph of the pivot whatever versions are shown beside it', async () => {
  const placesOf = async (languages: readonly string[]) => {
    const [report] = (await buildReport(stores, { statements: [SAMPLE], languages })).statements
    return new Map(report!.findings.map(({ key, paragraph }) => [key, paragraph]))
  }
  const all = await placesOf([])
  const alone = await placesOf(['en', 'ru'])
  expect(alone.size).toBeGreaterThan(0)
  for (const [key, paragraph] of alone) expect(all.get(key)).toBe(paragraph)
})

test('a report weighs findings as it is told', async () => {
  const report = async (weights: Parameters<typeof buildReport>[1]['weights']) =>
    (await buildReport(stores, { statements: [SAMPLE], weights })).statements[0]!.findings.map(
      ({ check, severity }) => `${check} ${severity}`,
    )
  expect(await report({ checks: {}, concepts: {} })).toContain('inconsistent minor')
  const told = await report({ checks: { inconsistent: 'major', variant: 'off' }, concepts: {} })
  expect(told).toContain('inconsistent major')
  expect(told.some((finding) => finding.startsWith('variant'))).toBe(false)
})

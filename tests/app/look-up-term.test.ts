import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importStatement } from '../../src/app/import-statement.ts'
import { listConcepts } from '../../src/app/list-concepts.ts'
import { lookUpTerm } from '../../src/app/look-up-term.ts'
import { showConcept } from '../../src/app/show-concept.ts'
import type { Stores } from '../../src/app/stores.ts'
import type { KwicLine } from '../../src/app/term-grid.ts'
import { SAMPLE, sampleStores, sampleText } from './sample.ts'

let stores: Stores
beforeAll(async () => {
  stores = await sampleStores()
})
afterAll(() => stores.close())

describe('a lookup', () => {
  test.each([
    ['as it stands in the termbase', 'security guarantee'],
    ['in the plural', 'security guarantees'],
    ['in capitals', 'SECURITY GUARANTEES'],
    ['inflected in Russian', 'гарантиями безопасности'],
    ['in French', 'garanties de sécurité'],
    ['without accents', 'garantie de securite'],
    ['in Spanish', 'garantías de seguridad'],
    ['in German', 'Sicherheitsgarantien'],
    ['in Arabic, with the article', 'الضمانات الأمنية'],
    ['in Chinese', '安全保障'],
    ['by its id', 'security-guarantees'],
  ])('understands a term %s', async (_name, query) => {
    const { concepts } = await lookUpTerm(stores, { query })
    expect(concepts[0]?.concept.id).toBe('security-guarantees')
    expect(concepts[0]!.lines.length).toBeGreaterThan(0)
  })

  test.each([
    ['deployment', 'en', 'deployment'],
    ['развертывание', 'ru', 'развертывание'],
    ['развёртывание', 'ru', 'развертывание'],
    ['SIGNIFICATIF', 'fr', null],
    ['部队', 'zh-Hans', '部队'],
  ])('finds the passages that hold %j, in %s', async (query, language, match) => {
    const { lines } = await lookUpTerm(stores, { query })
    expect(lines.find((line) => line.language === language)?.match.toLowerCase() ?? null).toBe(match)
  })

  test('keeps to the language it is from, and shows the passages in the languages it goes to', async () => {
    const { concepts, lines } = await lookUpTerm(stores, { query: 'deployment', from: 'en', to: ['ru', 'zh'] })
    for (const line of [...concepts[0]!.lines, ...lines]) {
      expect(line.language).toBe('en')
      expect(line.counterparts.map(({ language }) => language).sort()).toEqual(['ru', 'zh-Hans'])
    }
  })

  test('shows where a counterpart has the rendering', async () => {
    const { concepts } = await lookUpTerm(stores, { query: 'multinational force', from: 'en', to: ['ru'] })
    const [counterpart] = concepts[0]!.lines[0]!.counterparts
    expect(counterpart!.text.slice(counterpart!.from!, counterpart!.to!)).toMatch(/многонациональн/i)
  })

  test.each([
    '',
    ' ',
    '"',
    '*',
    '"qq" OR "ww"',
    '<script>alert(1)</script>',
    "'; drop table revision; --",
    '\u0000',
    'zzzzzz',
    '😀',
  ])('of %j finds nothing, and does no harm', async (query) => {
    expect(await lookUpTerm(stores, { query })).toMatchObject({ concepts: [], lines: [], nextCursor: null })
  })

  test('goes on where its cursor says, and every passage comes once', async () => {
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page = await lookUpTerm(stores, { query: 'security', limit: 2, cursor })
      seen.push(...page.lines.map(place))
      cursor = page.nextCursor
    } while (cursor)
    const whole = await lookUpTerm(stores, { query: 'security', limit: 100 })
    expect(seen.length).toBeGreaterThan(2)
    expect(seen).toEqual(whole.lines.map(place))
    await expect(lookUpTerm(stores, { query: 'security', cursor: 'bm9wZQ' })).rejects.toMatchObject({ code: 'request.invalid' })
  })
})

describe('a concept', () => {
  test('shows every passage that names it, as written, with its surroundings', async () => {
    const { lines, nextCursor } = await showConcept(stores, { concept: 'security-guarantees', from: 'ru', to: ['en'] })
    expect(nextCursor).toBeNull()
    expect(lines.length).toBeGreaterThan(1)
    const text = sampleText('ru')
    for (const { start, end, match, left, right, bead } of lines) {
      expect(text.slice(start, end)).toBe(match)
      expect(text).toContain(match + right.trimEnd())
      expect(text).toContain(left.trimStart() + match)
      expect(bead).toBeGreaterThanOrEqual(0)
    }
  })

  test('shows the renderings seen, with how often and how they stand in the termbase', async () => {
    const { observed } = await showConcept(stores, { concept: 'ceasefire' })
    expect(observed.find(({ language }) => language === 'zh-Hans')).toEqual({
      language: 'zh-Hans',
      text: '停火',
      status: 'preferred',
      count: 1,
    })
  })

  test('that is not in the termbase is refused', async () => {
    await expect(showConcept(stores, { concept: 'nothing' })).rejects.toMatchObject({ code: 'concept.not-found' })
  })

  test('is listed with its designations and occurrences, and found by any of its words', async () => {
    const ids = async (query: string) => (await listConcepts(stores, { query })).concepts.map(({ id }) => id)
    expect([await ids('Прекращение огня'), await ids('cessez-le-FEU'), await ids('停火')]).toEqual(Array(3).fill(['ceasefire']))
    const { concepts, nextCursor } = await listConcepts(stores, { limit: 3 })
    expect(concepts).toHaveLength(3)
    const next = await listConcepts(stores, { limit: 3, cursor: nextCursor })
    expect(next.concepts[0]!.id).not.toBe(concepts[2]!.id)
    expect(concepts[0]).toMatchObject({ id: 'security-guarantees', occurrences: 2 })
  })
})

test('only passages of current revisions are found', async () => {
  const version = (text: string) => ({ language: 'en', kind: 'source' as const, provenance: 'test', text })
  for (const text of ['A zymurgical matter.', 'A plain matter.'])
    await importStatement(stores, { id: 'brewing', title: 'Brewing', versions: [version(text)] })
  const found = async (query: string) => (await lookUpTerm(stores, { query })).lines.map(({ statement }) => statement.id)
  expect([await found('zymurgical'), await found('plain matter')]).toEqual([[], ['brewing']])
  expect((await stores.statements.find(SAMPLE))!.id).toBe(SAMPLE)
})

const place = ({ statement, language, start }: KwicLine) => `${statement.id} ${language} ${start}`

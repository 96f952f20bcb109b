import { afterAll, beforeAll, expect, test } from 'vitest'
import { addVersion } from '../../src/app/add-version.ts'
import { compareTexts } from '../../src/app/compare-texts.ts'
import { importStatement } from '../../src/app/import-statement.ts'
import { openStores, type Stores } from '../../src/app/stores.ts'

let stores: Stores
const FIRST =
  'The council of ministers met in the city of Geneva on Friday.\n\nAll sides must respect the ceasefire at once and without conditions.'
const SECOND =
  'All sides must respect the ceasefire at once and without conditions.\n\nThe council of ministers met in the city of Geneva on Monday.'

beforeAll(async () => {
  stores = await openStores({ file: ':memory:' })
  const version = (language: string, text: string, kind: 'source' | 'translation') => ({
    language,
    text,
    kind,
    provenance: 'test',
  })
  await importStatement(stores, {
    id: 'report',
    title: 'Report',
    versions: [version('en', FIRST, 'source'), version('ru', 'Да.', 'translation')],
  })
  await importStatement(stores, {
    id: 'other',
    title: 'Other',
    versions: [version('en-US', 'The council of ministers met in the city of Geneva on Friday.', 'source')],
  })
  await addVersion(stores, { statement: 'report', language: 'en', kind: 'source', provenance: 'test', text: SECOND })
})
afterAll(() => stores.close())

const marked = (pieces: Awaited<ReturnType<typeof compareTexts>>['pieces']) =>
  pieces
    .map((piece) => (piece.kind === 'break' ? '¶' : piece.kind === 'same' ? piece.text : `[${piece.kind} ${piece.text}]`))
    .join('')

test('compares a text with its revision before, and keeps every word of both', async () => {
  const { from, to, pieces, counts } = await compareTexts(stores, { to: { statement: 'report', language: 'en' } })
  expect([from.revision, to.revision]).toEqual([1, 2])
  const kept = (drop: string[]) =>
    pieces
      .flatMap((piece) => (piece.kind === 'break' || drop.includes(piece.kind) ? [] : [piece.text]))
      .join(' ')
      .replaceAll(/\s+/g, ' ')
  expect(kept(['removed', 'moved-away'])).toContain('The council of ministers met')
  expect(kept(['removed', 'moved-away']).includes('Monday') && !kept(['removed', 'moved-away']).includes('Friday')).toBe(true)
  expect(counts.moved).toBe(1)
})

test('compares versions of two statements in one language', async () => {
  const { choices } = await compareTexts(stores, { to: { statement: 'report', language: 'en' } })
  expect(choices.map(({ statement, language, revision }) => `${statement} ${language} ${revision}`)).toEqual([
    'report en 1',
    'report en 2',
    'other en-US 1',
  ])
  const { pieces } = await compareTexts(stores, { from: choices[2], to: choices[0]! })
  expect(marked(pieces)).toBe(
    'The council of ministers met in the city of Geneva on Friday.¶[added All sides must respect the ceasefire at once and without conditions.]',
  )
})

test('of two languages is refused', async () => {
  const request = { from: { statement: 'report', language: 'ru' }, to: { statement: 'report', language: 'en' } }
  await expect(compareTexts(stores, request)).rejects.toMatchObject({ code: 'request.invalid' })
})

test('with itself says so', async () => {
  const { from, to, counts } = await compareTexts(stores, { to: { statement: 'report', language: 'ru' } })
  expect([from.hash === to.hash, counts]).toEqual([true, { removed: 0, added: 0, moved: 0 }])
})

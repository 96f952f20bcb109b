import { afterAll, beforeAll, expect, test } from 'vitest'
import { addVersion } from '../../src/app/add-version.ts'
import { importStatement } from '../../src/app/import-statement.ts'
import { showPassage } from '../../src/app/show-passage.ts'
import { openStores, type Stores } from '../../src/app/stores.ts'

const text = 'First paragraph.\n\nThe second one, with a point. And more.\n\nThird.'
const version = { language: 'en', kind: 'source', provenance: 'test' } as const

let stores: Stores
let hash: string
beforeAll(async () => {
  stores = await openStores({ file: ':memory:' })
  await importStatement(stores, { title: 'Accord', versions: [{ ...version, text }] })
  hash = (await stores.statements.versions('accord'))[0]!.hash
})
afterAll(() => stores.close())

const cite = (words: string, changed = {}) => {
  const start = text.indexOf(words)
  return showPassage(stores, { statement: 'accord', language: 'en', hash, start, end: start + words.length, ...changed })
}

test('a citation shows the words with their paragraph, and the row where they stand', async () => {
  expect(await cite('with a point')).toMatchObject({
    before: 'The second one, ',
    text: 'with a point',
    after: '. And more.',
    current: true,
    bead: 1,
  })
})

test.each([
  ['an end before its start', { start: 9, end: 3 }],
  ['a place after the text', { start: 0, end: 9_999 }],
  ['a negative place', { start: -1 }],
  ['a hash that is none of ours', { hash: 'f'.repeat(64) }],
  ['a language that is not there', { language: 'fr' }],
])('a citation with %s is not found', async (_name, changed) => {
  await expect(cite('with a point', changed)).rejects.toMatchObject({ code: 'version.not-found' })
})

test('a citation keeps showing the revision that was cited', async () => {
  await addVersion(stores, { statement: 'accord', ...version, text: 'All is different now.' })
  expect(await cite('with a point')).toMatchObject({
    text: 'with a point',
    current: false,
    bead: null,
    version: { revision: 1, hash },
  })
})

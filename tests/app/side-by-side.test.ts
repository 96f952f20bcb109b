import { afterAll, beforeAll, expect, test } from 'vitest'
import { editAlignment } from '../../src/app/edit-alignment.ts'
import { importFolder } from '../../src/app/import-folder.ts'
import { importStatement } from '../../src/app/import-statement.ts'
import { loadTermbase } from '../../src/app/load-termbase.ts'
import { showWorkbench } from '../../src/app/show-workbench.ts'
import { openStores, type Stores } from '../../src/app/stores.ts'
import { dropDatabase, newDatabase } from '../postgres/shared-server.ts'
import { CORPUS, SAMPLE, termbase } from './sample.ts'

/** Two processes, as it were: each with its own connections to one PostgreSQL. */
let url: string
let one: Stores
let other: Stores
beforeAll(async () => {
  url = await newDatabase()
  one = await openStores({ url, connections: 4 })
  other = await openStores({ url, connections: 4 })
})
afterAll(async () => {
  await Promise.all([one.close(), other.close()])
  await dropDatabase(url)
})

const said = (results: readonly PromiseSettledResult<unknown>[]) =>
  results.map((result) => (result.status === 'fulfilled' ? 'done' : (result.reason.code ?? String(result.reason)))).sort()

test('the same statement imported by two at once is there once', async () => {
  await Promise.all([one, other].map((stores) => loadTermbase(stores, termbase())))
  const outcomes = await Promise.all([one, other].map((stores) => importFolder(stores, `${CORPUS}/${SAMPLE}`)))
  expect(outcomes.map(({ created }) => created).sort()).toEqual([false, true])
  expect(await one.statements.versions(SAMPLE)).toHaveLength(7)
})

test('two statements of one title imported at once get addresses of their own', async () => {
  const named = (text: string) => ({
    title: 'Accord',
    versions: [{ language: 'en', kind: 'source' as const, provenance: '', text }],
  })
  const texts = ['Peace is agreed.', 'War goes on.', 'Talks begin.', 'Talks end.']
  const outcomes = await Promise.all(texts.map((text, n) => importStatement(n % 2 ? one : other, named(text))))
  expect(outcomes.map(({ id }) => id).sort()).toEqual(['accord', 'accord-2', 'accord-3', 'accord-4'])
})

test('of ten editors who have seen the same revision one writes, and nine are told that it is stale', async () => {
  const edit = (n: number) =>
    editAlignment(n % 2 ? one : other, {
      statement: SAMPLE,
      language: 'ru',
      ifMatch: 0,
      author: `e${n}`,
      kind: 'confirm',
      beads: [n],
    })
  const results = await Promise.allSettled(Array.from({ length: 10 }, (_, n) => edit(n)))
  expect(said(results)).toEqual(['done', ...Array(9).fill('revision.stale')])
  expect((await one.edits.log(SAMPLE, 'ru')).steps).toHaveLength(1)
})

test('readers who find a result stale compute it side by side and see the same', async () => {
  await one.termbase.replace({ ...termbase(), concepts: termbase().concepts.slice(1) }, 'another')
  const pages = await Promise.all(
    [one, other, one, other].map((stores) => showWorkbench(stores, { statement: SAMPLE, languages: ['en', 'ru', 'zh'] })),
  )
  for (const page of pages) expect(page).toEqual(pages[0])
})

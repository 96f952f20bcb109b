import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentHash, copyStore } from '../../src/app/copy-store.ts'
import { editAlignment } from '../../src/app/edit-alignment.ts'
import { importStatement } from '../../src/app/import-statement.ts'
import { lookUpTerm } from '../../src/app/look-up-term.ts'
import { showWorkbench } from '../../src/app/show-workbench.ts'
import { openStores, type Stores } from '../../src/app/stores.ts'
import { dropDatabase, newDatabase } from '../postgres/shared-server.ts'
import { SAMPLE, sampleStores } from './sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'hexapla-copy-'))
let url: string
let sqlite: Stores
let postgres: Stores
beforeAll(async () => {
  url = await newDatabase()
  postgres = await openStores({ url, connections: 3 })
  sqlite = await sampleStores(join(folder, 'one.sqlite'))
  await editAlignment(sqlite, { statement: SAMPLE, language: 'ru', ifMatch: 0, author: 'a', kind: 'confirm', beads: [0] })
  const odd = 'Peace\0 \uffff𠮷 is agreed.\r\n\r\nNot \ufffe yet.'
  await importStatement(sqlite, {
    title: 'Odd \0',
    versions: [{ language: 'en', kind: 'source', provenance: '\uffff0', text: odd }],
  })
})
afterAll(async () => {
  await Promise.all([sqlite.close(), postgres.close()])
  await dropDatabase(url)
  rmSync(folder, { recursive: true })
})

test('SQLite → PostgreSQL → SQLite: the same content, pages and lookups', async () => {
  const { hash } = await copyStore(sqlite, postgres)
  const back = await openStores({ file: join(folder, 'two.sqlite') })
  expect((await copyStore(postgres, back)).hash).toBe(hash)
  expect([await contentHash(postgres), await contentHash(back)]).toEqual([hash, hash])
  const page = (stores: Stores) => showWorkbench(stores, { statement: SAMPLE })
  const lookup = (stores: Stores) => lookUpTerm(stores, { query: 'гарантии', to: ['zh'] })
  const [wanted, words] = [await page(sqlite), await lookup(sqlite)]
  expect(words.lines.length).toBeGreaterThan(0)
  for (const copy of [postgres, back]) expect([await page(copy), await lookup(copy)]).toEqual([wanted, words])
  await back.close()
})

test('what is written after a copy stands behind what came with it', async () => {
  const version = { language: 'en', kind: 'source', provenance: '', text: 'Peace is agreed, says the accord.' } as const
  await importStatement(postgres, { title: 'Later', versions: [version] })
  const listed = await postgres.statements.list({ after: null, limit: 9, query: null })
  expect(listed.map(({ id }) => id)).toEqual([SAMPLE, 'odd', 'later'])
})

test('a store that holds statements is not written over', async () => {
  const before = await contentHash(postgres)
  await expect(copyStore(sqlite, postgres)).rejects.toMatchObject({ code: 'store.not-empty' })
  expect(await contentHash(postgres)).toBe(before)
})

test('no table is forgotten', async () => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  )
  await client.end()
  const made = rows.map(({ name }) => name).filter((name) => !name.startsWith('kysely_'))
  expect([...postgres.content.tables, 'bundle', 'passage', 'rate', 'session'].sort()).toEqual(made.sort())
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { openStores } from '../../src/store/open.ts'
import { openDatabase, sqliteDialect } from '../../src/store/sqlite/dialect.ts'
import { storesContract } from '../contracts/stores.ts'

const folder = mkdtempSync(join(tmpdir(), 'hexapla-store-'))
let files = 0
const newFile = () => join(folder, `${files++}`, 'hexapla.sqlite')
afterAll(() => rmSync(folder, { recursive: true }))

storesContract('SQLite in memory', () => openStores({ file: ':memory:' }))
storesContract('SQLite in a file', () => openStores({ file: newFile() }))

const charter = { id: 'charter', title: 'Charter', titleKey: 'charter', date: null, publisher: null, note: null }

describe('a database file', () => {
  test('holds what was written when it is opened again', async () => {
    const file = newFile()
    const first = await openStores({ file })
    await first.statements.save(charter)
    await first.close()
    const second = await openStores({ file })
    expect(await second.statements.find('charter')).toMatchObject({ title: 'Charter' })
    await second.close()
  })

  test('is shared by two processes: one reads what the other has written', async () => {
    const file = newFile()
    const [one, other] = [await openStores({ file }), await openStores({ file })]
    await one.statements.save(charter)
    expect(await other.statements.find('charter')).not.toBeNull()
    await Promise.all([one.close(), other.close()])
  })

  test('from a later release is refused as such', async () => {
    const file = newFile()
    await (await openStores({ file })).close()
    const database = openDatabase(file)
    database.exec(`insert into kysely_migration values ('9999_later', '2099-01-01')`)
    database.close()
    await expect(openStores({ file })).rejects.toMatchObject({ code: 'store.newer', detail: { file } })
  })

  test('has all tables or none, also if the process dies while they are made', async () => {
    const file = join(folder, 'half.sqlite')
    const names = (database: DatabaseSync) =>
      database
        .prepare(`select name from sqlite_master where type = 'table' and name not like 'kysely%'`)
        .all()
        .map(({ name }) => name)
    const before = openDatabase(file)
    // In the way of a later migration: the earlier ones are taken back with it.
    before.exec('create table person (id integer)')
    await expect(openStores({ file })).rejects.toThrow('person')
    expect(names(before)).toEqual(['person'])
    before.exec('drop table person')
    before.close()
    await (await openStores({ file })).close()
  })

  test('in a folder that cannot be made is refused as read-only', async () => {
    writeFileSync(join(folder, 'occupied'), '')
    const file = join(folder, 'occupied', 'data', 'hexapla.sqlite')
    await expect(openStores({ file })).rejects.toMatchObject({ code: 'store.read-only', detail: { file } })
  })

  test('that is no database is said to be unreadable', async () => {
    const file = join(folder, 'letter.sqlite')
    writeFileSync(file, 'Dear reader, this is not a database. '.repeat(100))
    await expect(openStores({ file })).rejects.toMatchObject({ code: 'file.unreadable', detail: { file } })
  })

  test.each([
    ['grows over the disk', 'pragma max_page_count = 20', 'store.full'],
    ['may not be written any more', 'pragma query_only = 1', 'store.read-only'],
  ])('that %s says so, and what was there is still there', async (_name, pragma, code) => {
    const file = newFile()
    await (await openStores({ file })).close()
    const database = openDatabase(file)
    const db = new Kysely<{ setting: { name: string; value: string } }>({ dialect: sqliteDialect(database, file) })
    await db.insertInto('setting').values({ name: 'before', value: 'x' }).execute()
    database.exec(pragma)
    const write = db
      .insertInto('setting')
      .values({ name: 'after', value: 'x'.repeat(1_000_000) })
      .execute()
    await expect(write).rejects.toMatchObject({ code, detail: { file } })
    expect(await db.selectFrom('setting').select('name').where('name', 'in', ['before', 'after']).execute()).toEqual([
      { name: 'before' },
    ])
    await db.destroy()
  })

  test('keeps foreign keys and a write-ahead log', async () => {
    const file = join(folder, 'pragmas.sqlite')
    const db = new Kysely({ dialect: sqliteDialect(openDatabase(file), file) })
    const ask = async (name: string) => Object.values((await sql`pragma ${sql.raw(name)}`.execute(db)).rows[0] as object)[0]
    expect([await ask('journal_mode'), await ask('foreign_keys')]).toEqual(['wal', 1])
    await db.destroy()
  })
})

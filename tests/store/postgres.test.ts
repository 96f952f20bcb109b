import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStores } from '../../src/store/open.ts'
import type { Stores } from '../../src/store/stores.ts'
import { storesContract } from '../contracts/stores.ts'
import { dropDatabase, newDatabase } from '../postgres/shared-server.ts'

let url: string
let stores: Stores
beforeAll(async () => {
  url = await newDatabase()
  stores = await openStores({ url, connections: 4 })
})
afterAll(async () => {
  await stores.close()
  await dropDatabase(url)
})

/** Runs statements past the store. */
async function ask<Row extends pg.QueryResultRow>(sql: string, at = url): Promise<Row[]> {
  const client = new pg.Client({ connectionString: at })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

async function emptied(): Promise<Stores> {
  await stores.content.clear()
  return { ...stores, close: async () => {} }
}

storesContract('PostgreSQL', emptied)

const charter = { id: 'charter', title: 'Charter', titleKey: 'charter', date: null, publisher: null, note: null }

describe('a PostgreSQL database', () => {
  test('is made ready once, however many processes start on it together', async () => {
    const empty = await newDatabase({ empty: true })
    const all = await Promise.all(Array.from({ length: 6 }, () => openStores({ url: empty, connections: 2 })))
    await Promise.all(all.map((open, n) => open.statements.save({ ...charter, id: `s-${n}` })))
    const positions = await ask<{ position: number }>('select position from statement order by 1', empty)
    expect(positions.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6])
    await Promise.all(all.map((open) => open.close()))
    await dropDatabase(empty)
  })

  test('from a later release is refused as such', async () => {
    const later = await newDatabase()
    await ask(`insert into kysely_migration values ('9999_later', '2099-01-01')`, later)
    await expect(openStores({ url: later })).rejects.toMatchObject({ code: 'store.newer' })
    await dropDatabase(later)
  })

  test('that does not answer is said to be unreachable, without its password', async () => {
    const failure = await openStores({ url: 'postgres://somebody:secret@127.0.0.1:1/hexapla' }).catch((error: Error) => error)
    expect(failure).toMatchObject({ code: 'store.unreachable', detail: { server: '127.0.0.1:1/hexapla' } })
    expect(String(failure)).not.toContain('secret')
  })

  test('that has no connection free in time is said to be busy', async () => {
    const narrow = await openStores({ url, connections: 2, patienceMs: 300 })
    const gate = Promise.withResolvers<void>()
    const holding = [1, 2].map(() => narrow.transaction(() => gate.promise))
    await expect(narrow.statements.find('charter')).rejects.toMatchObject({ code: 'store.busy' })
    gate.resolve()
    await Promise.all(holding)
    expect(await narrow.statements.find('nothing')).toBeNull()
    await narrow.close()
  })

  test('whose connections are cut serves again on new ones; what was not committed is not there', async () => {
    await emptied()
    const cut = stores.transaction(async (open) => {
      await open.statements.save(charter)
      await ask(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
      )
      return open.statements.find('charter')
    })
    await expect(cut).rejects.toMatchObject({ code: 'store.unreachable' })
    expect(await stores.statements.find('charter')).toBeNull()
  })

  test('keeps two that lock the same name apart, and lets others pass', async () => {
    const log: string[] = []
    const gate = Promise.withResolvers<void>()
    const first = stores.transaction(async (open) => {
      await open.lock('charter')
      log.push('first in')
      await gate.promise
      log.push('first out')
    })
    await expect.poll(() => log).toEqual(['first in'])
    const second = stores.transaction(async (open) => {
      await open.lock('charter')
      log.push('second in')
    })
    await stores.transaction(async (open) => {
      await open.lock('accord')
      log.push('other in')
    })
    gate.resolve()
    await Promise.all([first, second])
    expect(log).toEqual(['first in', 'other in', 'first out', 'second in'])
  })

  test('finds phrases across the pieces of a very long paragraph, and words that repeat without end', async () => {
    await emptied()
    await stores.statements.save(charter)
    await stores.statements.saveVersion({ statement: 'charter', language: 'en', kind: 'source', provenance: '', revision: 1 })
    const revision = await stores.statements.addRevision({
      statement: 'charter',
      language: 'en',
      number: 1,
      hash: 'h',
      text: 'x',
      paragraphs: 1,
    })
    const keys = Array.from({ length: 2_000 }, (_, n) => (n % 2 ? 'the' : `w${n}`))
    await stores.search.index(revision, [{ paragraph: 0, start: 0, end: 1, keys: [...keys, 'a'.repeat(5_000)] }])
    const hits = async (...words: string[]) => (await stores.search.find(words, { language: null, limit: 9, offset: 0 })).length
    const runs = Array.from({ length: 1_940 }, (_, n) => keys.slice(n, n + 60)).filter((_, n) => n % 97 === 0)
    expect(await Promise.all(runs.map((run) => hits(...run)))).toEqual(runs.map(() => 1))
    expect([await hits('the'), await hits('a'.repeat(5_000)), await hits('w2', 'w4')]).toEqual([1, 1, 0])
  })
})

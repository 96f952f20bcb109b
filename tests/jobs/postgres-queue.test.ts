import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { importStatement } from '../../src/app/import-statement.ts'
import { openStores, type Stores } from '../../src/app/stores.ts'
import { storeThenCompare } from '../../src/jobs/compare-later.ts'
import { createPostgresQueue } from '../../src/jobs/postgres-queue.ts'
import { openStoreQueue } from '../../src/jobs/store-queue.ts'
import { jobQueueContract } from '../contracts/job-queue.ts'
import { dropDatabase, newDatabase } from '../postgres/shared-server.ts'

let url: string
let client: pg.Client
let stores: Stores
beforeAll(async () => {
  url = await newDatabase()
  await (await createPostgresQueue({}, { url, works: false })).close()
  stores = await openStores({ url, connections: 4 })
  client = new pg.Client({ connectionString: url })
  await client.connect()
})
beforeEach(async () => {
  await client.query('delete from hexapla_jobs.job')
})
afterAll(async () => {
  await stores.close()
  await client.end()
  await dropDatabase(url)
})

jobQueueContract('in PostgreSQL', (handlers, options) => createPostgresQueue(handlers, { ...options, url }))

const accord = {
  title: 'Accord',
  versions: [{ language: 'en', kind: 'source', provenance: '', text: 'Peace is agreed.' }],
} as const

describe('jobs in PostgreSQL', () => {
  test('belong to the transaction that sends them: none without its data, none of what failed', async () => {
    const ran = vi.fn(async () => 1)
    const queue = await createPostgresQueue({ run: ran }, { url })
    const failing = stores.transaction(async (open) => {
      await queue.send('run', null as never, { within: open })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    let seen: unknown
    const { id } = await stores.transaction(async (open) => {
      const job = await queue.send('run', null as never, { within: open })
      seen = await queue.find(job.id)
      return job
    })
    await queue.ended(id)
    expect([seen, ran.mock.calls.length]).toEqual([null, 1])
    await queue.close()
  })

  test('that a process leaves behind when it ends are run by another', async () => {
    const gate = Promise.withResolvers<void>()
    const first = await createPostgresQueue(
      {
        run: (_: null, { signal }) =>
          new Promise<string>((_, reject) => {
            gate.resolve()
            signal.addEventListener('abort', () => reject(signal.reason))
          }),
      },
      { url },
    )
    const { id } = await first.send('run', null)
    await gate.promise
    await first.close()
    const second = await createPostgresQueue({ run: async (_: null) => 'by the other' }, { url })
    expect(await second.ended(id)).toMatchObject({ state: 'done', result: 'by the other', attempts: 2 })
    await second.close()
  })

  test('are run by worker threads: an import is stored at once, and compared by a job', async () => {
    const queue = await openStoreQueue(stores, { store: { url }, workers: 1 })
    const russian = { language: 'ru', kind: 'translation', provenance: '', text: 'Мир согласован.' } as const
    const input = { ...accord, versions: [...accord.versions, russian] }
    const { id } = await storeThenCompare(queue, (compare) => importStatement(stores, input, compare), { owner: 'a' })
    const [job] = await queue.list()
    expect(await queue.ended(job!.id)).toMatchObject({ state: 'done', result: { versions: 1 }, progress: { done: 1, total: 1 } })
    const [source] = await stores.statements.versions(id)
    expect(await stores.derived.counts([source!.revisionId])).toMatchObject([{ verdict: expect.any(String) }])
    expect(await stores.statements.uncompared(9)).toEqual([])
    await queue.close()
  })
})

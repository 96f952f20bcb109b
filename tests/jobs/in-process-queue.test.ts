import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importStatement } from '../../src/app/import-statement.ts'
import { openStores } from '../../src/app/stores.ts'
import { sendUnfinished } from '../../src/jobs/compare-later.ts'
import { createQueue } from '../../src/jobs/in-process-queue.ts'
import { openStoreQueue } from '../../src/jobs/store-queue.ts'
import { jobQueueContract } from '../contracts/job-queue.ts'

jobQueueContract('in this process', createQueue)

test('a queue forgets what ended long ago, and never what still waits', async () => {
  const gate = Promise.withResolvers<void>()
  const queue = createQueue({ held: () => gate.promise, quick: async (n: number) => n }, { concurrency: 2 })
  const held = await queue.send('held', undefined as never)
  const jobs = await Promise.all(Array.from({ length: 1_200 }, (_, n) => queue.send('quick', n, { key: `${n}` })))
  await queue.ended(jobs.at(-1)!.id)
  const found = await Promise.all([jobs[0]!, held, jobs.at(-1)!].map(({ id }) => queue.find(id)))
  expect([found[0], found[1]?.state, found[2]?.result]).toEqual([null, 'running', 1_199])
  gate.resolve()
  await queue.close()
})

test('a job that belongs to a transaction starts after it, and not at all if that fails', async () => {
  const stores = await openStores({ file: ':memory:' })
  const seen: (boolean | null)[] = []
  const queue = createQueue({ look: async (id: string) => void seen.push((await stores.statements.find(id)) !== null) })
  const input = {
    title: 'Accord',
    versions: [{ language: 'en', kind: 'source', provenance: 'test', text: 'Peace is agreed.' }],
  } as const
  await importStatement(stores, input, async (open, id) => void (await queue.send('look', id, { within: open })))
  const refused = importStatement(stores, { ...input, title: 'Other' }, async (open, id) => {
    await queue.send('look', id, { within: open })
    throw new Error('no')
  })
  await expect(refused).rejects.toThrow('no')
  await expect.poll(() => seen).toEqual([true])
  expect(await queue.list()).toHaveLength(1)
  await queue.close()
  await stores.close()
})

test('what a process left uncompared beside a file is found and done by the next one, in a thread', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-jobs-'))
  const file = join(folder, 'hexapla.sqlite')
  const stores = await openStores({ file })
  const version = (language: string, text: string) =>
    ({ language, kind: language === 'en' ? 'source' : 'official', provenance: '', text }) as const
  const versions = [version('en', 'Peace is agreed.'), version('ru', 'Мир согласован.')]
  await importStatement(stores, { title: 'Accord', versions }, async () => {})
  const queue = await openStoreQueue(stores, { store: { file }, workers: 1 })
  for (const _ of [1, 2]) expect(await sendUnfinished(queue, stores)).toBe(1)
  expect(await queue.list()).toHaveLength(1)
  const [job] = await queue.list()
  expect(await queue.ended(job!.id)).toMatchObject({ state: 'done', result: { versions: 1 }, progress: { done: 1, total: 1 } })
  expect(await sendUnfinished(queue, stores)).toBe(0)
  await queue.close()
  await stores.close()
  rmSync(folder, { recursive: true })
})

import { expect, test } from 'vitest'
import { openStores } from '../../src/app/stores.ts'
import { storeJobs } from '../../src/jobs/handlers.ts'
import { createQueue } from '../../src/jobs/in-process-queue.ts'
import { jobQueueContract } from '../contracts/job-queue.ts'

jobQueueContract('in this process', createQueue)

test('a queue forgets what ended long ago, and never what still waits', async () => {
  const gate = Promise.withResolvers<void>()
  const queue = createQueue({ held: () => gate.promise, quick: async (n: number) => n }, { concurrency: 2 })
  const held = queue.send('held', undefined as never)
  const jobs = Array.from({ length: 1_200 }, (_, n) => queue.send('quick', n, { key: `${n}` }))
  await queue.ended(jobs.at(-1)!.id)
  expect([queue.find(jobs[0]!.id), queue.find(held.id)?.state, queue.find(jobs.at(-1)!.id)?.result]).toEqual([
    null,
    'running',
    1_199,
  ])
  gate.resolve()
  await queue.close()
})

test('an import is a job: run twice it leaves what one run leaves, refused it leaves nothing', async () => {
  const stores = await openStores({ file: ':memory:' })
  const queue = createQueue(storeJobs(stores))
  const version = { language: 'en', kind: 'source', provenance: 'test', text: 'Peace is agreed.' } as const
  const input = { title: 'Accord', versions: [version] }
  const jobs = [queue.send('import-statement', input), queue.send('import-statement', input)]
  const results = await Promise.all(jobs.map(async ({ id }) => (await queue.ended(id)).result))
  expect(results).toMatchObject([
    { id: 'accord', created: true, versions: [{ revision: 1, changed: true }] },
    { id: 'accord', created: false, versions: [{ revision: 1, changed: false }] },
  ])
  const refused = queue.send('import-statement', { title: 'Other', versions: [version, version] })
  expect(await queue.ended(refused.id)).toMatchObject({ state: 'failed', error: { code: 'statement.duplicate-language' } })
  expect(await stores.statements.find('other')).toBeNull()
  await queue.close()
  await stores.close()
})

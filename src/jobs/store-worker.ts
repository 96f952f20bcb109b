import { parentPort, workerData } from 'node:worker_threads'
import { openStores, type StoreOptions } from '../app/stores.ts'
import { type StoreJobs, storeJobs } from './handlers.ts'
import type { JobHandler } from './queue.ts'
import { replyTo } from './worker-pool.ts'

export interface StoreTask {
  readonly kind: keyof StoreJobs
  readonly input: unknown
}

/** Entry of a worker thread with connections of its own to the store: one job in, one reply out, told in between how far it is. */
const jobs = openStores(workerData as StoreOptions).then(storeJobs)

parentPort!.on('message', async ({ kind, input }: StoreTask) => {
  const progress = (done: number, total: number) => parentPort!.postMessage({ progress: [done, total] })
  const reply = await replyTo(async () =>
    // Stopped from outside: the thread ends.
    ((await jobs)[kind] as JobHandler<unknown, unknown>)(input, { signal: new AbortController().signal, progress }),
  )
  parentPort!.postMessage(reply)
})

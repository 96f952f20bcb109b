import { parentPort, workerData } from 'node:worker_threads'
import type { ReportSettings } from '../app/bundle-reports.ts'
import { receiveLexicons, type SharedLexicons } from '../app/lexicon-packs.ts'
import { openStores, type StoreOptions } from '../app/stores.ts'
import { type StoreJobs, storeJobs } from './handlers.ts'
import type { JobHandler } from './queue.ts'
import { replyTo } from './worker-pool.ts'

export interface StoreTask {
  readonly kind: keyof StoreJobs
  readonly input: unknown
}

/** What the thread needs to do as this one would. */
export interface StoreThread {
  readonly store: StoreOptions
  readonly lexicons: SharedLexicons
  readonly reports: ReportSettings
}

/** Entry of a worker thread with connections of its own to the store: one job in, one reply out, told in between how far it is. */
const { store, lexicons, reports } = workerData as StoreThread
receiveLexicons(lexicons)
const jobs = openStores(store).then((stores) => storeJobs(stores, reports))

parentPort!.on('message', async ({ kind, input }: StoreTask) => {
  const progress = (done: number, total: number) => parentPort!.postMessage({ progress: [done, total] })
  const reply = await replyTo(async () =>
    // Stopped from outside: the thread ends.
    ((await jobs)[kind] as JobHandler<unknown, unknown>)(input, { signal: new AbortController().signal, progress }),
  )
  parentPort!.postMessage(reply)
})

import type { ReportSettings } from '../app/bundle-reports.ts'
import { shareLexicons } from '../app/lexicon-packs.ts'
import type { StoreOptions, Stores } from '../app/stores.ts'
import { STORE_JOBS, type StoreJobs, storeJobs } from './handlers.ts'
import { createQueue } from './in-process-queue.ts'
import { createPostgresQueue } from './postgres-queue.ts'
import type { JobHandler, JobQueue, QueueOptions } from './queue.ts'
import type { StoreTask, StoreThread } from './store-worker.ts'
import { createWorkerPool, workerEntry } from './worker-pool.ts'

export type StoreQueue = JobQueue<StoreJobs>

export interface StoreQueueOptions extends Pick<QueueOptions, 'onBug'> {
  readonly store: StoreOptions
  /** Threads that run jobs; 0: this process only sends. A file has nobody else to run them, so there it is at least one. */
  readonly workers: number
  /** How its reports are made. */
  readonly reports?: ReportSettings | undefined
}

/** A job that was running when its process died or was stopped has been started, too. */
const ATTEMPTS = 12
/** A database that was gone is back by then. */
const RETRY_DELAY_S = 2

/** Connections of a thread: a job uses one at a time. */
const CONNECTIONS = 2

/**
 * The queue that belongs to a store, with the threads that run its jobs: in memory beside a file, in the database of a server. What a process of a
 * file left undone is found by looking at the data, not remembered.
 */
export async function openStoreQueue(
  stores: Stores,
  { store, workers, reports = {}, onBug }: StoreQueueOptions,
): Promise<StoreQueue> {
  // A database in memory belongs to one thread.
  if ('file' in store && store.file === ':memory:') return createQueue(storeJobs(stores, reports), { ...(onBug && { onBug }) })
  const size = 'file' in store ? Math.max(1, workers) : workers
  const own: StoreOptions = 'file' in store ? store : { url: store.url, connections: CONNECTIONS }
  const data: StoreThread = { store: own, lexicons: shareLexicons([]), reports }
  const pool = createWorkerPool<StoreTask, unknown>(workerEntry('store-worker'), { size: Math.max(1, size), data })
  const handlers = Object.fromEntries(
    STORE_JOBS.map((kind): [string, JobHandler<unknown, unknown>] => [
      kind,
      (input, context) => pool.run({ kind, input }, context),
    ]),
  ) as unknown as StoreJobs
  const options = { concurrency: Math.max(1, size), ...(onBug && { onBug }) }
  const queue =
    'file' in store
      ? createQueue(handlers, options)
      : await createPostgresQueue(handlers, {
          ...options,
          attempts: ATTEMPTS,
          retryDelay: RETRY_DELAY_S,
          url: store.url,
          works: workers > 0,
        })
  return {
    ...queue,
    async close() {
      await queue.close()
      await pool.close()
    },
  }
}

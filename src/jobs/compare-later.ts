import { setTimeout as sleep } from 'node:timers/promises'
import type { AfterStoring } from '../app/import-statement.ts'
import type { Stores } from '../app/stores.ts'
import type { Job } from './queue.ts'
import type { StoreQueue } from './store-queue.ts'

/** Most statements are compared sooner, and then the answer can show it; longer nobody is kept waiting. */
const PATIENCE_MS = 2_000

/**
 * Runs a use case that stores texts; their comparison becomes a job, sent in the transaction that stores them, so that there is never one without the
 * other. Waits a moment for it to end.
 *
 * @param queue null: compared at once, in the same transaction
 */
export async function storeThenCompare<T>(
  queue: StoreQueue | null,
  work: (compare?: AfterStoring) => Promise<T>,
  { owner }: { readonly owner?: string | undefined } = {},
): Promise<T> {
  if (!queue) return work()
  let job: Job | undefined
  const result = await work(async (open, statement) => {
    job = await sendComparison(queue, open, { statement, owner })
  })
  if (job) await Promise.race([queue.ended(job.id).catch(() => {}), sleep(PATIENCE_MS)])
  return result
}

/** One job for the texts as they are now, however often they are sent. */
async function sendComparison(
  queue: StoreQueue,
  open: Stores,
  { statement, owner }: { readonly statement: string; readonly owner: string | undefined },
): Promise<Job> {
  return queue.send('compare-statement', { statement }, { key: await keyOf(open, statement), owner, within: open })
}

async function keyOf(stores: Stores, statement: string): Promise<string> {
  const revisions = (await stores.statements.versions(statement)).map(({ revisionId }) => revisionId)
  return `${statement} ${revisions.join(' ')}`
}

/** Statements sent at once. */
const PORTION = 500

/** Sends the comparisons that a process which ended left undone. @returns how many */
export async function sendUnfinished(queue: StoreQueue, stores: Stores): Promise<number> {
  const statements = await stores.statements.uncompared(PORTION)
  // Under the key of the import: what waits or runs already, also elsewhere, is not sent again, and what failed is.
  for (const statement of statements)
    await queue.send('compare-statement', { statement }, { key: await keyOf(stores, statement) })
  return statements.length
}

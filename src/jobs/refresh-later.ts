import type { Stores } from '../app/stores.ts'
import type { StoreQueue } from './store-queue.ts'

/**
 * Runs a use case that changes the termbase. Where the approved concepts changed, a job brings the results of all statements up to date, so that counts and
 * concordances follow; until then, and without a queue, each is computed when it is next asked for.
 */
export async function changeThenRefresh<T>(queue: StoreQueue | null, stores: Stores, work: () => Promise<T>): Promise<T> {
  const before = await stores.termbase.hash()
  const result = await work()
  const after = await stores.termbase.hash()
  if (after !== before) await queue?.send('refresh-comparisons', {}, { key: `termbase ${after}` })
  return result
}

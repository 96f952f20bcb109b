import { availableParallelism } from 'node:os'
import { shareLexicons } from '../app/lexicon-packs.ts'
import type { ReportFiles, ReportTask } from '../app/report-batch.ts'
import type { StoreOptions } from '../app/stores.ts'
import { HexaplaError } from '../errors.ts'
import type { Language } from '../i18n/index.ts'
import { inOrder } from './in-order.ts'
import type { ReportThread } from './report-worker.ts'
import { createWorkerPool, workerEntry } from './worker-pool.ts'

/** One statement of a batch, ended. */
export type ReportOutcome =
  | { readonly id: string; readonly kind: 'written'; readonly stamp: string; readonly written: ReportFiles }
  /** Done before: nothing was computed. */
  | { readonly id: string; readonly kind: 'kept' }
  | { readonly id: string; readonly kind: 'failed'; readonly error: HexaplaError | Error }

export interface ReportBatch {
  readonly store: StoreOptions
  readonly language: Language
  /** Threads; the number of cores when left out. */
  readonly workers?: number | undefined
  /** Stops the batch: statements that have not ended are left out. */
  readonly signal?: AbortSignal | undefined
  /** What is to be written of a statement, and the stamp of it; null if that is done already. */
  prepare(id: string): Promise<{ readonly task: ReportTask; readonly stamp: string } | null>
}

/** Connections of a thread: it does one thing at a time. */
const CONNECTIONS = 2

/**
 * Reports on many statements on all cores, each by itself: one that fails stops no other.
 *
 * @returns outcomes in the order of the list, whatever the number of threads; at most two for each thread are held in memory
 */
export async function* writeReports(
  ids: readonly string[],
  { store, language, workers = availableParallelism(), signal, prepare }: ReportBatch,
): AsyncGenerator<ReportOutcome> {
  const size = Math.max(1, Math.min(workers, ids.length))
  const own: StoreOptions = 'file' in store ? store : { ...store, connections: CONNECTIONS }
  const data: ReportThread = { store: own, lexicons: shareLexicons([]), language }
  const pool = createWorkerPool<ReportTask, ReportFiles>(workerEntry('report-worker'), { size, data })
  const start = async (id: string): Promise<ReportOutcome> => {
    try {
      const prepared = await prepare(id)
      if (!prepared) return { id, kind: 'kept' }
      const written = await pool.run(prepared.task, { ...(signal && { signal }) })
      return { id, kind: 'written', stamp: prepared.stamp, written }
    } catch (error) {
      return { id, kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) }
    }
  }
  try {
    for await (const { result } of inOrder(ids, 2 * size, start, signal)) {
      if (signal?.aborted && result.kind === 'failed' && !(result.error instanceof HexaplaError)) return
      yield result
    }
  } finally {
    await pool.close()
  }
}

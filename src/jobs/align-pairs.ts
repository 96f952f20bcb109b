import { availableParallelism } from 'node:os'
import type { AlignedFiles } from '../app/align-files.ts'
import type { PairPaths } from '../app/align-paths.ts'
import { shareLexicons } from '../app/lexicon-packs.ts'
import { inOrder } from './in-order.ts'
import { createQueue } from './in-process-queue.ts'
import type { Job, JobHandler } from './queue.ts'
import { createWorkerPool, workerEntry } from './worker-pool.ts'

/** One pair of a batch, ended: aligned, refused with a code, or (code null) failed by a bug of ours. */
export interface PairOutcome {
  /** Position in the list of pairs. */
  readonly index: number
  readonly aligned: AlignedFiles | null
  readonly error: Job['error']
}

export interface BatchOptions {
  /** Threads; the number of cores when left out. */
  readonly workers?: number | undefined
  /** Stops the batch: pairs that have not ended are left out. */
  readonly signal?: AbortSignal | undefined
  readonly onBug?: ((error: unknown) => void) | undefined
}

const ENTRY = workerEntry('align-worker')

/**
 * Aligns many pairs of files on all cores, each pair by itself: one that is refused stops no other.
 *
 * @returns outcomes in the order of the list; at most two for each worker are held in memory
 */
export async function* alignPairs(
  pairs: readonly PairPaths[],
  { workers = availableParallelism(), signal, onBug }: BatchOptions = {},
): AsyncGenerator<PairOutcome> {
  const size = Math.max(1, Math.min(workers, pairs.length))
  // Packs of the languages that are named are opened once for all threads; those of guessed languages by each thread that meets them.
  const named = pairs.flatMap(({ sourceLanguage, targetLanguage }) => [sourceLanguage ?? [], targetLanguage ?? []].flat())
  const pool = createWorkerPool<PairPaths, AlignedFiles>(ENTRY, { size, data: shareLexicons(named) })
  const align: JobHandler<PairPaths, AlignedFiles> = (pair, context) => pool.run(pair, context)
  const queue = createQueue({ align }, { concurrency: size, attempts: 1, ...(onBug && { onBug }) })
  const stop = () => void queue.close()
  signal?.addEventListener('abort', stop)
  try {
    const started = inOrder(pairs, 2 * size, (pair) => queue.send('align', pair).then(({ id }) => queue.ended(id)), signal)
    for await (const { index, result: job } of started)
      if (job.state !== 'cancelled') yield { index, aligned: job.result as AlignedFiles | null, error: job.error }
  } finally {
    signal?.removeEventListener('abort', stop)
    await queue.close()
    await pool.close()
  }
}

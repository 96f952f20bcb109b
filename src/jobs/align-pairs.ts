import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import type { PairPaths, WrittenPair } from '../app/align-paths.ts'
import { shareLexicons } from '../app/lexicon-packs.ts'
import type { PairTask } from './align-worker.ts'
import { inOrder } from './in-order.ts'
import { createQueue } from './in-process-queue.ts'
import type { Job, JobHandler } from './queue.ts'
import { createWorkerPool, workerEntry } from './worker-pool.ts'

/** One pair of a batch, ended: aligned and written, refused with a code, or (code null) failed by a bug of ours. */
export interface PairOutcome {
  /** Position in the list of pairs. */
  readonly index: number
  readonly written: WrittenPair | null
  readonly error: Job['error']
}

export interface BatchOptions {
  /** Id of a format for aligned texts. */
  readonly format: string
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
 * @returns outcomes, those of the longest pairs first, so that no thread is left with a long one at the end; a few for each worker are held in memory
 */
export async function* alignPairs(
  pairs: readonly PairPaths[],
  { format, workers = availableParallelism(), signal, onBug }: BatchOptions,
): AsyncGenerator<PairOutcome> {
  const size = Math.max(1, Math.min(workers, pairs.length))
  // Packs of the languages that are named are opened once for all threads; those of guessed languages by each thread that meets them.
  const named = pairs.flatMap(({ sourceLanguage, targetLanguage }) => [sourceLanguage ?? [], targetLanguage ?? []].flat())
  const pool = createWorkerPool<PairTask, WrittenPair>(ENTRY, { size, data: shareLexicons(named) })
  const align: JobHandler<PairPaths, WrittenPair> = (pair, context) => pool.run({ pair, format }, context)
  const queue = createQueue({ align }, { concurrency: size, attempts: 1, ...(onBug && { onBug }) })
  const stop = () => void queue.close()
  signal?.addEventListener('abort', stop)
  try {
    const ordered = await longestFirst(pairs)
    const started = inOrder(
      ordered,
      AHEAD * size,
      ({ pair }) => queue.send('align', pair).then(({ id }) => queue.ended(id)),
      signal,
    )
    for await (const { index: place, result: job } of started)
      if (job.state !== 'cancelled')
        yield { index: ordered[place]!.index, written: job.result as WrittenPair | null, error: job.error }
  } finally {
    signal?.removeEventListener('abort', stop)
    await queue.close()
    await pool.close()
  }
}

/** Pairs for each worker that may have ended while a longer one before them has not. */
const AHEAD = 8

/** Pairs with their places in the list, by the bytes of their files; those that cannot be read come last. */
async function longestFirst(pairs: readonly PairPaths[]): Promise<{ readonly pair: PairPaths; readonly index: number }[]> {
  const bytes = (path: string) =>
    stat(path).then(
      ({ size }) => size,
      () => 0,
    )
  const sized = await Promise.all(
    pairs.map(async (pair, index) => ({ pair, index, size: (await bytes(pair.source)) + (await bytes(pair.target)) })),
  )
  return sized.sort((a, b) => b.size - a.size || a.index - b.index)
}

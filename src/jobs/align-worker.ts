import { parentPort, workerData } from 'node:worker_threads'
import { type PairPaths, writePaths } from '../app/align-paths.ts'
import { receiveLexicons, type SharedLexicons } from '../app/lexicon-packs.ts'
import { replyTo } from './worker-pool.ts'

receiveLexicons(workerData as SharedLexicons)

/** A pair, and the format that it is to be written in. */
export interface PairTask {
  readonly pair: PairPaths
  readonly format: string
}

/** Entry of a worker thread: one pair in, one finished text out. What lies between is not copied from thread to thread. */
parentPort!.on('message', async ({ pair, format }: PairTask) => {
  parentPort!.postMessage(await replyTo(() => writePaths(pair, format)))
})

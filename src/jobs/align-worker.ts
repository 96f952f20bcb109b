import { parentPort, workerData } from 'node:worker_threads'
import { alignPaths, type PairPaths } from '../app/align-paths.ts'
import { receiveLexicons, type SharedLexicons } from '../app/lexicon-packs.ts'
import { replyTo } from './worker-pool.ts'

receiveLexicons(workerData as SharedLexicons)

/** Entry of a worker thread: one pair in, one reply out. */
parentPort!.on('message', async (pair: PairPaths) => {
  parentPort!.postMessage(await replyTo(() => alignPaths(pair)))
})

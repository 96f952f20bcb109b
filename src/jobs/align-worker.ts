import { parentPort, workerData } from 'node:worker_threads'
import { alignPaths, type PairPaths } from '../app/align-paths.ts'
import { receiveLexicons, type SharedLexicons } from '../app/lexicon-packs.ts'
import { HexaplaError } from '../errors.ts'
import type { WorkerReply } from './worker-pool.ts'

receiveLexicons(workerData as SharedLexicons)

/** Entry of a worker thread: one pair in, one reply out. */
parentPort!.on('message', async (pair: PairPaths) => {
  parentPort!.postMessage(await reply(pair))
})

async function reply(pair: PairPaths): Promise<WorkerReply<Awaited<ReturnType<typeof alignPaths>>>> {
  try {
    return { ok: true, value: await alignPaths(pair) }
  } catch (error) {
    // Only plain data crosses to the other thread: an error of ours is made anew there.
    return error instanceof HexaplaError
      ? { ok: false, code: error.code, detail: error.detail }
      : { ok: false, code: null, reason: String(error instanceof Error ? error.stack : error) }
  }
}

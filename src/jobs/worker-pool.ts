import { Worker } from 'node:worker_threads'
import { type ErrorCode, HexaplaError } from '../errors.ts'
import type { JobContext } from './queue.ts'

/** What a worker's entry answers to each message. */
export type WorkerReply<Result> =
  | { readonly ok: true; readonly value: Result }
  | { readonly ok: false; readonly code: ErrorCode; readonly detail: Readonly<Record<string, string | number>> }
  | { readonly ok: false; readonly code: null; readonly reason: string }

/** What it may say before its reply. */
export interface WorkerProgress {
  readonly progress: readonly [done: number, total: number]
}

export interface WorkerPool<Input, Result> {
  /** Runs one task on a free worker, or waits for one. A cancelled task's worker is stopped, whatever it is doing. */
  run(input: Input, context?: Partial<JobContext>): Promise<Result>
  close(): Promise<void>
}

export interface PoolOptions {
  readonly size: number
  /** What each worker gets when it starts (`workerData`); shared memory in it is not copied. */
  readonly data?: unknown
  /** A task that runs longer fails, and its worker is stopped. */
  readonly timeoutMs?: number
  /** A worker that needs more memory for its objects is stopped. */
  readonly heapMegabytes?: number
}

/** Room for young objects: Node lets it grow much larger, which saves hardly any time. */
const YOUNG_MEGABYTES = 48

/**
 * Up to `size` worker threads of one entry file, started when first needed. A worker that dies fails its task and no other.
 *
 * @param entry its messages are tasks, its replies `WorkerReply`
 */
export function createWorkerPool<Input, Result>(
  entry: URL,
  { size, data, timeoutMs, heapMegabytes }: PoolOptions,
): WorkerPool<Input, Result> {
  const free: Worker[] = []
  const all = new Set<Worker>()
  const waiting: ((worker: Worker) => void)[] = []

  function acquire(): Worker | Promise<Worker> {
    const idle = free.pop()
    if (idle) return idle
    if (all.size < size) return start()
    return new Promise((resolve) => waiting.push(resolve))
  }

  function start(): Worker {
    const old = heapMegabytes === undefined ? {} : { maxOldGenerationSizeMb: heapMegabytes }
    const worker = new Worker(entry, { workerData: data, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES, ...old } })
    // A worker may also die between tasks: nobody waits for it then, and it must not be given out again.
    worker.on('error', () => {})
    worker.on('exit', () => forget(worker))
    all.add(worker)
    return worker
  }

  function release(worker: Worker): void {
    const next = waiting.shift()
    if (next) next(worker)
    else free.push(worker)
  }

  function forget(worker: Worker): void {
    all.delete(worker)
    const place = free.indexOf(worker)
    if (place >= 0) free.splice(place, 1)
  }

  /** Stops a worker that is of no more use, and starts another where somebody waits. */
  function discard(worker: Worker): void {
    forget(worker)
    void worker.terminate()
    waiting.shift()?.(start())
  }

  return {
    async run(input, { signal, progress } = {}) {
      signal?.throwIfAborted()
      const worker = await acquire()
      if (signal?.aborted) {
        release(worker)
        signal.throwIfAborted()
      }
      const { promise, resolve, reject } = Promise.withResolvers<WorkerReply<Result>>()
      const heard = (message: WorkerReply<Result> | WorkerProgress) => {
        if ('progress' in message) progress?.(...message.progress)
        else resolve(message)
      }
      const died = (code: number) => reject(new Error(`Worker ended with code ${code}`))
      const cancelled = () => reject(signal!.reason)
      const late = timeoutMs === undefined ? undefined : setTimeout(() => reject(new TaskTimeout()), timeoutMs)
      worker.on('message', heard)
      worker.once('error', reject)
      worker.once('exit', died)
      signal?.addEventListener('abort', cancelled)
      worker.postMessage(input)
      const reply = await promise
        .catch((error: unknown) => {
          discard(worker)
          throw error
        })
        .finally(() => {
          clearTimeout(late)
          worker.off('message', heard)
          worker.off('error', reject)
          worker.off('exit', died)
          signal?.removeEventListener('abort', cancelled)
        })
      release(worker)
      return opened(reply)
    },
    async close() {
      await Promise.all([...all].map((worker) => worker.terminate()))
      all.clear()
      free.length = 0
    },
  }
}

/** Entry of a worker, beside this file, compiled or not. */
export const workerEntry = (name: string): URL =>
  new URL(`./${name}${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url)

/** A task took longer than a task may. */
export class TaskTimeout extends Error {
  override readonly name = 'TaskTimeout'
}

/** What an entry makes of a task: its value, or why there is none, as plain data. */
export async function replyTo<Result>(work: () => Promise<Result>): Promise<WorkerReply<Result>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    // Only plain data crosses to the other thread: an error of ours is made anew there.
    return error instanceof HexaplaError
      ? { ok: false, code: error.code, detail: error.detail }
      : { ok: false, code: null, reason: String(error instanceof Error ? error.stack : error) }
  }
}

function opened<Result>(reply: WorkerReply<Result>): Result {
  if (reply.ok) return reply.value
  if (reply.code !== null) throw new HexaplaError(reply.code, reply.detail)
  throw new Error(reply.reason)
}

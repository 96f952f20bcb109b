import { Worker } from 'node:worker_threads'
import { type ErrorCode, HexaplaError } from '../errors.ts'

/** What a worker's entry answers to each message. */
export type WorkerReply<Result> =
  | { readonly ok: true; readonly value: Result }
  | { readonly ok: false; readonly code: ErrorCode; readonly detail: Readonly<Record<string, string | number>> }
  | { readonly ok: false; readonly code: null; readonly reason: string }

export interface WorkerPool<Input, Result> {
  /** Runs one task on a free worker, or waits for one. A cancelled task's worker is stopped, whatever it is doing. */
  run(input: Input, signal?: AbortSignal): Promise<Result>
  close(): Promise<void>
}

/**
 * Up to `size` worker threads of one entry file, started when first needed. A worker that dies fails its task and no other.
 *
 * @param entry its messages are tasks, its replies `WorkerReply`
 * @param data what each worker gets when it starts (`workerData`); shared memory in it is not copied
 */
export function createWorkerPool<Input, Result>(entry: URL, size: number, data?: unknown): WorkerPool<Input, Result> {
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
    const worker = new Worker(entry, { workerData: data })
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
    async run(input, signal) {
      signal?.throwIfAborted()
      const worker = await acquire()
      if (signal?.aborted) {
        release(worker)
        signal.throwIfAborted()
      }
      const { promise, resolve, reject } = Promise.withResolvers<WorkerReply<Result>>()
      const died = (code: number) => reject(new Error(`Worker ended with code ${code}`))
      const cancelled = () => reject(signal!.reason)
      worker.once('message', resolve)
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
          worker.off('message', resolve)
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

function opened<Result>(reply: WorkerReply<Result>): Result {
  if (reply.ok) return reply.value
  if (reply.code !== null) throw new HexaplaError(reply.code, reply.detail)
  throw new Error(reply.reason)
}

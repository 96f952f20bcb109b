import { randomUUID } from 'node:crypto'
import {
  type InputOf,
  isFinal,
  type Job,
  type JobHandlers,
  type JobQueue,
  type QueueOptions,
  type ResultOf,
  type SendOptions,
} from './queue.ts'

/** Ended jobs that can still be asked for. */
const REMEMBERED = 1_000

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

interface Entry {
  readonly job: Mutable<Job>
  readonly input: unknown
  readonly key: string | undefined
  readonly owner: string | undefined
  /** Jobs of the same owner that had not ended when it came. */
  readonly turn: number
  abort: AbortController
  ended: PromiseWithResolvers<Job>
}

/** A queue in the memory of this process: what waits is lost when the process ends. */
export function createQueue<Handlers extends JobHandlers>(
  handlers: Handlers,
  { concurrency = 1, attempts = 2, onBug = () => {} }: QueueOptions = {},
): JobQueue<Handlers> {
  const entries = new Map<string, Entry>()
  const byKey = new Map<string, Entry>()
  const waiting: Entry[] = []
  const running = new Set<Promise<void>>()
  let closed = false

  /** First turns of all owners come before second turns of any. */
  function line(entry: Entry): void {
    const place = waiting.findLastIndex(({ turn }) => turn <= entry.turn) + 1
    waiting.splice(place, 0, entry)
    startNext()
  }

  function startNext(): void {
    while (!closed && running.size < concurrency && waiting.length > 0) {
      const run = work(waiting.shift()!).finally(() => {
        running.delete(run)
        startNext()
      })
      running.add(run)
    }
  }

  async function work(entry: Entry): Promise<void> {
    const { job, input, abort } = entry
    const context = {
      signal: abort.signal,
      progress(done: number, total: number) {
        job.progress = { done, total }
      },
    }
    job.state = 'running'
    while (job.state === 'running') {
      job.attempts++
      try {
        job.result = await handlers[job.kind]!(input, context)
        job.state = 'done'
      } catch (error) {
        if (abort.signal.aborted) job.state = 'cancelled'
        else if (isFinal(error)) fail(job, { code: error.code, detail: error.detail })
        else {
          onBug(error, { ...job })
          if (job.attempts >= attempts) fail(job, { code: null, detail: {} })
        }
      }
    }
    end(entry)
  }

  function end(entry: Entry): void {
    entry.ended.resolve({ ...entry.job })
    // Ended last, forgotten last.
    entries.delete(entry.job.id)
    entries.set(entry.job.id, entry)
    for (const [id, old] of entries) {
      if (entries.size <= REMEMBERED) break
      if (isOver(old.job)) forget(id, old)
    }
  }

  function forget(id: string, entry: Entry): void {
    entries.delete(id)
    if (entry.key !== undefined && byKey.get(entry.key) === entry) byKey.delete(entry.key)
  }

  function cancel(entry: Entry): void {
    if (isOver(entry.job)) return
    entry.abort.abort()
    const place = waiting.indexOf(entry)
    if (place < 0) return
    waiting.splice(place, 1)
    entry.job.state = 'cancelled'
    end(entry)
  }

  const pending = (owner: string | undefined) =>
    owner === undefined ? 0 : [...entries.values()].filter((entry) => entry.owner === owner && !isOver(entry.job)).length

  return {
    async send<Kind extends keyof Handlers & string>(
      kind: Kind,
      input: InputOf<Handlers[Kind]>,
      { key, owner, within }: SendOptions = {},
    ) {
      if (closed) throw new Error('The queue is closed')
      const known = key === undefined ? undefined : byKey.get(key)
      if (known && known.job.state !== 'failed' && known.job.state !== 'cancelled') return { ...known.job } as Job<never>
      const job = { id: randomUUID(), kind, state: 'waiting', progress: null, attempts: 0, result: null, error: null } as const
      const turn = pending(owner)
      const entry: Entry = {
        job: { ...job },
        input,
        key,
        owner,
        turn,
        abort: new AbortController(),
        ended: Promise.withResolvers(),
      }
      const enter = () => {
        entries.set(job.id, entry)
        if (key !== undefined) byKey.set(key, entry)
        line(entry)
      }
      if (within) within.onCommit(enter)
      else enter()
      return { ...entry.job } as Job<ResultOf<Handlers[Kind]>>
    },
    async find(id) {
      const entry = entries.get(id)
      return entry ? { ...entry.job } : null
    },
    async list({ state, limit = 100 } = {}) {
      const jobs = [...entries.values()].filter(({ job }) => state === undefined || job.state === state)
      return jobs
        .toReversed()
        .slice(0, limit)
        .map(({ job }) => ({ ...job }))
    },
    async ended(id) {
      const entry = entries.get(id)
      if (!entry) throw new Error(`No job ${id}`)
      return entry.ended.promise
    },
    async cancel(id) {
      const entry = entries.get(id)
      if (entry) cancel(entry)
    },
    async retry(id) {
      const entry = entries.get(id)
      if (entry?.job.state !== 'failed') return
      Object.assign(entry.job, { state: 'waiting', attempts: 0, error: null, progress: null })
      entry.abort = new AbortController()
      entry.ended = Promise.withResolvers()
      line(entry)
    },
    async close() {
      closed = true
      for (const entry of [...entries.values()]) cancel(entry)
      await Promise.all(running)
    },
  }
}

const isOver = ({ state }: Job) => state !== 'waiting' && state !== 'running'

function fail(job: Mutable<Job>, error: NonNullable<Job['error']>): void {
  job.state = 'failed'
  job.error = error
}

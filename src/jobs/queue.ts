import type { Stores } from '../app/stores.ts'
import { type ErrorCode, HexaplaError } from '../errors.ts'

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'

/** What is known of a job from outside: plain data, whoever runs it. */
export interface Job<Result = unknown> {
  readonly id: string
  readonly kind: string
  readonly state: JobState
  /** Steps done and steps in all, as the use case counts them; null until it tells. */
  readonly progress: { readonly done: number; readonly total: number } | null
  /** Times it was started. */
  readonly attempts: number
  /** Only of a job that is done. */
  readonly result: Result | null
  /** Why it failed; code `null` is a bug of ours, which the log has. */
  readonly error: { readonly code: ErrorCode | null; readonly detail: Readonly<Record<string, string | number>> } | null
}

/** What a running job may use. */
export interface JobContext {
  /** Aborted when the job is cancelled or the queue closes; a use case looks at it between steps. */
  readonly signal: AbortSignal
  progress(done: number, total: number): void
}

/** A kind of job: a use case and how to run it on JSON input. Run twice with one input, it must leave what one run leaves. */
export type JobHandler<Input, Result> = (input: Input, context: JobContext) => Promise<Result>

// biome-ignore lint/suspicious/noExplicitAny: a map of handlers, each with its own input and result
export type JobHandlers = Readonly<Record<string, JobHandler<any, any>>>
export type InputOf<Handler> = Handler extends JobHandler<infer Input, unknown> ? Input : never
export type ResultOf<Handler> = Handler extends JobHandler<never, infer Result> ? Result : never

export interface SendOptions {
  /** A job with this key that waits, runs or is done is returned instead of a second one; one that failed or was cancelled is sent anew. */
  readonly key?: string | undefined
  /** On whose behalf. Who has many jobs waiting does not keep others waiting behind them. */
  readonly owner?: string | undefined
  /** The transaction that the job belongs to: it starts only if, and after, this is committed. */
  readonly within?: Stores | undefined
}

/** Work for later, or beside other work. One process keeps it in memory; a queue in a database keeps the same promises. */
export interface JobQueue<Handlers extends JobHandlers> {
  /** Takes a job in. Of one owner they start in the order of sending. */
  send<Kind extends keyof Handlers & string>(
    kind: Kind,
    input: InputOf<Handlers[Kind]>,
    options?: SendOptions,
  ): Promise<Job<ResultOf<Handlers[Kind]>>>
  /** Null for an id never given, or forgotten long after the job ended. */
  find(id: string): Promise<Job | null>
  /** The newest jobs, or those in one state. `failed` are the dead letters: tried as often as allowed. */
  list(options?: { readonly state?: JobState | undefined; readonly limit?: number | undefined }): Promise<Job[]>
  /** The job once it has ended, in whatever way. @throws {Error} for an id that `find` does not know */
  ended(id: string): Promise<Job>
  /** A waiting job never starts, a running one is told by its signal; an ended one stays as it is. */
  cancel(id: string): Promise<void>
  /** Sends a job that failed once more, as if for the first time; any other stays as it is. */
  retry(id: string): Promise<void>
  /** Takes no more, and resolves when nothing runs here. What runs is stopped: lost with this process, or returned to the database. */
  close(): Promise<void>
}

/** Of the database as it is just now, not of what the job was given: it may pass. */
const PASSING: ReadonlySet<ErrorCode> = new Set(['store.busy', 'store.unreachable', 'store.full', 'store.read-only'])

/** Run again, the job would be refused again. */
export const isFinal = (error: unknown): error is HexaplaError => error instanceof HexaplaError && !PASSING.has(error.code)

export interface QueueOptions {
  /** Jobs that run at once. */
  readonly concurrency?: number
  /** Times that a job is started before it counts as failed. A HexaplaError is final, unless it is about the database: the same input would be refused again. */
  readonly attempts?: number
  /** Told of errors that are no HexaplaError. */
  readonly onBug?: (error: unknown, job: Job) => void
}

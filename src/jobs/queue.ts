import type { ErrorCode } from '../errors.ts'

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

/** Work for later, or beside other work. One process keeps it in memory; a queue in a database keeps the same promises. */
export interface JobQueue<Handlers extends JobHandlers> {
  /**
   * Takes a job in, to be started in the order of sending.
   *
   * @param key a job with this key that waits, runs or is done is returned instead of a second one; one that failed or was cancelled is sent anew
   */
  send<Kind extends keyof Handlers & string>(
    kind: Kind,
    input: InputOf<Handlers[Kind]>,
    options?: { readonly key?: string | undefined },
  ): Job<ResultOf<Handlers[Kind]>>
  /** Null for an id never given, or forgotten long after the job ended. */
  find(id: string): Job | null
  /** The job once it has ended, in whatever way. @throws {Error} for an id that `find` does not know */
  ended(id: string): Promise<Job>
  /** A waiting job never starts, a running one is told by its signal; an ended one stays as it is. */
  cancel(id: string): void
  /** Takes no more, cancels what waits and runs, and resolves when nothing runs. */
  close(): Promise<void>
}

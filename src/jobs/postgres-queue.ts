import { setTimeout as sleep } from 'node:timers/promises'
import { PgBoss } from 'pg-boss'
import type { ErrorCode } from '../errors.ts'
import {
  type InputOf,
  isFinal,
  type Job,
  type JobHandlers,
  type JobQueue,
  type JobState,
  type QueueOptions,
  type ResultOf,
  type SendOptions,
} from './queue.ts'

const SCHEMA = 'hexapla_jobs'

/** Who runs a job tells so every second; after this long without a word, it has died, and another takes the job. */
const HEARTBEAT_S = 10
const HOUR_S = 3_600
/** Twelve attempts last for some minutes then. */
const LONGEST_DELAY_S = 30

const STATES: Readonly<Record<string, JobState>> = {
  created: 'waiting',
  retry: 'waiting',
  active: 'running',
  completed: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
}
const POLL_MS = 100

export interface PostgresQueueOptions extends QueueOptions {
  readonly url: string
  /** Seconds before a job that failed is started again. */
  readonly retryDelay?: number
  /** False: sends, lists and cancels only; others run the jobs. */
  readonly works?: boolean
}

/** As pg-boss declares it, but does not export it. */
type IDatabase = ReturnType<PgBoss['getDb']>

interface Row {
  readonly id: string
  readonly name: string
  readonly state: string
  readonly retry_count: number
  readonly started: boolean
  readonly output: { readonly value?: unknown; readonly error?: Job['error']; readonly progress?: Job['progress'] } | null
}

/**
 * A queue in PostgreSQL (pg-boss): it outlives every process, any number of them send and work, and what a process did not end because it died is run
 * again by another.
 */
export async function createPostgresQueue<Handlers extends JobHandlers>(
  handlers: Handlers,
  { url, works = true, concurrency = 1, attempts = 2, retryDelay = 0, onBug = () => {} }: PostgresQueueOptions,
): Promise<JobQueue<Handlers>> {
  const boss = new PgBoss({
    connectionString: url,
    schema: SCHEMA,
    application_name: 'hexapla-jobs',
    max: 4,
    useListenNotify: works,
    supervise: works,
    schedule: false,
    superviseIntervalSeconds: 2,
    monitorIntervalSeconds: 2,
  })
  // pg-boss tells of a database that does not answer here, and goes on trying.
  boss.on('error', () => {})
  await boss.start()
  const kinds = Object.keys(handlers)
  // Each time after a longer while: a database that is away, or comes back slowly, must not use up all attempts.
  const retries = { retryDelay, ...(retryDelay > 0 && { retryBackoff: true, retryDelayMax: LONGEST_DELAY_S }) }
  for (const kind of kinds)
    await boss.createQueue(kind, {
      retryLimit: attempts - 1,
      ...retries,
      heartbeatSeconds: HEARTBEAT_S,
      expireInSeconds: HOUR_S,
      notify: true,
    })
  const running = new Map<string, AbortController>()
  let closed = false

  const ask = async (where: string, values: unknown[], limit = 1): Promise<Row[]> => {
    const { rows } = await boss.getDb().executeSql(
      `select id, name, state::text as state, retry_count, started_on is not null as started, output from ${SCHEMA}.job
        where name = any($1) and ${where} order by created_on desc, id desc limit ${limit}`,
      [kinds, ...values],
    )
    return rows
  }
  const one = async (id: string) => (/^[0-9a-f-]{36}$/.test(id) ? (await ask('id = $2', [id]))[0] : undefined)

  async function run(kind: string, job: { id: string; data: object; retryCount: number; signal: AbortSignal }) {
    const stop = new AbortController()
    if (closed) stop.abort(new Error('The process ends'))
    running.set(job.id, stop)
    const signal = AbortSignal.any([stop.signal, job.signal])
    let told: Promise<unknown> = Promise.resolve()
    let last: Job['progress'] = null
    const progress = (done: number, total: number) => {
      last = { done, total }
      told = told.then(() => tell(kind, job.id, { progress: { done, total } })).catch(() => {})
    }
    try {
      const value = await handlers[kind]!((job.data as { input: unknown }).input, { signal, progress })
      await told
      return { id: job.id, status: 'completed', output: { value: value ?? null, progress: last } } as const
    } catch (error) {
      await told
      // Cancelled: its state says so already. Stopped with this process: it goes back, and counts as one attempt.
      if (signal.aborted) return { id: job.id, status: 'failed', output: {} } as const
      if (isFinal(error))
        return {
          id: job.id,
          status: 'deadletter',
          output: { error: { code: error.code, detail: storable(error.detail) } },
        } as const
      onBug(error, viewOf({ id: job.id, name: kind, state: 'active', retry_count: job.retryCount, started: true, output: null }))
      return { id: job.id, status: 'failed', output: { error: { code: null, detail: {} } } } as const
    } finally {
      running.delete(job.id)
    }
  }
  const tell = (kind: string, id: string, output: object) =>
    boss
      .getDb()
      .executeSql(`update ${SCHEMA}.job set output = $3 where name = $1 and id = $2 and state = 'active'`, [kind, id, output])

  /** Those who look for jobs of a kind here. */
  const seekers = new Map<string, string[]>(kinds.map((kind) => [kind, []]))
  const wake = (kind: string) => {
    for (const seeker of seekers.get(kind)!) boss.notifyWorker(seeker)
  }
  if (works) {
    const options = {
      heartbeatRefreshSeconds: 1,
      pollingIntervalSeconds: 1,
      notifyPollingIntervalSeconds: 2,
      perJobResults: true,
    } as const
    for (const kind of kinds) {
      for (let n = 0; n < concurrency; n++) {
        const seeker = await boss.work(kind, options, async ([job]) => {
          // Who found one looks again as soon as it is done, instead of waiting for the next turn.
          boss.notifyWorker(seeker)
          return [await run(kind, job as never)]
        })
        seekers.get(kind)!.push(seeker)
      }
    }
  }

  async function enter(
    db: IDatabase,
    { kind, input, key, owner }: { kind: string; input: unknown; key: string | undefined; owner: string | undefined },
  ): Promise<Job> {
    if (key !== undefined) {
      await db.executeSql('select pg_advisory_xact_lock(hashtextextended($1, 1))', [key])
      const { rows } = await db.executeSql(
        `select id, name, state::text as state, retry_count, started_on is not null as started, output from ${SCHEMA}.job
          where name = $1 and singleton_key = $2 and state not in ('failed', 'cancelled') order by created_on desc limit 1`,
        [kind, key],
      )
      if (rows[0]) return viewOf(rows[0] as Row)
    }
    const id = await boss.send(kind, { input } as object, {
      db,
      ...retries,
      ...(key !== undefined && { singletonKey: key }),
      ...(owner !== undefined && { group: { id: owner }, priority: -(await turnOf(db, owner)) }),
    })
    return { id: id!, kind, state: 'waiting', progress: null, attempts: 0, result: null, error: null }
  }

  return {
    async send<Kind extends keyof Handlers & string>(
      kind: Kind,
      input: InputOf<Handlers[Kind]>,
      { key, owner, within }: SendOptions = {},
    ) {
      if (closed) throw new Error('The queue is closed')
      if (!within && key !== undefined) {
        const own = await boss.getDb().beginTransaction!()
        try {
          const job = await enter(own.db, { kind, input, key, owner })
          await own.commit()
          return job as Job<never>
        } catch (error) {
          await own.rollback()
          throw error
        }
      }
      const db = within
        ? { executeSql: async (sql: string, values: unknown[] = []) => within.execute(sql, values) }
        : boss.getDb()
      return (await enter(db as IDatabase, { kind, input, key, owner })) as Job<ResultOf<Handlers[Kind]>>
    },
    async find(id) {
      const row = await one(id)
      return row ? viewOf(row) : null
    },
    async list({ state, limit = 100 } = {}) {
      const wanted = Object.keys(STATES).filter((name) => state === undefined || STATES[name] === state)
      return (await ask('state::text = any($2)', [wanted], limit)).map(viewOf)
    },
    async ended(id) {
      for (;;) {
        const row = await one(id)
        if (!row) throw new Error(`No job ${id}`)
        const job = viewOf(row)
        if (job.state !== 'waiting' && job.state !== 'running') return job
        await sleep(POLL_MS)
      }
    },
    async cancel(id) {
      const row = await one(id)
      if (row) await boss.cancel(row.name, id)
      running.get(id)?.abort()
    },
    async retry(id) {
      const row = await one(id)
      if (row?.state !== 'failed') return
      await boss.getDb().executeSql(
        `update ${SCHEMA}.job set state = 'created', retry_count = 0, started_on = null, completed_on = null, output = null, start_after = now(),
          keep_until = now() + interval '14 days' where name = $1 and id = $2 and state = 'failed'`,
        [row.name, id],
      )
      wake(row.name)
    },
    async close() {
      closed = true
      // First no more are fetched: what is given back must not come straight back here.
      const stopped = boss.stop({ graceful: true, timeout: 10_000 })
      for (const stop of running.values()) stop.abort(new Error('The process ends'))
      await stopped
    },
  }
}

/** Jobs of an owner that have not ended. First turns of all owners come before second turns of any. */
async function turnOf(db: IDatabase, owner: string): Promise<number> {
  const { rows } = await db.executeSql(
    `select count(*)::integer as count from ${SCHEMA}.job where group_id = $1 and state in ('created', 'retry', 'active')`,
    [owner],
  )
  return (rows[0] as { count: number }).count
}

function viewOf({ id, name, state, retry_count, started, output }: Row): Job {
  const seen = STATES[state]!
  return {
    id,
    kind: name,
    state: seen,
    progress: output?.progress ?? null,
    attempts: started ? retry_count + 1 : 0,
    result: seen === 'done' ? (output?.value ?? null) : null,
    error: seen === 'failed' ? (output?.error ?? { code: null as ErrorCode | null, detail: {} }) : null,
  }
}

/** jsonb takes no U+0000. */
const storable = (detail: Readonly<Record<string, string | number>>) =>
  Object.fromEntries(
    Object.entries(detail).map(([name, value]) => [name, typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value]),
  )

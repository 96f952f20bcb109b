import pg from 'pg'
import { asStoreError, isUnreachable } from './failures.ts'
import { decodeText, encodeText } from './text.ts'

const TEXT = 25
const INT8 = 20

/** Counts and sums come as eight-byte integers, which pg would hand on as strings; ours stay far below 2^53. */
const types = {
  getTypeParser(type: number, format?: 'text' | 'binary') {
    if (format !== 'binary' && type === TEXT) return decodeText
    if (format !== 'binary' && type === INT8) return Number
    return pg.types.getTypeParser(type, format as 'text')
  },
}

/** Statements that a connection keeps planned. Code asks some dozens; lists of values of many lengths must not fill the server's memory. */
const KEPT = 200
const names = new Map<string, string>()

function nameOf(sql: string): string | undefined {
  if (!sql.startsWith('select') || sql.length > 3_000) return undefined
  const known = names.get(sql)
  if (known !== undefined || names.size >= KEPT) return known
  const name = `hexapla_${names.size}`
  names.set(sql, name)
  return name
}

/** `host:port/database`, for messages. */
export function serverOf(url: string): string {
  if (!URL.canParse(url)) return '–'
  const { hostname, port, pathname } = new URL(url)
  return `${hostname || 'localhost'}:${port || 5432}${pathname}`
}

export interface PoolOptions {
  readonly url: string
  readonly connections?: number | undefined
  /** Who waits longer for a connection is told to come again. */
  readonly patienceMs?: number | undefined
}

/** Most connections of a process when nothing else is said: PostgreSQL takes 100 in all by default. */
const CONNECTIONS = 10
const PATIENCE_MS = 5_000

/** Connections that keep any text and tell failures by our codes. */
export function createPool({ url, connections = CONNECTIONS, patienceMs = PATIENCE_MS }: PoolOptions): pg.Pool {
  const server = serverOf(url)
  class Connection extends pg.Client {
    private inTransaction = false
    constructor(config?: pg.ClientConfig) {
      super(config)
      // A connection that breaks while somebody holds it tells so here first, and would end the process if nobody listened.
      this.on('error', () => {})
    }
    // biome-ignore lint/suspicious/noExplicitAny: pg declares eight forms of this; Kysely uses one
    override query(sql: any, values?: any, callback?: any): any {
      if (typeof sql !== 'string' || callback !== undefined || typeof values === 'function')
        return super.query(sql, values, callback)
      const name = nameOf(sql)
      const encoded = (values ?? []).map((value: unknown) => (typeof value === 'string' ? encodeText(value) : value))
      if (/^(?:begin|start transaction)/.test(sql)) this.inTransaction = true
      if (sql === 'commit' || sql === 'rollback') this.inTransaction = false
      const alone = !this.inTransaction && sql.startsWith('select')
      return super.query({ text: sql, values: encoded, ...(name && { name }) }).catch((error: unknown) => {
        const known = asStoreError(error, server)
        // A connection that broke while it lay idle shows it at the first word: what only reads is asked again on another.
        if (!alone || !isUnreachable(known)) throw known
        return pool.query(sql, encoded).catch((again: unknown) => {
          throw asStoreError(again, server)
        })
      })
    }
  }
  const pool = new pg.Pool({
    connectionString: url,
    Client: Connection as unknown as new () => pg.Client,
    max: connections,
    types: types as pg.CustomTypesConfig,
    connectionTimeoutMillis: patienceMs,
    keepAlive: true,
    application_name: 'hexapla',
    statement_timeout: 60_000,
    lock_timeout: 30_000,
    // An import aligns while its transaction is open.
    idle_in_transaction_session_timeout: 900_000,
  })
  // An idle connection that the server closed is replaced by the pool.
  pool.on('error', () => {})
  const connect = pool.connect.bind(pool) as () => Promise<pg.PoolClient>
  pool.connect = ((callback?: never) => {
    if (callback) return (connect as (callback: never) => void)(callback)
    return connect().catch((error: unknown) => {
      throw asStoreError(error, server)
    })
  }) as typeof pool.connect
  return pool
}

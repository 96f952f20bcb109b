import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { SqliteAdapter, SqliteDialect } from 'kysely'
import { asStoreError } from './failures.ts'

/** What Kysely asks of a SQLite package, answered by the one inside Node. */
class Prepared {
  readonly reader: boolean
  private readonly statement: StatementSync
  private readonly file: string

  constructor(statement: StatementSync, file: string) {
    this.statement = statement
    this.file = file
    this.reader = statement.columns().length > 0
  }
  all(parameters: readonly unknown[]): unknown[] {
    return this.tried(() => this.statement.all(...(parameters as never[])))
  }
  run(parameters: readonly unknown[]) {
    return this.tried(() => this.statement.run(...(parameters as never[])))
  }
  *iterate(parameters: readonly unknown[]): IterableIterator<unknown> {
    yield* this.statement.iterate(...(parameters as never[]))
  }
  private tried<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      throw asStoreError(error, this.file)
    }
  }
}

/** Opens a database file (or `:memory:`) for one process: write-ahead log, foreign keys, five seconds of patience with other writers. */
export function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: 5_000 })
  try {
    database.exec('pragma journal_mode = wal; pragma synchronous = normal')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/**
 * Transactions take the right to write when they begin: one that read first and wrote later would be refused, without waiting, if another process
 * had written in between.
 */
const immediately = (sql: string) => (sql === 'begin' ? 'begin immediate' : sql)

/** SQLite changes tables inside transactions. Told so, all migrations are one: a process that dies meanwhile leaves the tables as they were. */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class Dialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new Adapter()
  }
}

/** Statements kept prepared: code asks some dozens, and lists of values make some more. */
const KEPT = 200

export function sqliteDialect(database: DatabaseSync, file: string): SqliteDialect {
  const kept = new Map<string, Prepared>()
  const prepare = (sql: string) => {
    const known = kept.get(sql)
    if (known) return known
    const prepared = new Prepared(database.prepare(immediately(sql)), file)
    // Only what reads: its rows are taken at once, so that it is free again for the next.
    if (kept.size < KEPT && sql.startsWith('select')) kept.set(sql, prepared)
    return prepared
  }
  return new Dialect({
    database: {
      close() {
        kept.clear()
        database.close()
      },
      prepare: (sql: string) => prepare(sql) as never,
    },
  })
}

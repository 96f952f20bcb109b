import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { SqliteDialect } from 'kysely'
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

export function sqliteDialect(database: DatabaseSync, file: string): SqliteDialect {
  return new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare: (sql: string) => new Prepared(database.prepare(immediately(sql)), file) as never,
    },
  })
}

import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { SqliteDialect } from 'kysely'

/** What Kysely asks of a SQLite package, answered by the one inside Node. */
class Prepared {
  readonly reader: boolean
  private readonly statement: StatementSync

  constructor(statement: StatementSync) {
    this.statement = statement
    this.reader = statement.columns().length > 0
  }
  all(parameters: readonly unknown[]): unknown[] {
    return this.statement.all(...(parameters as never[]))
  }
  run(parameters: readonly unknown[]) {
    return this.statement.run(...(parameters as never[]))
  }
  *iterate(parameters: readonly unknown[]): IterableIterator<unknown> {
    yield* this.statement.iterate(...(parameters as never[]))
  }
}

/** Opens a database file (or `:memory:`) for one process: write-ahead log, foreign keys, five seconds of patience with other writers. */
export function openDatabase(file: string, options: { readonly readOnly?: boolean } = {}): DatabaseSync {
  const database = new DatabaseSync(file, {
    readOnly: options.readOnly ?? false,
    enableForeignKeyConstraints: true,
    timeout: 5_000,
  })
  if (!options.readOnly) database.exec('pragma journal_mode = wal; pragma synchronous = normal')
  return database
}

export function sqliteDialect(database: DatabaseSync): SqliteDialect {
  return new SqliteDialect({
    database: { close: () => database.close(), prepare: (sql: string) => new Prepared(database.prepare(sql)) as never },
  })
}

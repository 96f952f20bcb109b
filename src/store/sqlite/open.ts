import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Kysely } from 'kysely'
import { migrateTables } from '../migrate-tables.ts'
import type { Stores } from '../stores.ts'
import { storesOn } from '../stores-on.ts'
import type { Tables } from '../tables.ts'
import { sqlite } from './database.ts'
import { openDatabase, sqliteDialect } from './dialect.ts'
import { asStoreError } from './failures.ts'
import { createSearchIndex } from './search.ts'

let last: Promise<unknown> = Promise.resolve()

/** One after the other in this thread: whoever waits for a lock of SQLite keeps the thread, and with it the one who holds the lock. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const own = last.then(work)
  last = own.catch(() => {})
  return own
}

/**
 * @param file path of the database file, or `:memory:`; its folder is made when it is missing
 * @throws {HexaplaError} `store.read-only`, `store.full`, `store.newer` (written by a later release), `file.unreadable` (no database)
 */
export async function openSqlite(file: string): Promise<Stores> {
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
    const db = new Kysely<Tables>({ dialect: sqliteDialect(openDatabase(file), file) })
    try {
      await inTurn(() => migrateTables(db, file))
      await createSearchIndex(db)
    } catch (error) {
      await db.destroy()
      throw error
    }
    return storesOn(db, sqlite)
  } catch (error) {
    throw asStoreError(error, file)
  }
}

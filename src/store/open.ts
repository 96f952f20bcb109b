import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { HexaplaError } from '../errors.ts'
import { derivedStore } from './derived-store.ts'
import { editStore } from './edit-store.ts'
import { migrations } from './migrations/index.ts'
import { openDatabase, sqliteDialect } from './sqlite/dialect.ts'
import { asStoreError } from './sqlite/failures.ts'
import { createSearchIndex, searchStore } from './sqlite/search.ts'
import { statementStore } from './statement-store.ts'
import type { Stores } from './stores.ts'
import type { Tables } from './tables.ts'
import { termbaseStore } from './termbase-store.ts'
import { waiverStore } from './waiver-store.ts'

export interface StoreOptions {
  /** Path of the database file, or `:memory:`. Its folder is made when it is missing. */
  readonly file: string
}

/**
 * Opens the store and brings its tables up to date.
 *
 * @throws {HexaplaError} `store.read-only`, `store.full`, `store.newer` (written by a later release), `file.unreadable` (no database)
 */
export async function openStores({ file }: StoreOptions): Promise<Stores> {
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
    const db = new Kysely<Tables>({ dialect: sqliteDialect(openDatabase(file), file) })
    try {
      await migrate(db, file)
      await createSearchIndex(db)
    } catch (error) {
      await db.destroy()
      throw error
    }
    return storesOn(db)
  } catch (error) {
    throw asStoreError(error, file)
  }
}

async function migrate(db: Kysely<Tables>, file: string): Promise<void> {
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } }).migrateToLatest()
  if (!error) return
  // What the migrator says when the file knows a migration that this release does not.
  if (/previously executed migration/.test(String(error))) throw new HexaplaError('store.newer', { file }, { cause: error })
  throw error
}

/** The repositories on a database whose tables are up to date. */
export function storesOn(db: Kysely<Tables>, inTransaction = false): Stores {
  const stores: Stores = {
    statements: statementStore(db),
    derived: derivedStore(db),
    termbase: termbaseStore(db),
    search: searchStore(db),
    edits: editStore(db),
    waivers: waiverStore(db),
    async transaction(work) {
      if (inTransaction) return work(stores)
      return db.transaction().execute((open) => work(storesOn(open, true)))
    },
    close: () => db.destroy(),
  }
  return stores
}

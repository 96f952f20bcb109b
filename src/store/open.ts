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
 * @throws {HexaplaError} `store.read-only`, `store.full`, `store.newer` (written by a later release)
 */
export async function openStores({ file }: StoreOptions): Promise<Stores> {
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
    const db = new Kysely<Tables>({ dialect: sqliteDialect(openDatabase(file)) })
    const { error } = await new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } }).migrateToLatest()
    if (error) {
      await db.destroy()
      throw /previously executed migration/.test(String(error))
        ? new HexaplaError('store.newer', { file }, { cause: error })
        : error
    }
    await createSearchIndex(db)
    return storesOn(db, file, false)
  } catch (error) {
    throw asStoreError(error, file)
  }
}

function storesOn(db: Kysely<Tables>, file: string, inTransaction: boolean): Stores {
  const stores: Stores = {
    statements: statementStore(db),
    derived: derivedStore(db),
    termbase: termbaseStore(db),
    search: searchStore(db),
    edits: editStore(db),
    waivers: waiverStore(db),
    async transaction(work) {
      if (inTransaction) return work(stores)
      try {
        return await db.transaction().execute((open) => work(storesOn(open, file, true)))
      } catch (error) {
        throw asStoreError(error, file)
      }
    },
    close: () => db.destroy(),
  }
  return stores
}

import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { HexaplaError } from '../errors.ts'
import { migrations } from './migrations/index.ts'
import type { Tables } from './tables.ts'

/**
 * Runs the migrations that are missing.
 *
 * @param place of the data, for messages
 * @throws {HexaplaError} `store.newer` if the data know a migration that this release does not
 */
export async function migrateTables(db: Kysely<Tables>, place: string): Promise<void> {
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } }).migrateToLatest()
  if (!error) return
  // What the migrator says when the database knows a migration that this release does not.
  if (/previously executed migration/.test(String(error)))
    throw new HexaplaError('store.newer', { file: place }, { cause: error })
  throw error
}

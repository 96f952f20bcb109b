import { type Kysely, sql } from 'kysely'
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
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } })
  const known = await migrator.getMigrations()
  // Most of the time there is nothing to do, and then nobody is kept from writing.
  if (known.every(({ executedAt }) => executedAt !== undefined) && (await executed(db)) === known.length) return
  const { error } = await migrator.migrateToLatest()
  if (!error) return
  // What the migrator says when the database knows a migration that this release does not.
  if (/previously executed migration/.test(String(error)))
    throw new HexaplaError('store.newer', { file: place }, { cause: error })
  throw error
}

/** Number of migrations that the data know of. */
async function executed(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ count: number | string }>`select count(*) as count from kysely_migration`.execute(db)
  return Number(rows[0]!.count)
}

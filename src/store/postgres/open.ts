import { Kysely, sql } from 'kysely'
import { migrateTables } from '../migrate-tables.ts'
import type { Stores } from '../stores.ts'
import { storesOn } from '../stores-on.ts'
import type { Tables } from '../tables.ts'
import { createPool, type PoolOptions, serverOf } from './connection.ts'
import { postgres } from './database.ts'
import { postgresDialect } from './dialect.ts'
import { createSearchTable } from './search.ts'

/** Any number, but always the same: processes that start together wait for each other at it. */
const MIGRATION_LOCK = 4_864_078_112_025

/** @throws {HexaplaError} `store.unreachable`, `store.busy`, `store.newer` (written by a later release) */
export async function openPostgres(options: PoolOptions): Promise<Stores> {
  const db = new Kysely<Tables>({ dialect: postgresDialect(createPool(options)) })
  try {
    await prepare(db, serverOf(options.url))
    return storesOn(db, postgres)
  } catch (error) {
    await db.destroy()
    throw error
  }
}

/** Tables, index and sequences; once, however many processes start. */
async function prepare(db: Kysely<Tables>, server: string): Promise<void> {
  await db.connection().execute(async (guard) => {
    // Waiting for another process that migrates a large database must not time out.
    await sql`set lock_timeout = 0`.execute(guard)
    await sql`set statement_timeout = 0`.execute(guard)
    await sql`select pg_advisory_lock(${sql.lit(MIGRATION_LOCK)})`.execute(guard)
    try {
      await migrateTables(db, server)
      await createSearchTable(db)
      for (const table of ['statement', 'version'] as const)
        await sql`create sequence if not exists ${sql.ref(`${table}_position`)}`.execute(db)
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(MIGRATION_LOCK)})`.execute(guard)
      await sql`reset lock_timeout`.execute(guard)
      await sql`reset statement_timeout`.execute(guard)
    }
  })
}

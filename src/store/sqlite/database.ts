import type { Database } from '../database.ts'
import { searchStore } from './search.ts'

/** SQLite has one writer at a time, from the beginning of a transaction to its end: nothing else needs a lock. */
export const sqlite: Database = {
  async nextPosition(db, table) {
    const { last } = await db
      .selectFrom(table)
      .select((e) => e.fn.max('position').as('last'))
      .executeTakeFirstOrThrow()
    return Number(last ?? 0) + 1
  },
  lock: async () => {},
  search: searchStore,
  transaction: (db, work) => db.transaction().execute(work),
  snapshot: (db, work) => db.transaction().execute(work),
  settle: async () => {},
}

import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { isConflict, isUnreachable } from './failures.ts'
import { searchStore } from './search.ts'

/** Times that a transaction is begun before its conflict is told. */
const ATTEMPTS = 4

/** Many write at once. What must not happen side by side is kept apart by locks that PostgreSQL drops with the transaction, also if we die. */
export const postgres: Database = {
  async nextPosition(db, table) {
    const { rows } = await sql<{ next: number }>`select nextval(${`${table}_position`})::integer as next`.execute(db)
    return rows[0]!.next
  },
  async lock(db, name) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(db)
  },
  search: searchStore,
  async transaction(db, work) {
    for (let attempt = 1; ; attempt++) {
      let begun = false
      try {
        return await db.transaction().execute((open) => {
          begun = true
          return work(open)
        })
      } catch (error) {
        // A connection that broke while it lay idle shows it at the first word: nothing has happened yet.
        const again = isConflict(error) || (!begun && isUnreachable(error))
        if (attempt === ATTEMPTS || !again) throw error
      }
    }
  },
  snapshot: (db, work) => db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
  async settle(db) {
    for (const table of ['revision', 'edit', 'remark', 'person', 'audit', 'concept_step'])
      await sql`select setval(pg_get_serial_sequence(${table}, 'id'), coalesce(max(id), 0) + 1, false) from ${sql.ref(table)}`.execute(
        db,
      )
    for (const table of ['statement', 'version'])
      await sql`select setval(${`${table}_position`}, coalesce(max(position), 0) + 1, false) from ${sql.ref(table)}`.execute(db)
  },
}

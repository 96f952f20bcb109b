import type { Kysely } from 'kysely'
import type { SearchStore } from './stores.ts'
import type { Tables } from './tables.ts'
import type { WhoLooks } from './visible.ts'

/** What the databases do differently; all else is the same SQL, made by Kysely. */
export interface Database {
  /** A place behind all that were given out before, also in transactions that have not ended. May leave gaps. */
  nextPosition(db: Kysely<Tables>, table: 'statement' | 'version'): Promise<number>
  /** Inside a transaction: until it ends, others that take the lock of this name wait. */
  lock(db: Kysely<Tables>, name: string): Promise<void>
  search(db: Kysely<Tables>, who: WhoLooks): SearchStore
  /** Runs a transaction; again, if the database gave it up for another one's sake. */
  transaction<T>(db: Kysely<Tables>, work: (open: Kysely<Tables>) => Promise<T>): Promise<T>
  /** A transaction that reads all from one moment. */
  snapshot<T>(db: Kysely<Tables>, work: (open: Kysely<Tables>) => Promise<T>): Promise<T>
  /** Rows with numbers of their own were added: the next ones follow behind them. */
  settle(db: Kysely<Tables>): Promise<void>
}

/** Several statements, all or none, on their own or inside the transaction that is open. */
export function together<T>(db: Kysely<Tables>, work: (open: Kysely<Tables>) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work)
}

import { CompiledQuery, type Kysely } from 'kysely'
import { bundleStore } from './bundle-store.ts'
import { contentStore } from './content-store.ts'
import { countRequest } from './count-request.ts'
import type { Database } from './database.ts'
import { derivedStore } from './derived-store.ts'
import { editStore } from './edit-store.ts'
import { peopleStore } from './people-store.ts'
import { remarkStore } from './remark-store.ts'
import { statementStore } from './statement-store.ts'
import type { Stores } from './stores.ts'
import type { Tables } from './tables.ts'
import { termbaseStore } from './termbase-store.ts'
import type { WhoLooks } from './visible.ts'
import { waiverStore } from './waiver-store.ts'

/** The repositories on a database whose tables are up to date. */
export function storesOn(
  db: Kysely<Tables>,
  database: Database,
  { committed = null, who = () => null }: { readonly committed?: (() => void)[] | null; readonly who?: WhoLooks } = {},
): Stores {
  const stores: Stores = {
    statements: statementStore(db, { database, who }),
    derived: derivedStore(db, who),
    termbase: termbaseStore(db),
    search: database.search(db, who),
    edits: editStore(db),
    waivers: waiverStore(db),
    remarks: remarkStore(db),
    people: peopleStore(db),
    bundles: bundleStore(db, who),
    content: contentStore(db, database.settle),
    lock: (name) => database.lock(db, name),
    async transaction(work) {
      if (db.isTransaction) return work(stores)
      let after: (() => void)[] = []
      const result = await database.transaction(db, (open) => work(storesOn(open, database, { committed: (after = []), who })))
      for (const told of after) told()
      return result
    },
    async snapshot(work) {
      if (db.isTransaction) return work(stores)
      return database.snapshot(db, (open) => work(storesOn(open, database, { who })))
    },
    countRequest: (name, window) => countRequest(db, name, window),
    seenBy: (viewer) => storesOn(db, database, { committed, who: viewer }),
    onCommit(work) {
      if (committed) committed.push(work)
      else work()
    },
    execute: (sql, values) => db.executeQuery(CompiledQuery.raw(sql, [...values])),
    close: () => db.destroy(),
  }
  return stores
}

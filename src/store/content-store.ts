import { type Kysely, sql } from 'kysely'
import type { ContentRow, ContentStore } from './stores.ts'
import type { Tables } from './tables.ts'

/** Every table with its key, parents before children. The full-text index follows from the texts; sessions
 * and counts of requests end with the server they belong to, and bundles are made again. */
const KEYS: { readonly [Table in Exclude<keyof Tables, 'session' | 'rate' | 'bundle'>]: readonly string[] } = {
  person: ['id'],
  token: ['id'],
  audit: ['id'],
  statement: ['id'],
  version: ['statement_id', 'language'],
  revision: ['id'],
  alignment: ['source_revision', 'target_revision'],
  comparison: ['source_revision', 'target_revision'],
  occurrence: ['revision_id', 'number'],
  rendering: ['source_revision', 'target_revision', 'number'],
  concept: ['id'],
  concept_step: ['id'],
  setting: ['name'],
  edit: ['id'],
  edit_cursor: ['statement_id', 'language'],
  remark: ['id'],
  waiver: ['statement_id', 'language', 'finding_key'],
}

const ROWS_AT_ONCE = 500

/** @param settle tells the database that rows with numbers of their own came in */
export function contentStore(tables: Kysely<Tables>, settle: (db: Kysely<Tables>) => Promise<void>): ContentStore {
  const db = tables as unknown as Kysely<Record<string, ContentRow>>
  const names = Object.keys(KEYS) as (keyof typeof KEYS)[]
  return {
    tables: names,
    async *rows(table) {
      const key = KEYS[table as keyof typeof KEYS]
      const columns = sql.join(key.map((column) => sql.ref(column)))
      for (let last: ContentRow | undefined; ; ) {
        let some = db.selectFrom(table).selectAll().limit(ROWS_AT_ONCE)
        for (const column of key) some = some.orderBy(column)
        if (last) some = some.where(sql<boolean>`(${columns}) > (${sql.join(key.map((column) => last![column]))})`)
        const rows = await some.execute()
        if (rows.length > 0) yield rows
        if (rows.length < ROWS_AT_ONCE) return
        last = rows.at(-1)
      }
    },
    async add(table, rows) {
      if (rows.length > 0)
        await db
          .insertInto(table)
          .values(rows as ContentRow[])
          .execute()
    },
    async isEmpty() {
      return (await db.selectFrom('statement').select('id').limit(1).execute()).length === 0
    },
    async clear() {
      for (const name of names.toReversed()) await db.deleteFrom(name).execute()
    },
    settle: () => settle(tables),
  }
}

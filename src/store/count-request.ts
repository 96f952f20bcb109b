import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

/**
 * One statement, so that processes that count at the same time count right. A window that has ended begins anew, and so does one that ends later than any
 * begun now: it was begun by a clock that has been set back since, and would shut people out until then.
 */
export async function countRequest(
  db: Kysely<Tables>,
  name: string,
  { now, ms }: { readonly now: Date; readonly ms: number },
): Promise<{ readonly hits: number; readonly ends: Date }> {
  const ends = new Date(now.getTime() + ms).toISOString()
  const over = sql<boolean>`(rate.ends <= ${now.toISOString()} or rate.ends > ${ends})`
  const row = await db
    .insertInto('rate')
    .values({ name, ends, hits: 1 })
    .onConflict((c) =>
      c.column('name').doUpdateSet({
        hits: sql<number>`case when ${over} then 1 else rate.hits + 1 end`,
        ends: sql<string>`case when ${over} then ${ends} else rate.ends end`,
      }),
    )
    .returning(['hits', 'ends'])
    .executeTakeFirstOrThrow()
  return { hits: row.hits, ends: new Date(row.ends) }
}

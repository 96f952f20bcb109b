import type { Kysely } from 'kysely'

/**
 * Archives of reports that somebody asked for and has not fetched yet. They are made again at any time, so they are no part of copies. The content is
 * base64: the one way to keep bytes that both databases write and read alike.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('bundle')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('owner_id', 'integer')
    .addColumn('created', 'text', (c) => c.notNull())
    .addColumn('content_base64', 'text', (c) => c.notNull())
    .execute()
}

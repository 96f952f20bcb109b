import type { Kysely } from 'kysely'

/** What readers say about words of a revision: a difference accepted as it is, or a comment. They stay with the revision they were made on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('remark')
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('statement_id', 'text', (c) => c.notNull().references('statement.id').onDelete('cascade'))
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('start_offset', 'integer', (c) => c.notNull())
    .addColumn('end_offset', 'integer', (c) => c.notNull())
    .addColumn('finding_key', 'text')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('author', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('remark_statement').on('remark').column('statement_id').execute()
}

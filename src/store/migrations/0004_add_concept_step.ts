import type { Kysely } from 'kysely'

/** Every step in the life of a concept, with the concept as it was after it: nothing that was ever in the termbase is overwritten. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('concept_step')
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('concept_id', 'text', (c) => c.notNull())
    // From 0, without gaps: what If-Match names. Two that write at once cannot both have the next one.
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('author', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('body_json', 'text')
    .addUniqueConstraint('concept_step_number', ['concept_id', 'number'])
    .execute()
}

import type { Kysely } from 'kysely'

/** Every page asks for the steps of its versions; without this each walked all steps of all statements. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('edit_version').on('edit').columns(['statement_id', 'language', 'id']).execute()
}

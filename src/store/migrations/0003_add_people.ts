import type { Kysely } from 'kysely'

/** Who may do what, where more than one person works: people and their tokens, what they did, and statements that not everybody sees. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('person')
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('issuer', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('email', 'text')
    .addColumn('role', 'text', (c) => c.notNull())
    .addUniqueConstraint('person_subject', ['issuer', 'subject'])
    .execute()
  await db.schema
    .createTable('session')
    .addColumn('hash', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'integer', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('expires', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('token')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('hash', 'text', (c) => c.notNull().unique())
    .addColumn('person_id', 'integer', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('scope', 'text', (c) => c.notNull())
    .addColumn('created', 'text', (c) => c.notNull())
    .addColumn('expires', 'text')
    .addColumn('revoked', 'text')
    .execute()
  await db.schema
    .createTable('audit')
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('person_id', 'integer')
    .addColumn('person_name', 'text', (c) => c.notNull())
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('request', 'text', (c) => c.notNull())
    .addColumn('status', 'integer')
    .execute()
  // Requests of one kind and caller since the window began, counted by all processes together.
  await db.schema
    .createTable('rate')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('ends', 'text', (c) => c.notNull())
    .addColumn('hits', 'integer', (c) => c.notNull())
    .execute()
  await db.schema
    .alterTable('statement')
    .addColumn('visibility', 'text', (c) => c.notNull().defaultTo('public'))
    .execute()
  await db.schema.alterTable('statement').addColumn('owner_id', 'integer').execute()
  // What concordances, counts and the list of what was never compared look up, so that they grow with what they show and not with all that is stored.
  await db.schema.dropIndex('occurrence_concept').execute()
  await db.schema.createIndex('occurrence_concept').on('occurrence').columns(['concept', 'revision_id', 'number']).execute()
  await db.schema.createIndex('statement_place').on('statement').columns(['position']).execute()
  await db.schema.createIndex('revision_hash').on('revision').columns(['statement_id', 'language', 'hash']).execute()
  await db.schema.createIndex('comparison_target').on('comparison').columns(['target_revision']).execute()
  await db.schema.createIndex('alignment_target').on('alignment').columns(['target_revision']).execute()
  await db.schema.createIndex('rendering_target').on('rendering').columns(['target_revision']).execute()
}

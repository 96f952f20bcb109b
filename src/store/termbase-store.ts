import type { Kysely } from 'kysely'
import type { Concept } from '../terms/types.ts'
import { inPieces } from './pieces.ts'
import type { TermbaseStore } from './stores.ts'
import type { Tables } from './tables.ts'

const HASH = 'termbase:hash'

export function termbaseStore(db: Kysely<Tables>): TermbaseStore {
  return {
    async all() {
      const rows = await db.selectFrom('concept').select('body_json').orderBy('position').execute()
      const concepts = rows.map(({ body_json }) => JSON.parse(body_json) as Concept)
      return { languages: [...new Set(concepts.flatMap(({ designations }) => Object.keys(designations)))], concepts }
    },
    async hash() {
      return (await db.selectFrom('setting').select('value').where('name', '=', HASH).executeTakeFirst())?.value ?? ''
    },
    async replace({ concepts }, hash) {
      await db.deleteFrom('concept').execute()
      const rows = concepts.map((concept, position) => ({ id: concept.id, position, body_json: JSON.stringify(concept) }))
      for (const some of inPieces(rows)) await db.insertInto('concept').values(some).execute()
      await db
        .insertInto('setting')
        .values({ name: HASH, value: hash })
        .onConflict((c) => c.column('name').doUpdateSet({ value: hash }))
        .execute()
    },
    async find(id) {
      const row = await db.selectFrom('concept').select('body_json').where('id', '=', id).executeTakeFirst()
      return row ? (JSON.parse(row.body_json) as Concept) : null
    },
  }
}

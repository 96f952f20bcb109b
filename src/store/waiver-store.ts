import type { Kysely } from 'kysely'
import type { WaiverStore } from './stores.ts'
import type { Tables } from './tables.ts'

export function waiverStore(db: Kysely<Tables>): WaiverStore {
  return {
    async save({ findingKey, statement, language, author, reason, sourceHash, targetHash }) {
      const values = { author, reason, source_hash: sourceHash, target_hash: targetHash }
      await db
        .insertInto('waiver')
        .values({ finding_key: findingKey, statement_id: statement, language, ...values })
        .onConflict((c) => c.columns(['statement_id', 'language', 'finding_key']).doUpdateSet(values))
        .execute()
    },
    async list(statement) {
      return db
        .selectFrom('waiver')
        .select([
          'finding_key as findingKey',
          'statement_id as statement',
          'language',
          'author',
          'reason',
          'source_hash as sourceHash',
          'target_hash as targetHash',
        ])
        .where('statement_id', '=', statement)
        .execute()
    },
    async remove(statement, language, findingKey) {
      await db
        .deleteFrom('waiver')
        .where('statement_id', '=', statement)
        .where('language', '=', language)
        .where('finding_key', '=', findingKey)
        .execute()
    },
  }
}

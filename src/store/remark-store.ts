import type { Kysely } from 'kysely'
import type { Remark, RemarkStore } from './stores.ts'
import type { Tables } from './tables.ts'

export function remarkStore(db: Kysely<Tables>): RemarkStore {
  return {
    async add({ statement, language, hash, start, end, findingKey, kind, author, body }) {
      const { id } = await db
        .insertInto('remark')
        .values({
          statement_id: statement,
          language,
          hash,
          start_offset: start,
          end_offset: end,
          finding_key: findingKey,
          kind,
          author,
          body,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      return id
    },
    async list(statement) {
      const rows = await db.selectFrom('remark').selectAll().where('statement_id', '=', statement).orderBy('id').execute()
      return rows.map((row) => ({
        id: row.id,
        statement: row.statement_id,
        language: row.language,
        hash: row.hash,
        start: row.start_offset,
        end: row.end_offset,
        findingKey: row.finding_key,
        kind: row.kind as Remark['kind'],
        author: row.author,
        body: row.body,
      }))
    },
    async remove(statement, id) {
      const { numDeletedRows } = await db
        .deleteFrom('remark')
        .where('statement_id', '=', statement)
        .where('id', '=', id)
        .executeTakeFirst()
      return numDeletedRows > 0n
    },
  }
}

import { type Kysely, sql } from 'kysely'
import { HexaplaError } from '../errors.ts'
import { costlySums } from './costly-sums.ts'
import type { Database } from './database.ts'
import type { StatementStore, VersionRecord } from './stores.ts'
import type { Tables } from './tables.ts'
import { viewKey, visible, type WhoLooks } from './visible.ts'

const STATEMENT = ['id', 'title', 'date', 'publisher', 'note'] as const

export function statementStore(
  db: Kysely<Tables>,
  { database: { nextPosition }, who }: { readonly database: Pick<Database, 'nextPosition'>; readonly who: WhoLooks },
): StatementStore {
  const sums = costlySums()
  const versionsOf = async (statements: readonly string[]) => {
    if (statements.length === 0) return new Map<string, VersionRecord[]>()
    const rows = (await db
      .selectFrom('version as v')
      .innerJoin('revision as r', (join) =>
        join
          .onRef('r.statement_id', '=', 'v.statement_id')
          .onRef('r.language', '=', 'v.language')
          .onRef('r.number', '=', 'v.revision'),
      )
      .select([
        'v.statement_id as statement',
        'v.language',
        'v.kind',
        'v.provenance',
        'v.revision',
        'r.id as revisionId',
        'r.hash',
        'r.characters',
        'r.paragraphs',
      ])
      .innerJoin('statement as s', 's.id', 'v.statement_id')
      .where('v.statement_id', 'in', statements)
      .where(visible(who, 's'))
      .orderBy('v.position')
      .execute()) as VersionRecord[]
    const byStatement = Map.groupBy(rows, ({ statement }) => statement)
    for (const versions of byStatement.values())
      versions.sort((a, b) => Number(b.kind === 'source') - Number(a.kind === 'source'))
    return byStatement
  }
  return {
    async list({ after, limit, query }) {
      let rows = db.selectFrom('statement').select(STATEMENT).where(visible(who, 'statement')).orderBy('position').limit(limit)
      if (after) rows = rows.where('position', '>', (e) => e.selectFrom('statement').select('position').where('id', '=', after))
      // Both databases read it so: signs that stand for others are plain here.
      if (query) rows = rows.where(sql<boolean>`title_key like ${`%${query.replaceAll(/[%_\\]/g, '\\$&')}%`} escape '\\'`)
      return rows.execute()
    },
    async find(id) {
      const row = await db
        .selectFrom('statement')
        .select(STATEMENT)
        .where('id', '=', id)
        .where(visible(who, 'statement'))
        .executeTakeFirst()
      return row ?? null
    },
    async save({ id, titleKey, ...rest }) {
      const particulars = { ...rest, title_key: titleKey }
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('statement')
        .values({ id, ...particulars, owner_id: who()?.person ?? null, position: await nextPosition(db, 'statement') })
        .onConflict((c) => c.column('id').doUpdateSet(particulars).where(visible(who, 'statement')))
        .executeTakeFirstOrThrow()
      // Somebody's private statement has this id: to others it is not there.
      if (Number(numInsertedOrUpdatedRows) === 0) throw new HexaplaError('statement.not-found', { id })
    },
    async isTaken(id) {
      return (await db.selectFrom('statement').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
    },
    versions: async (statement) => (await versionsOf([statement])).get(statement) ?? [],
    versionsOf,
    languages: () =>
      (db.isTransaction ? (_key: string, make: () => Promise<string[]>) => make() : sums)(viewKey(who), async () => {
        const rows = await db
          .selectFrom('version as v')
          .innerJoin('statement as s', 's.id', 'v.statement_id')
          .select('v.language')
          .distinct()
          .where(visible(who, 's'))
          .orderBy('v.language')
          .execute()
        return rows.map(({ language }) => language)
      }),
    async saveVersion({ statement, language, kind, provenance, revision }) {
      await db
        .insertInto('version')
        .values({ statement_id: statement, language, kind, provenance, revision, position: await nextPosition(db, 'version') })
        .onConflict((c) => c.columns(['statement_id', 'language']).doUpdateSet({ kind, provenance, revision }))
        .execute()
    },
    async addRevision({ statement, language, number, hash, text, paragraphs }) {
      const { id } = await db
        .insertInto('revision')
        .values({
          statement_id: statement,
          language,
          number,
          hash,
          text,
          paragraphs,
          characters: text.length,
          occurrences_stamp: null,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      return id
    },
    async text(revisionId) {
      return (await db.selectFrom('revision').select('text').where('id', '=', revisionId).executeTakeFirstOrThrow()).text
    },
    async lastRevision(statement, language) {
      const { last } = await db
        .selectFrom('revision')
        .select((e) => e.fn.max('number').as('last'))
        .where('statement_id', '=', statement)
        .where('language', '=', language)
        .executeTakeFirstOrThrow()
      return Number(last ?? 0)
    },
    async revisions(statement, language) {
      return db
        .selectFrom('revision')
        .select(['number as revision', 'hash'])
        .where('statement_id', '=', statement)
        .where('language', '=', language)
        .orderBy('number')
        .execute()
    },
    async revisionByHash(statement, language, hash) {
      const row = await db
        .selectFrom('revision')
        .select(['statement_id as statement', 'language', 'number as revision', 'id as revisionId', 'hash', 'text'])
        .where('statement_id', '=', statement)
        .where('language', '=', language)
        .where('hash', '=', hash)
        .executeTakeFirst()
      return row ?? null
    },
    async uncompared(limit) {
      const rows = await db
        .selectFrom('version as s')
        .innerJoin('revision as a', (join) =>
          join
            .onRef('a.statement_id', '=', 's.statement_id')
            .onRef('a.language', '=', 's.language')
            .onRef('a.number', '=', 's.revision'),
        )
        .innerJoin('version as v', 'v.statement_id', 's.statement_id')
        .innerJoin('revision as b', (join) =>
          join
            .onRef('b.statement_id', '=', 'v.statement_id')
            .onRef('b.language', '=', 'v.language')
            .onRef('b.number', '=', 'v.revision'),
        )
        .leftJoin('comparison as c', (join) =>
          join.onRef('c.source_revision', '=', 'a.id').onRef('c.target_revision', '=', 'b.id'),
        )
        .select('s.statement_id as id')
        .distinct()
        .where('s.kind', '=', 'source')
        .where('v.kind', '!=', 'source')
        .where('c.stamp', 'is', null)
        .orderBy('s.statement_id')
        .limit(limit)
        .execute()
      return rows.map(({ id }) => id)
    },
    async setVisibility(id, visibility) {
      await db.updateTable('statement').set({ visibility }).where('id', '=', id).where(visible(who, 'statement')).execute()
    },
    async visibility(id) {
      const row = await db.selectFrom('statement').select('visibility').where('id', '=', id).executeTakeFirst()
      return row?.visibility === 'private' ? 'private' : 'public'
    },
    async remove(id) {
      await db.deleteFrom('statement').where('id', '=', id).execute()
    },
  }
}

import type { Kysely } from 'kysely'
import type { Alignment } from '../align/types.ts'
import type { Occurrence } from '../terms/types.ts'
import type { Rendering } from '../words/types.ts'
import { costlySums } from './costly-sums.ts'
import { together } from './database.ts'
import { inPieces } from './pieces.ts'
import type { DerivedStore, StoredComparison } from './stores.ts'
import type { Tables } from './tables.ts'
import { viewKey, visible, type WhoLooks } from './visible.ts'

const FRESH = 'derived:fresh'

/** Newest dates of a concept that a timeline shows. */
const MOST_DATED = 2_000

export function derivedStore(db: Kysely<Tables>, who: WhoLooks): DerivedStore {
  const sums = costlySums()
  /** What is written in an open transaction shows at once in it. */
  const summed = <T>(name: string, make: () => Promise<T>) => (db.isTransaction ? make() : sums(`${name} ${viewKey(who)}`, make))
  const body = async (table: 'alignment' | 'comparison', source: number, target: number, stamp: string) => {
    const row = await db
      .selectFrom(table)
      .select('body_json')
      .where('source_revision', '=', source)
      .where('target_revision', '=', target)
      .where('stamp', '=', stamp)
      .executeTakeFirst()
    return row ? JSON.parse(row.body_json) : null
  }
  /** The words that versions have for a concept of the source as it is now, where the reader may see them. */
  const fromSource = (concept: string) =>
    db
      .selectFrom('rendering as n')
      .innerJoin('revision as a', 'a.id', 'n.source_revision')
      .innerJoin('statement as s', 's.id', 'a.statement_id')
      .innerJoin('version as v', (join) =>
        join
          .onRef('v.statement_id', '=', 'a.statement_id')
          .onRef('v.language', '=', 'a.language')
          .onRef('v.revision', '=', 'a.number')
          .on('v.kind', '=', 'source'),
      )
      .where('n.concept', '=', concept)
      .where('n.text', '!=', '')
      .where(visible(who, 's'))
  return {
    alignment: ({ source, target }, stamp) => body('alignment', source, target, stamp) as Promise<Alignment | null>,
    async saveAlignment({ source, target }, stamp, alignment) {
      const values = { stamp, body_json: JSON.stringify(alignment) }
      await db
        .insertInto('alignment')
        .values({ source_revision: source, target_revision: target, ...values })
        .onConflict((c) => c.columns(['source_revision', 'target_revision']).doUpdateSet(values))
        .execute()
    },
    comparison: ({ source, target }, stamp) => body('comparison', source, target, stamp) as Promise<StoredComparison | null>,
    async saveComparison({ source, target }, stamp, { renderings, findings, verdict, coverage, language, concepts }) {
      const values = {
        stamp,
        verdict,
        coverage,
        differences: findings.filter((finding) => finding.verdict === 'difference').length,
        cannot_compare: findings.filter((finding) => finding.verdict === 'cannot-compare').length,
        body_json: JSON.stringify({ renderings, findings }),
      }
      const rows = renderings.map((rendering, number) => ({
        source_revision: source,
        target_revision: target,
        number,
        concept: concepts[number]!,
        language,
        status: rendering.status,
        text: rendering.text,
        start_offset: rendering.spans[0]?.[0] ?? null,
        end_offset: rendering.spans[0]?.[1] ?? null,
      }))
      // The row of the pair comes first: whoever computes the same at the same time waits there, and finds nothing half written.
      await together(db, async (open) => {
        await open
          .insertInto('comparison')
          .values({ source_revision: source, target_revision: target, ...values })
          .onConflict((c) => c.columns(['source_revision', 'target_revision']).doUpdateSet(values))
          .execute()
        await open.deleteFrom('rendering').where('source_revision', '=', source).where('target_revision', '=', target).execute()
        for (const some of inPieces(rows)) await open.insertInto('rendering').values(some).execute()
      })
    },
    async counts(sources) {
      if (sources.length === 0) return []
      const rows = await db
        .selectFrom('comparison')
        .select([
          'source_revision as source',
          'target_revision as target',
          'verdict',
          'coverage',
          'differences',
          'cannot_compare as cannotCompare',
        ])
        .where('source_revision', 'in', sources)
        .execute()
      return rows.map((row) => ({ ...row, verdict: row.verdict as Alignment['verdict'] }))
    },
    async occurrences(revision, stamp) {
      const { occurrences_stamp } = await db
        .selectFrom('revision')
        .select('occurrences_stamp')
        .where('id', '=', revision)
        .executeTakeFirstOrThrow()
      if (occurrences_stamp !== stamp) return null
      const rows = await db
        .selectFrom('occurrence')
        .select(['concept', 'designation', 'status', 'start_offset as start', 'end_offset as end', 'text', 'segment', 'match'])
        .where('revision_id', '=', revision)
        .orderBy('number')
        .execute()
      return rows as Occurrence[]
    },
    async saveOccurrences(revision, stamp, occurrences) {
      const rows = occurrences.map(({ start, end, ...rest }, number) => ({
        revision_id: revision,
        number,
        start_offset: start,
        end_offset: end,
        ...rest,
      }))
      await together(db, async (open) => {
        await open.updateTable('revision').set({ occurrences_stamp: stamp }).where('id', '=', revision).execute()
        await open.deleteFrom('occurrence').where('revision_id', '=', revision).execute()
        for (const some of inPieces(rows)) await open.insertInto('occurrence').values(some).execute()
      })
    },
    async concordance(concept, { language, limit, offset }) {
      let rows = db
        .selectFrom('occurrence as o')
        .innerJoin('revision as r', 'r.id', 'o.revision_id')
        .innerJoin('version as v', (join) =>
          join
            .onRef('v.statement_id', '=', 'r.statement_id')
            .onRef('v.language', '=', 'r.language')
            .onRef('v.revision', '=', 'r.number'),
        )
        .innerJoin('statement as s', 's.id', 'r.statement_id')
        .select([
          'r.statement_id as statement',
          'r.language',
          'r.id as revision',
          'o.start_offset as start',
          'o.end_offset as end',
        ])
        .where('o.concept', '=', concept)
        .where(visible(who, 's'))
        // As the index has them: in order of storing, and inside a text in reading order.
        .orderBy('o.revision_id')
        .orderBy('o.number')
        .limit(limit)
        .offset(offset)
      if (language) rows = rows.where((e) => e.or([e('r.language', '=', language), e('r.language', 'like', `${language}-%`)]))
      return rows.execute()
    },
    observed: (concept) =>
      summed(`observed ${concept}`, async () => {
        const rows = await fromSource(concept)
          .select((e) => ['n.language', 'n.text', 'n.status', e.fn.countAll<number>().as('count')])
          .groupBy(['n.language', 'n.text', 'n.status'])
          .orderBy('count', 'desc')
          .orderBy('n.text')
          .execute()
        return rows.map((row) => ({ ...row, status: row.status as Rendering['status'], count: Number(row.count) }))
      }),
    dated: (concept) =>
      summed(`dated ${concept}`, async () => {
        const rows = await fromSource(concept)
          .select((e) => ['n.language', 'n.text', 'n.status', 's.date', 's.id as statement', e.fn.countAll<number>().as('count')])
          .where('s.date', 'is not', null)
          .groupBy(['n.language', 'n.text', 'n.status', 's.date', 's.id'])
          .orderBy('s.date', 'desc')
          .orderBy('n.language', 'desc')
          .orderBy('n.text', 'desc')
          .limit(MOST_DATED)
          .execute()
        return rows
          .reverse()
          .map((row) => ({ ...row, date: row.date!, status: row.status as Rendering['status'], count: Number(row.count) }))
      }),
    async freshFor() {
      return (await db.selectFrom('setting').select('value').where('name', '=', FRESH).executeTakeFirst())?.value ?? null
    },
    async markFresh(stamp) {
      await db
        .insertInto('setting')
        .values({ name: FRESH, value: stamp })
        .onConflict((c) => c.column('name').doUpdateSet({ value: stamp }))
        .execute()
    },
    occurrenceCounts: () =>
      summed('occurrences', async () => {
        const rows = await db
          .selectFrom('occurrence as o')
          .innerJoin('revision as r', 'r.id', 'o.revision_id')
          .innerJoin('version as v', (join) =>
            join
              .onRef('v.statement_id', '=', 'r.statement_id')
              .onRef('v.language', '=', 'r.language')
              .onRef('v.revision', '=', 'r.number')
              .on('v.kind', '=', 'source'),
          )
          .select((e) => ['o.concept', e.fn.countAll<number>().as('count')])
          .innerJoin('statement as s', 's.id', 'r.statement_id')
          .where(visible(who, 's'))
          .groupBy('o.concept')
          .execute()
        return new Map(rows.map(({ concept, count }) => [concept, Number(count)]))
      }),
  }
}

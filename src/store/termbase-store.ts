import type { Kysely } from 'kysely'
import type { Concept, Termbase } from '../terms/types.ts'
import { inPieces } from './pieces.ts'
import type { ConceptStep, ConceptStepKind, TermbaseStore } from './stores.ts'
import type { Tables } from './tables.ts'

const HASH = 'termbase:hash'
const LOADS = 'termbase:loads'

const termbaseWith = (concepts: readonly Concept[]): Termbase => ({
  languages: [...new Set(concepts.flatMap(({ designations }) => Object.keys(designations)))],
  concepts,
})

export function termbaseStore(db: Kysely<Tables>): TermbaseStore {
  const setting = async (name: string) =>
    (await db.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst())?.value
  const set = async (name: string, value: string) => {
    await db
      .insertInto('setting')
      .values({ name, value })
      .onConflict((c) => c.column('name').doUpdateSet({ value }))
      .execute()
  }
  const everything = async () => {
    const rows = await db.selectFrom('concept').select('body_json').orderBy('position').execute()
    return rows.map(({ body_json }) => JSON.parse(body_json) as Concept)
  }
  return {
    all: async () => termbaseWith((await everything()).filter(({ state }) => state === undefined)),
    entries: async () => termbaseWith(await everything()),
    hash: async () => (await setting(HASH)) ?? '',
    async edition() {
      const last = await db
        .selectFrom('concept_step')
        .select((e) => e.fn.max('id').as('id'))
        .executeTakeFirst()
      return { loads: Number((await setting(LOADS)) ?? 0), steps: Number(last?.id ?? 0) }
    },
    async changedSince(steps) {
      const rows = await db.selectFrom('concept_step').select('concept_id').distinct().where('id', '>', steps).execute()
      return rows.map(({ concept_id }) => concept_id)
    },
    async replace({ concepts }, hash) {
      await db.deleteFrom('concept').execute()
      const rows = concepts.map((concept, position) => ({ id: concept.id, position, body_json: JSON.stringify(concept) }))
      for (const some of inPieces(rows)) await db.insertInto('concept').values(some).execute()
      await set(HASH, hash)
      await set(LOADS, String(Number((await setting(LOADS)) ?? 0) + 1))
    },
    async find(id) {
      const row = await db.selectFrom('concept').select('body_json').where('id', '=', id).executeTakeFirst()
      return row ? (JSON.parse(row.body_json) as Concept) : null
    },
    async history(id) {
      const rows = await db
        .selectFrom('concept_step')
        .select(['number', 'kind', 'author', 'at', 'body_json'])
        .where('concept_id', '=', id)
        .orderBy('number')
        .execute()
      return rows.map(
        ({ body_json, kind, ...row }): ConceptStep => ({
          ...row,
          kind: kind as ConceptStepKind,
          concept: body_json === null ? null : (JSON.parse(body_json) as Concept),
        }),
      )
    },
    async revisions(ids) {
      const known = new Map<string, number>()
      for (const some of inPieces(ids)) {
        const rows = await db
          .selectFrom('concept_step')
          .select((e) => ['concept_id', e.fn.max('number').as('number')])
          .where('concept_id', 'in', some)
          .groupBy('concept_id')
          .execute()
        for (const { concept_id, number } of rows) known.set(concept_id, Number(number))
      }
      return known
    },
    async record(steps) {
      const rows = steps.map(({ id, concept, ...step }) => ({
        concept_id: id,
        ...step,
        body_json: concept === null ? null : JSON.stringify(concept),
      }))
      for (const some of inPieces(rows)) await db.insertInto('concept_step').values(some).execute()
    },
    async put(id, concept, hash) {
      if (concept === null) await db.deleteFrom('concept').where('id', '=', id).execute()
      else {
        const last = await db
          .selectFrom('concept')
          .select((e) => e.fn.max('position').as('position'))
          .executeTakeFirst()
        const body_json = JSON.stringify(concept)
        await db
          .insertInto('concept')
          .values({ id, position: Number(last?.position ?? -1) + 1, body_json })
          .onConflict((c) => c.column('id').doUpdateSet({ body_json }))
          .execute()
      }
      await set(HASH, hash)
    },
  }
}

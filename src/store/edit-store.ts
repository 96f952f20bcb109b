import type { Kysely } from 'kysely'
import type { EditLog, EditStep, EditStore, LoggedStep } from './stores.ts'
import type { Tables } from './tables.ts'

export function editStore(db: Kysely<Tables>): EditStore {
  const cursor = async (statement: string, language: string) => {
    const row = await db
      .selectFrom('edit_cursor')
      .select(['edit_id', 'revision'])
      .where('statement_id', '=', statement)
      .where('language', '=', language)
      .executeTakeFirst()
    return row ?? { edit_id: null, revision: 0 }
  }
  const steps = async (statement: string, language: string) =>
    db
      .selectFrom('edit')
      .select(['id', 'parent', 'kind', 'body_json', 'author'])
      .where('statement_id', '=', statement)
      .where('language', '=', language)
      .orderBy('id')
      .execute()
  /** The newest step that follows `from`: the branch that redo takes. */
  const following = (rows: Awaited<ReturnType<typeof steps>>, from: number | null) =>
    rows.filter(({ parent }) => parent === from).at(-1)
  const moveTo = async (statement: string, language: string, edit: number | null, revision: number) => {
    const values = { edit_id: edit, revision }
    await db
      .insertInto('edit_cursor')
      .values({ statement_id: statement, language, ...values })
      .onConflict((c) => c.columns(['statement_id', 'language']).doUpdateSet(values))
      .execute()
  }
  const log = async (statement: string, language: string): Promise<EditLog> => {
    const { edit_id, revision } = await cursor(statement, language)
    const rows = await steps(statement, language)
    const byId = new Map(rows.map((row) => [row.id, row]))
    const inForce: LoggedStep[] = []
    for (let at = edit_id; at !== null; ) {
      const row = byId.get(at)!
      inForce.push({ id: row.id, kind: row.kind as EditStep['kind'], body: JSON.parse(row.body_json), author: row.author })
      at = row.parent
    }
    const redoes = following(rows, edit_id)?.id ?? null
    return { steps: inForce.reverse(), revision, canUndo: edit_id !== null, canRedo: redoes !== null, redoes }
  }
  return {
    log,
    async append(statement, language, { kind, body, author }) {
      const { edit_id, revision } = await cursor(statement, language)
      const { id } = await db
        .insertInto('edit')
        .values({ statement_id: statement, language, parent: edit_id, kind, body_json: JSON.stringify(body), author })
        .returning('id')
        .executeTakeFirstOrThrow()
      await moveTo(statement, language, id, revision + 1)
      return log(statement, language)
    },
    async move(statement, language, direction) {
      const { edit_id, revision } = await cursor(statement, language)
      const rows = await steps(statement, language)
      const next = direction === 'undo' ? rows.find(({ id }) => id === edit_id) : following(rows, edit_id)
      if (next) await moveTo(statement, language, direction === 'undo' ? next.parent : next.id, revision + 1)
      return log(statement, language)
    },
  }
}

import { type RawBuilder, sql } from 'kysely'
import type { Viewer } from './stores.ts'

/** Asked at each statement, since one store serves many people. Null: whoever runs the program, who sees everything. */
export type WhoLooks = () => Viewer | null

/** The condition that a row of `statement`, under this alias, may be seen. */
export function visible(who: WhoLooks, alias: string): RawBuilder<boolean> {
  const viewer = who()
  if (viewer === null || viewer.role === 'administrator') return sql<boolean>`1 = 1`
  const [visibility, owner] = [sql.ref(`${alias}.visibility`), sql.ref(`${alias}.owner_id`)]
  return viewer.person === null
    ? sql<boolean>`${visibility} = 'public'`
    : sql<boolean>`(${visibility} = 'public' or ${owner} = ${viewer.person})`
}

/** The same for viewers who see the same. */
export function viewKey(who: WhoLooks): string {
  const viewer = who()
  return viewer === null || viewer.role === 'administrator' ? 'all' : String(viewer.person ?? 'public')
}

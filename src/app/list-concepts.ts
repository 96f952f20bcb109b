import type { Stores } from '../store/stores.ts'
import { stateOf } from '../terms/types.ts'
import { foldKey } from '../text/fold.ts'
import { readOffset, writeCursor } from './cursor.ts'
import type { ConceptSummary } from './term-grid.ts'
import { wholeTermbase } from './term-index.ts'

export interface ConceptList {
  readonly concepts: readonly ConceptSummary[]
  readonly nextCursor: string | null
}

const PAGE = 50

/** Concepts of the termbase in its order; `query` is looked for in ids, definitions and designations, letter forms folded. */
export async function listConcepts(
  stores: Stores,
  {
    cursor,
    limit = PAGE,
    query,
  }: {
    readonly cursor?: string | null | undefined
    readonly limit?: number | undefined
    readonly query?: string | null | undefined
  } = {},
): Promise<ConceptList> {
  const { concepts } = await wholeTermbase(stores)
  const counts = await stores.derived.occurrenceCounts()
  const wanted = foldKey(query ?? '').trim()
  const found = concepts.filter(({ id, definition, designations }) => {
    const words = [id, definition, ...Object.values(designations).flatMap((list) => list.map(({ term }) => term))]
    return wanted === '' || words.some((text) => foldKey(text).includes(wanted))
  })
  const offset = readOffset(cursor)
  const page = found.slice(offset, offset + limit)
  return {
    concepts: page.map(({ id, subject, definition, designations, state }) => ({
      id,
      state: stateOf({ state }),
      subject,
      definition,
      designations: Object.fromEntries(
        Object.entries(designations).map(([language, list]) => [language, list.map(({ term }) => term)]),
      ),
      occurrences: counts.get(id) ?? 0,
    })),
    nextCursor: offset + limit < found.length ? writeCursor(offset + limit) : null,
  }
}

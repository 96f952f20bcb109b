import type { Stores } from '../store/stores.ts'
import { type ConceptState, stateOf } from '../terms/types.ts'
import { primaryTag } from '../text/tags.ts'
import { findDesignations } from './find-designations.ts'
import type { FoundDesignation } from './term-grid.ts'

const FEW = 10

/** A designation that is offered while somebody types. */
export interface Suggestion extends FoundDesignation {
  readonly state: ConceptState
}

/** Designations that a query may mean, the surest first: begun, inflected, misspelt, in other letters. */
export async function suggestTerms(
  stores: Stores,
  {
    query,
    language,
    limit = FEW,
  }: { readonly query: string; readonly language?: string | null | undefined; readonly limit?: number | undefined },
): Promise<{ readonly query: string; readonly suggestions: readonly Suggestion[] }> {
  const hits = await findDesignations(stores, query, { language: language ? primaryTag(language) : null, limit })
  const suggestions = await Promise.all(
    hits.map(async (hit) => ({ ...hit, state: stateOf((await stores.termbase.find(hit.concept)) ?? {}) })),
  )
  return { query, suggestions }
}

import type { Stores } from '../store/stores.ts'
import { type ConceptState, type DesignationStatus, stateOf } from '../terms/types.ts'
import { primaryTag } from '../text/tags.ts'
import type { RenderingStatus } from '../words/types.ts'
import { findDesignations } from './find-designations.ts'
import type { FoundDesignation } from './term-grid.ts'

export interface EquivalentRequest {
  readonly query: string
  /** Language of the query; any when left out. */
  readonly from?: string | null | undefined
  /** Languages wanted; all but that of the query when left out. */
  readonly to?: readonly string[] | undefined
  /** Concepts at most. */
  readonly limit?: number | undefined
}

/** How a concept is said: as the termbase has it, and apart from that as the statements have it. */
export interface Equivalents extends FoundDesignation {
  readonly state: ConceptState
  readonly definition: string
  readonly designations: readonly {
    readonly language: string
    readonly term: string
    readonly status: DesignationStatus
    readonly note: string | null
  }[]
  /** Counted in the stored statements; not recommendations. */
  readonly observed: readonly {
    readonly language: string
    readonly text: string
    readonly status: RenderingStatus
    readonly count: number
  }[]
}

const FEW = 3

/** How something is said in other languages: a plain answer for translation tools. */
export async function findEquivalents(
  stores: Stores,
  { query, from, to = [], limit = FEW }: EquivalentRequest,
): Promise<{ readonly query: string; readonly equivalents: readonly Equivalents[] }> {
  const hits = await findDesignations(stores, query, { language: from ? primaryTag(from) : null, limit })
  const wanted = (language: string, own: string) =>
    to.length > 0 ? to.some((tag) => primaryTag(tag) === primaryTag(language)) : primaryTag(language) !== own
  const equivalents: Equivalents[] = []
  for (const hit of hits) {
    const concept = await stores.termbase.find(hit.concept)
    if (!concept) continue
    const observed = await stores.derived.observed(hit.concept)
    equivalents.push({
      ...hit,
      state: stateOf(concept),
      definition: concept.definition,
      designations: Object.entries(concept.designations)
        .filter(([language]) => wanted(language, hit.language))
        .flatMap(([language, list]) => list.map(({ term, status, note }) => ({ language, term, status, note }))),
      observed: observed.filter(({ language }) => wanted(language, hit.language)),
    })
  }
  return { query, equivalents }
}

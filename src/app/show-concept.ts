import { HexaplaError } from '../errors.ts'
import type { Stores } from '../store/stores.ts'
import { type Concept, stateOf } from '../terms/types.ts'
import { canonicalTag } from '../text/tags.ts'
import { readOffset, writeCursor } from './cursor.ts'
import { kwicLines } from './kwic-lines.ts'
import { remembering } from './remembering.ts'
import type { ConceptEntry, ConceptPage } from './term-grid.ts'

export interface ConceptRequest {
  readonly concept: string
  /** Language of the passages; without it the sources' own. */
  readonly from?: string | null | undefined
  /** Languages of the passages beside them. */
  readonly to?: readonly string[] | undefined
  readonly cursor?: string | null | undefined
  readonly limit?: number | undefined
}

const PAGE = 25

/** A concept: its designations, the renderings seen, and every passage that names it. @throws {HexaplaError} `concept.not-found`, `language.unknown-tag` */
export async function showConcept(
  all: Stores,
  { concept: id, cursor, limit = PAGE, ...asked }: ConceptRequest,
): Promise<ConceptPage> {
  const stores = remembering(all)
  const from = asked.from ? canonicalTag(asked.from) : null
  const to = asked.to?.map(canonicalTag) ?? []
  const concept = await stores.termbase.find(id)
  if (!concept) throw new HexaplaError('concept.not-found', { id: id.slice(0, 80) })
  const offset = readOffset(cursor)
  const places = await stores.derived.concordance(id, { language: from, limit: limit + 1, offset })
  return {
    concept: conceptEntry(concept),
    revision: (await stores.termbase.revisions([id])).get(id) ?? 0,
    observed: await stores.derived.observed(id),
    dated: await stores.derived.dated(id),
    lines: await kwicLines(stores, places.slice(0, limit), to),
    nextCursor: places.length > limit ? writeCursor(offset + limit) : null,
  }
}

/** A concept with everything said that the termbase leaves out. */
export function conceptEntry({ id, subject, definition, designations, ...rest }: Concept): ConceptEntry {
  const { broader = [], replacedBy = null } = rest
  return { id, subject, definition, designations, state: stateOf(rest), broader, replacedBy }
}

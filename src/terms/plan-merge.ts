import { foldKey } from '../text/fold.ts'
import type { Concept, Termbase } from './types.ts'

/** What a concept of a file is to the stored termbase. `doubtful`: it may be a concept that is there already, under this id or another. */
export type MergeKind = 'new' | 'changed' | 'same' | 'doubtful'

export interface MergeLine {
  readonly kind: MergeKind
  readonly concept: Concept
  /** The stored concept of the same id. */
  readonly before: Concept | null
  /** Ids of stored concepts that share a term with it, those that share most first; the one of the same id is left out. */
  readonly like: readonly string[]
}

/**
 * Compares a termbase with the stored one, concept by concept. An id that names something else there (no term in common) is doubtful, as files number their
 * concepts anew; so is a new id with terms that a stored concept has.
 *
 * @returns one for each concept of the file, in its order. Linear in designations.
 */
export function planMerge(stored: Termbase, incoming: Termbase): MergeLine[] {
  const byId = new Map(stored.concepts.map((concept) => [concept.id, concept]))
  const owners = new Map<string, string[]>()
  for (const concept of stored.concepts)
    for (const key of keysOf(concept)) {
      const list = owners.get(key)
      if (list) list.push(concept.id)
      else owners.set(key, [concept.id])
    }
  return incoming.concepts.map((concept): MergeLine => {
    const before = byId.get(concept.id) ?? null
    const shared = new Map<string, number>()
    for (const key of keysOf(concept)) for (const id of owners.get(key) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1)
    const same = before !== null && JSON.stringify(before) === JSON.stringify(concept)
    const known = shared.delete(concept.id)
    const like = [...shared].sort((a, b) => b[1] - a[1]).map(([id]) => id)
    const kind = same ? 'same' : before ? (known ? 'changed' : 'doubtful') : like.length > 0 ? 'doubtful' : 'new'
    return { kind, concept, before, like }
  })
}

function keysOf({ designations }: Concept): Set<string> {
  return new Set(
    Object.entries(designations).flatMap(([language, list]) => list.map(({ term }) => `${language} ${foldKey(term)}`)),
  )
}

import type { Stores } from '../store/stores.ts'
import type { Concept, Termbase } from '../terms/types.ts'
import { termbaseHash } from './termbase-hash.ts'

/**
 * Replaces the termbase. The same termbase again changes nothing; what was computed with another one is stale from here on. Concepts that change or go
 * keep in their history what they were.
 */
export async function loadTermbase(
  stores: Stores,
  termbase: Termbase,
  now = new Date(),
): Promise<{ readonly concepts: number; readonly changed: boolean }> {
  const changed = await stores.transaction(async (open) => {
    await open.lock('termbase')
    const steps = changesBetween((await open.termbase.entries()).concepts, termbase.concepts)
    const loadedBefore = (await open.termbase.hash()) !== ''
    if (steps.size === 0 && loadedBefore) return false
    if (loadedBefore) await recordLoad(open, steps, now.toISOString())
    await open.termbase.replace(termbase, termbaseHash(termbase.concepts))
    return true
  })
  return { concepts: termbase.concepts.length, changed }
}

interface Change {
  readonly before: Concept | null
  readonly after: Concept | null
}

function changesBetween(before: readonly Concept[], after: readonly Concept[]): Map<string, Change> {
  const known = new Map(before.map((concept) => [concept.id, concept]))
  const changes = new Map<string, Change>()
  for (const concept of after) {
    const old = known.get(concept.id) ?? null
    known.delete(concept.id)
    if (!old || JSON.stringify(old) !== JSON.stringify(concept)) changes.set(concept.id, { before: old, after: concept })
  }
  for (const [id, concept] of known) changes.set(id, { before: concept, after: null })
  return changes
}

async function recordLoad(stores: Stores, changes: ReadonlyMap<string, Change>, at: string): Promise<void> {
  const last = await stores.termbase.revisions([...changes.keys()])
  const step = { kind: 'loaded', author: '', at } as const
  await stores.termbase.record(
    [...changes].flatMap(([id, { before, after }]) => {
      const number = last.get(id) ?? -1
      // What was never changed has no history yet: it begins with what is replaced now.
      const first = number < 0 && before ? [{ id, ...step, number: 0, concept: before }] : []
      return [...first, { id, ...step, number: number + 1 + first.length, concept: after }]
    }),
  )
}

import { HexaplaError } from '../errors.ts'
import type { ConceptStep, Stores } from '../store/stores.ts'
import { conceptEntry } from './show-concept.ts'
import type { ConceptEntry } from './term-grid.ts'

export interface ConceptHistory {
  readonly id: string
  /** What it is now; null once it was removed. */
  readonly concept: ConceptEntry | null
  readonly revision: number
  /** Newest first; none for a concept that never changed. */
  readonly steps: readonly (Omit<ConceptStep, 'concept'> & { readonly concept: ConceptEntry | null })[]
}

/** Everything that a concept ever was. @throws {HexaplaError} `concept.not-found` for one that never was there */
export async function conceptHistory(stores: Stores, id: string): Promise<ConceptHistory> {
  const [now, steps] = [await stores.termbase.find(id), await stores.termbase.history(id)]
  if (!now && steps.length === 0) throw new HexaplaError('concept.not-found', { id: id.slice(0, 80) })
  return {
    id,
    concept: now && conceptEntry(now),
    revision: steps.at(-1)?.number ?? 0,
    steps: steps.map((step) => ({ ...step, concept: step.concept && conceptEntry(step.concept) })).reverse(),
  }
}

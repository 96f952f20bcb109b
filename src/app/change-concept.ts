import { HexaplaError } from '../errors.ts'
import type { ConceptStep, ConceptStepKind, Stores } from '../store/stores.ts'
import { carryForeign } from '../terms/carry-foreign.ts'
import { mergeConcepts } from '../terms/merge-concepts.ts'
import type { Concept, ConceptState } from '../terms/types.ts'
import { stateOf } from '../terms/types.ts'
import { hashAfter } from './termbase-hash.ts'

/** Who changes a concept, when, and which state of it they had seen. */
export interface Hand {
  readonly author: string
  readonly now: Date
  /** Number of the last step that was known; null: none is asked for. */
  readonly revision?: number | null | undefined
}

interface Changed {
  readonly concept: Concept | null
  readonly revision: number
}

/**
 * A new concept. @throws {HexaplaError} `concept.exists`
 */
export function createConcept(stores: Stores, concept: Concept, hand: Omit<Hand, 'revision'>): Promise<Changed> {
  return step(stores, concept.id, hand, ({ before }) => {
    if (before) throw new HexaplaError('concept.exists', { id: concept.id })
    return { kind: 'created', concept }
  })
}

/** A concept with new content. @throws {HexaplaError} `concept.not-found`, `concept.stale` */
export function editConcept(stores: Stores, concept: Omit<Concept, 'foreign'>, hand: Hand): Promise<Changed> {
  return step(stores, concept.id, hand, ({ before }) => {
    const known = there(before, concept.id)
    const edited = carryForeign(known, concept)
    return { kind: kindOf(known, edited), concept: edited }
  })
}

const STATE_STEP = { approved: 'approved', proposed: 'reopened', superseded: 'superseded' } as const

function kindOf(before: Concept, after: Concept): ConceptStepKind {
  return stateOf(before) === stateOf(after) ? 'edited' : STATE_STEP[stateOf(after)]
}

/** Approves a proposal, takes a concept out of force, or opens the question again. @throws {HexaplaError} `concept.not-found`, `concept.stale` */
export function setConceptState(
  stores: Stores,
  { id, state, replacedBy }: { readonly id: string; readonly state: ConceptState; readonly replacedBy?: string | undefined },
  hand: Hand,
): Promise<Changed> {
  return step(stores, id, hand, ({ before }) => {
    const { state: _, replacedBy: former, ...concept } = there(before, id)
    if (state === 'approved') return { kind: STATE_STEP[state], concept }
    const successor = state === 'superseded' ? (replacedBy ?? former) : undefined
    return { kind: STATE_STEP[state], concept: { ...concept, state, ...(successor && { replacedBy: successor }) } }
  })
}

/** Takes a concept out; its history stays. @throws {HexaplaError} `concept.not-found`, `concept.stale` */
export function removeConcept(stores: Stores, id: string, hand: Hand): Promise<Changed> {
  return step(stores, id, hand, ({ before }) => {
    there(before, id)
    return { kind: 'removed', concept: null }
  })
}

/** A concept as it was after an earlier step; a removed one comes back. @throws {HexaplaError} `concept.not-found`, `concept.stale` */
export function restoreConcept(stores: Stores, { id, number }: { readonly id: string; readonly number: number }, hand: Hand) {
  return step(stores, id, hand, ({ history }) => {
    const wanted = history.find((past) => past.number === number)
    if (!wanted) throw new HexaplaError('concept.not-found', { id: `${id} ${number}` })
    return { kind: 'restored', concept: wanted.concept }
  })
}

/**
 * Puts a concept into another that means the same; the first is superseded by it, and its address still answers.
 *
 * @throws {HexaplaError} `concept.not-found`, `concept.stale`
 */
export function mergeConcept(
  stores: Stores,
  { id, into }: { readonly id: string; readonly into: string },
  hand: Hand,
): Promise<Changed> {
  if (id === into) throw new HexaplaError('request.invalid', { reason: `${id} = ${into}` })
  return stores.transaction(async (open) => {
    await open.lock('termbase')
    const from = there(await open.termbase.find(id), id)
    const changed = await step(open, id, hand, () => ({
      kind: 'superseded',
      concept: { ...from, state: 'superseded', replacedBy: into },
    }))
    await step(open, into, { ...hand, revision: null }, ({ before }) => ({
      kind: 'merged',
      concept: mergeConcepts(there(before, into), from),
    }))
    return changed
  })
}

function there(concept: Concept | null, id: string): Concept {
  if (!concept) throw new HexaplaError('concept.not-found', { id: id.slice(0, 80) })
  return concept
}

interface Known {
  readonly before: Concept | null
  readonly history: readonly ConceptStep[]
}

/** One step under the lock of the termbase: whoever had seen another state of the concept is told, and nothing is written. */
function step(
  stores: Stores,
  id: string,
  hand: Hand,
  change: (known: Known) => { readonly kind: ConceptStepKind; readonly concept: Concept | null },
): Promise<Changed> {
  const { author, now, revision } = hand
  return stores.transaction(async (open) => {
    await open.lock('termbase')
    const before = await open.termbase.find(id)
    const history = await open.termbase.history(id)
    const at = now.toISOString()
    // What a file had brought is the first step.
    const loaded: ConceptStep[] =
      before && history.length === 0 ? [{ number: 0, kind: 'loaded', author: '', at, concept: before }] : []
    const all = [...history, ...loaded]
    const last = all.at(-1)?.number ?? -1
    if (revision !== undefined && revision !== null && revision !== last)
      throw new HexaplaError('concept.stale', { id, revision: last })
    const { kind, concept } = change({ before, history: all })
    if (JSON.stringify(concept) === JSON.stringify(before)) return { concept, revision: Math.max(0, last) }
    const next: ConceptStep = { number: last + 1, kind, author, at, concept }
    await open.termbase.record([...loaded, next].map((one) => ({ id, ...one })))
    await open.termbase.put(id, concept, hashAfter(await open.termbase.hash(), before, concept))
    return { concept, revision: next.number }
  })
}

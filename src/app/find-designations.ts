import { setImmediate as pause } from 'node:timers/promises'
import type { Stores } from '../store/stores.ts'
import { FOUND_AS, type LookupHit } from '../terms/lookup/hits.ts'
import { type LookupOptions, TermLookup } from '../terms/lookup/term-lookup.ts'
import type { Concept } from '../terms/types.ts'

/** Concepts indexed at a stretch: other requests are answered in between. */
const PORTION = 500
/** Changed concepts from which on everything is indexed anew. */
const MOST_CHANGED = 2_000

/** All concepts as they were at one moment, and apart from them those that have changed since. */
interface Index {
  readonly loads: number
  readonly base: TermLookup
  readonly baseSteps: number
  readonly steps: number
  readonly changed: ReadonlySet<string>
  readonly recent: TermLookup
}

/** By the store that was asked first; what a viewer may see makes no difference to a termbase. */
const indexes = new WeakMap<Stores['termbase'], Promise<Index>>()

/** Finds designations as people type them. The index is made when it is first asked for, and follows every change of the termbase. */
export async function findDesignations(stores: Stores, query: string, options: LookupOptions): Promise<readonly LookupHit[]> {
  const { base, recent, changed } = await currentIndex(stores)
  const old = base.find(query, options, (concept) => changed.has(concept))
  if (changed.size === 0) return old
  const fresh = recent.find(query, options)
  return inOrder([...fresh, ...old]).slice(0, options.limit)
}

const inOrder = (hits: LookupHit[]) =>
  hits.sort((a, b) => rankOf(a) - rankOf(b) || a.distance - b.distance || a.term.length - b.term.length)
const rankOf = ({ as }: LookupHit) => FOUND_AS.indexOf(as)

/** Two that ask at the same time wait for the same index. */
function currentIndex(stores: Stores): Promise<Index> {
  const known = indexes.get(stores.termbase)
  const current = known ? known.then((index) => updated(stores, index)) : made(stores)
  indexes.set(stores.termbase, current)
  current.catch(() => {
    if (indexes.get(stores.termbase) === current) indexes.delete(stores.termbase)
  })
  return current
}

async function updated(stores: Stores, index: Index): Promise<Index> {
  const { loads, steps } = await stores.termbase.edition()
  if (loads !== index.loads) return made(stores)
  if (steps === index.steps) return index
  const ids = await stores.termbase.changedSince(index.baseSteps)
  if (ids.length > MOST_CHANGED) return made(stores)
  const concepts = await Promise.all(ids.map((id) => stores.termbase.find(id)))
  return { ...index, steps, changed: new Set(ids), recent: await indexed(concepts.filter((concept) => concept !== null)) }
}

async function made(stores: Stores): Promise<Index> {
  const { loads, steps } = await stores.termbase.edition()
  const { concepts } = await stores.termbase.entries()
  return { loads, steps, baseSteps: steps, base: await indexed(concepts), changed: new Set(), recent: new TermLookup().close() }
}

async function indexed(concepts: readonly Concept[]): Promise<TermLookup> {
  const lookup = new TermLookup()
  for (const [n, concept] of concepts.entries()) {
    lookup.add(concept)
    if (n % PORTION === PORTION - 1) await pause()
  }
  return lookup.close()
}

import type { Stores } from '../store/stores.ts'
import { buildTermIndex, type TermIndex } from '../terms/build-term-index.ts'
import type { Termbase } from '../terms/types.ts'

/** Termbases kept read; people work with one, and for a moment with the one before. */
const KEPT = 3
const termbases = new Map<string, Promise<Termbase>>()

/** The approved concepts. Every page needs them, and a thousand take longer to read than the page: kept by their hash, so never stale. */
export async function approvedTermbase(stores: Stores): Promise<Termbase> {
  const hash = await stores.termbase.hash()
  const known = termbases.get(hash)
  if (known) return known
  const read = stores.termbase.all()
  // A database without a termbase has no hash that says what is in it.
  if (hash === '') return read
  termbases.set(hash, read)
  read.catch(() => termbases.delete(hash))
  if (termbases.size > KEPT) termbases.delete(termbases.keys().next().value!)
  return read
}

const whole = new WeakMap<Stores, { readonly edition: string; readonly read: Promise<Termbase> }>()

/** Every concept, proposed and superseded ones too; read again when any has changed. */
export async function wholeTermbase(stores: Stores): Promise<Termbase> {
  const { loads, steps } = await stores.termbase.edition()
  const edition = `${loads} ${steps}`
  const known = whole.get(stores)
  if (known?.edition === edition) return known.read
  const read = stores.termbase.entries()
  whole.set(stores, { edition, read })
  read.catch(() => whole.delete(stores))
  return read
}

const indices = new WeakMap<Termbase, Map<string, TermIndex>>()

/** What designations of a language are found by; made once for a termbase. */
export function termIndexOf(termbase: Termbase, language: string): TermIndex {
  const known = indices.get(termbase) ?? new Map<string, TermIndex>()
  indices.set(termbase, known)
  const index = known.get(language) ?? buildTermIndex(termbase, language)
  known.set(language, index)
  return index
}

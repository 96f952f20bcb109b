import type { Stores } from '../store/stores.ts'
import type { Termbase } from '../terms/types.ts'
import { hashOf } from './hash.ts'

/** Replaces the termbase. The same termbase again changes nothing; what was computed with another one is stale from here on. */
export async function loadTermbase(
  stores: Stores,
  termbase: Termbase,
): Promise<{ readonly concepts: number; readonly changed: boolean }> {
  const hash = hashOf(termbase.concepts)
  const changed = (await stores.termbase.hash()) !== hash
  if (changed)
    await stores.transaction(async (open) => {
      await open.lock('termbase')
      await open.termbase.replace(termbase, hash)
    })
  return { concepts: termbase.concepts.length, changed }
}

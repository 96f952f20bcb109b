import type { Stores } from '../store/stores.ts'
import type { Revision } from './boundaries.ts'
import { segmentedVersion } from './segmented.ts'

/** Lists kept: a reader asks for words of the same texts again and again. */
const KEPT = 8
const kept = new Map<string, ReadonlyMap<string, string>>()

/** For each stem of a text the form that is written most often there; lexicons know stems alone. */
export async function writtenForms(stores: Stores, version: Revision): Promise<ReadonlyMap<string, string>> {
  const known = kept.get(version.hash)
  if (known) return known
  const { text, tokens } = await segmentedVersion(stores, version)
  const counts = new Map<string, Map<string, number>>()
  for (const { start, end, stem, kind } of tokens) {
    if (kind !== 'word') continue
    const form = text.slice(start, end)
    const forms = counts.get(stem) ?? new Map<string, number>()
    counts.set(stem, forms.set(form, (forms.get(form) ?? 0) + 1))
  }
  const written = new Map([...counts].map(([stem, forms]) => [stem, mostFrequent(forms)] as const))
  kept.set(version.hash, written)
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!)
  return written
}

/** Forms in small letters stand before those that may owe their capital to a sentence; of forms that are as frequent, the shortest. */
function mostFrequent(forms: ReadonlyMap<string, number>): string {
  const isSmall = ([form]: readonly [string, number]) => Number(form === form.toLowerCase())
  const [best] = [...forms].sort((a, b) => isSmall(b) - isSmall(a) || b[1] - a[1] || a[0].length - b[0].length)
  return best![0]
}

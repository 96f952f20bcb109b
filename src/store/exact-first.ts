import type { Hit } from './stores.ts'

/** A part of one list. */
export interface Part {
  readonly limit: number
  readonly offset: number
}

/**
 * Passages that hold the words as they are asked for, then those in which the last word only begins so. The first can be read in their order without looking
 * at the rest; all words that begin alike have to be brought together first, which takes long where they are common, and is done only when somebody comes to them.
 *
 * @param find a part of either list; no passage is in both
 * @param count passages in the first list
 */
export async function exactFirst(
  find: (words: 'exact' | 'begun', part: Part) => Promise<Hit[]>,
  count: () => Promise<number>,
  { limit, offset }: Part,
): Promise<Hit[]> {
  const exact = await find('exact', { limit, offset })
  if (exact.length === limit) return exact
  const all = exact.length > 0 || offset === 0 ? offset + exact.length : await count()
  return [...exact, ...(await find('begun', { limit: limit - exact.length, offset: Math.max(0, offset - all) }))]
}

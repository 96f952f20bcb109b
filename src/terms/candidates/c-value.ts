import { insideOf, type Phrase } from './count-phrases.ts'

/**
 * C-value of each phrase: how long it is times how often it stands on its own, not just inside longer ones (Frantzi, Ananiadou and Mima 2000). Single words
 * count too, so the length weighs log₂(words + 1).
 *
 * O(phrases · 5²).
 */
export function cValues(phrases: ReadonlyMap<string, Phrase>): Map<string, number> {
  const nested = new Map<string, { longer: number; frequency: number }>()
  for (const { key, places } of phrases.values())
    for (const inner of new Set(insideOf(key))) {
      const known = nested.get(inner) ?? { longer: 0, frequency: 0 }
      nested.set(inner, { longer: known.longer + 1, frequency: known.frequency + places.length })
    }
  return new Map(
    [...phrases.values()].map(({ key, words, places }) => {
      const within = nested.get(key)
      const alone = within ? places.length - within.frequency / within.longer : places.length
      return [key, Math.log2(words + 1) * alone]
    }),
  )
}

/** Share of a phrase's value that its C-value makes; the rest comes from its neighbours. */
const OWN = 0.8

/**
 * NC-value: what stands beside many likely terms speaks for a phrase that stands beside it too. A word weighs the share of the likely terms that it is seen
 * beside.
 *
 * @param contexts of each phrase: how often each word stands near it
 * @param likely keys of the phrases with the best C-values
 */
export function ncValues(
  values: ReadonlyMap<string, number>,
  contexts: ReadonlyMap<string, ReadonlyMap<string, number>>,
  likely: readonly string[],
): Map<string, number> {
  const seen = new Map<string, number>()
  for (const key of likely) for (const word of contexts.get(key)?.keys() ?? []) seen.set(word, (seen.get(word) ?? 0) + 1)
  return new Map(
    [...values].map(([key, value]) => {
      let beside = 0
      for (const [word, count] of contexts.get(key) ?? []) beside += (count * (seen.get(word) ?? 0)) / Math.max(1, likely.length)
      return [key, OWN * value + (1 - OWN) * beside]
    }),
  )
}

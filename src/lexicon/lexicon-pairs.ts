import type { BilingualLexicon, PairFound } from './types.ts'

/**
 * All pairs of two lists of keys that a lexicon knows. A lexicon that can do so answers for all keys at once; others are asked key by key.
 *
 * @param found called with the places in the two lists and the weight
 */
export function lexiconPairs(
  lexicon: BilingualLexicon,
  [sources, targets]: readonly [readonly string[], readonly string[]],
  found: PairFound,
): void {
  if (lexicon.pairs) {
    lexicon.pairs(sources, targets, found)
    return
  }
  const places = new Map(targets.map((key, place) => [key, place]))
  for (const [source, key] of sources.entries()) {
    for (const rendering of lexicon.renderings(key)) {
      const target = places.get(rendering.key)
      if (target !== undefined) found(source, target, rendering.weight)
    }
  }
}

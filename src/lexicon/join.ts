import { lexiconPairs } from './lexicon-pairs.ts'
import type { BilingualLexicon } from './types.ts'

/** One lexicon of several for the same pair of languages: what any of them knows, with the highest weight. */
export function joinLexicons(first: BilingualLexicon, ...others: readonly BilingualLexicon[]): BilingualLexicon {
  if (others.length === 0) return first
  const all = [first, ...others]
  return {
    source: first.source,
    target: first.target,
    weight: (source, target) => Math.max(...all.map((lexicon) => lexicon.weight(source, target))),
    renderings(source) {
      const best = new Map<string, number>()
      for (const lexicon of all)
        for (const { key, weight } of lexicon.renderings(source)) best.set(key, Math.max(weight, best.get(key) ?? 0))
      return [...best].map(([key, weight]) => ({ key, weight })).sort((a, b) => b.weight - a.weight)
    },
    known: (source) => Math.max(0, ...all.map((lexicon) => lexicon.known?.(source) ?? 0)),
    pairs(sources, targets, found) {
      const best = new Map<number, number>()
      for (const lexicon of all)
        lexiconPairs(lexicon, [sources, targets], (source, target, weight) => {
          const place = source * targets.length + target
          if (weight > (best.get(place) ?? 0)) best.set(place, weight)
        })
      for (const [place, weight] of best) found(Math.floor(place / targets.length), place % targets.length, weight)
    },
  }
}

import { lexiconPairs } from './lexicon-pairs.ts'
import type { BilingualLexicon } from './types.ts'

/** A rendering through a third language is only as good as both steps; weaker ones are noise. */
const LEAST = 0.05
const MOST = 16

/** A lexicon from two that meet in a third language: first A → B, then B → C. Weights multiply, and add up over the words between. */
export function composeLexicons(first: BilingualLexicon, second: BilingualLexicon): BilingualLexicon {
  const renderings = (key: string) => {
    const sums = new Map<string, number>()
    for (const middle of first.renderings(key)) {
      for (const { key: end, weight } of second.renderings(middle.key))
        sums.set(end, (sums.get(end) ?? 0) + middle.weight * weight)
    }
    return [...sums]
      .filter(([, weight]) => weight >= LEAST)
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST)
      .map(([end, weight]) => ({ key: end, weight: Math.min(1, weight) }))
  }
  return {
    source: first.source,
    target: second.target,
    renderings,
    weight: (key, wanted) => {
      const sum = first.renderings(key).reduce((total, middle) => total + middle.weight * second.weight(middle.key, wanted), 0)
      return sum >= LEAST ? Math.min(1, sum) : 0
    },
    pairs(sources, targets, found) {
      const middles = new Map<string, { place: number; from: { place: number; weight: number }[] }>()
      for (const [place, key] of sources.entries()) {
        for (const { key: middle, weight } of first.renderings(key)) {
          let entry = middles.get(middle)
          if (!entry) middles.set(middle, (entry = { place: middles.size, from: [] }))
          entry.from.push({ place, weight })
        }
      }
      const list = [...middles.values()]
      const sums = sources.map(() => new Map<number, number>())
      lexiconPairs(second, [[...middles.keys()], targets], (middle, target, weight) => {
        for (const from of list[middle]!.from)
          sums[from.place]!.set(target, (sums[from.place]!.get(target) ?? 0) + from.weight * weight)
      })
      for (const [place, row] of sums.entries())
        for (const [target, weight] of row) if (weight >= LEAST) found(place, target, Math.min(1, weight))
    },
  }
}

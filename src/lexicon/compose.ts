import type { BilingualLexicon } from './types.ts'

/** A rendering through a third language is only as good as both steps; weaker ones are noise. */
const LEAST = 0.02
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
    weight: (key, wanted) => renderings(key).find((rendering) => rendering.key === wanted)?.weight ?? 0,
  }
}

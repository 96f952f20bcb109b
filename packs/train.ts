/** A sentence pair as stems. */
export interface StemPair {
  readonly source: readonly string[]
  readonly target: readonly string[]
}

/** t(target | source) for pairs of stems that were ever seen together or in a word list. */
export type Translation = Map<string, Map<string, number>>

const ROUNDS = 6
/** Weight of a word-list row, in occurrences. */
const PRIOR = 1.5
/** Share of a target word's probability that no source word explains. */
const UNEXPLAINED = 0.05

/**
 * IBM model 1 with the rows of a word list as prior counts (Brown et al. 1993): expectation maximisation over bags of stems.
 *
 * @param prior for each source stem its listed renderings with weights that sum to 1
 * Time O(rounds · Σ |source|·|target|).
 */
export function train(pairs: readonly StemPair[], prior: Translation): Translation {
  let table: Translation | null = null
  for (let round = 0; round < ROUNDS; round++) {
    const counts: Translation = new Map(
      [...prior].map(([source, row]) => [source, new Map([...row].map(([target, weight]) => [target, PRIOR * weight]))]),
    )
    for (const { source, target } of pairs) {
      for (const word of target) {
        const shares = source.map((other) => start(table, prior, other, word))
        const total = shares.reduce((sum, share) => sum + share, UNEXPLAINED / 10)
        for (const [k, other] of source.entries()) add(counts, other, word, shares[k]! / total)
      }
    }
    table = normalised(counts)
  }
  return table!
}

/** Before anything is learned, a listed rendering is ten times as likely as any other word. */
function start(table: Translation | null, prior: Translation, source: string, target: string): number {
  if (table) return table.get(source)?.get(target) ?? 0
  return 0.01 + (prior.get(source)?.has(target) ? 0.1 : 0)
}

function add(counts: Translation, source: string, target: string, value: number): void {
  if (value < 1e-6) return
  let row = counts.get(source)
  if (!row) counts.set(source, (row = new Map()))
  row.set(target, (row.get(target) ?? 0) + value)
}

function normalised(counts: Translation): Translation {
  return new Map(
    [...counts].map(([source, row]) => {
      const total = [...row.values()].reduce((sum, value) => sum + value, 0)
      return [source, new Map([...row].flatMap(([target, value]) => (value / total > 1e-4 ? [[target, value / total]] : [])))]
    }),
  )
}

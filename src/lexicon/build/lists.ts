import { stems, type WordPair } from './corpus.ts'
import type { ListRow } from './types.ts'
import type { KeyRow } from './weigh.ts'

/** Longest expressions kept, in words. */
const MOST_WORDS = 4

/** Rows as stems; rows that have the same stems are one, with the lists of all. */
export function keyRows(rows: readonly ListRow[], languages: readonly [string, string]): KeyRow[] {
  const found = new Map<string, { source: string; target: string; sources: Set<string> }>()
  for (const { first, second, sources } of rows) {
    const [a, b] = [stems(first, languages[0]), stems(second, languages[1])]
    if (a.length === 0 || b.length === 0 || a.length > MOST_WORDS || b.length > MOST_WORDS) continue
    const [source, target] = [a.join(' '), b.join(' ')]
    const key = `${source}\t${target}`
    const row = found.get(key)
    if (row) for (const list of sources) row.sources.add(list)
    else found.set(key, { source, target, sources: new Set(sources) })
  }
  return [...found.values()].map((row) => ({ ...row, sources: certain(row.sources) }))
}

/** A list that has a row for certain need not have it doubtfully as well. */
const certain = (sources: ReadonlySet<string>) =>
  [...sources].filter((list) => !(list.endsWith('?') && sources.has(list.slice(0, -1)))).sort()

/** Weight of a row in occurrences, before anything is measured. */
function firstWeight({ sources }: KeyRow): number {
  const doubtful = sources.every((list) => list.endsWith('?'))
  if (doubtful) return 0.1
  const automatic = sources.every((list) => list.startsWith('wn-'))
  return (automatic ? 0.3 : 0.7) * Math.min(3, sources.length)
}
/** All the rows of a word count at most so often together. */
const MOST_WEIGHT = 3

/** Rows as short sentence pairs to learn from. */
export function listPairs(rows: readonly KeyRow[]): { pairs: WordPair[]; weights: Float64Array } {
  const total = { source: new Map<string, number>(), target: new Map<string, number>() }
  for (const row of rows)
    for (const side of ['source', 'target'] as const)
      total[side].set(row[side], (total[side].get(row[side]) ?? 0) + firstWeight(row))
  return {
    pairs: rows.map(({ source, target }) => [source.split(' '), target.split(' ')]),
    weights: Float64Array.from(
      rows,
      (row) =>
        firstWeight(row) * Math.min(1, MOST_WEIGHT / Math.max(total.source.get(row.source)!, total.target.get(row.target)!)),
    ),
  }
}

/**
 * Expressions of several words: how many sentences hold them, and how many pairs hold both sides of a row. Single words that are rendered by several are
 * counted in pairs only; the model counts them by themselves.
 */
export function phraseCounts(pairs: readonly WordPair[], rows: readonly KeyRow[]) {
  const several = rows.filter(({ source, target }) => source.includes(' ') || target.includes(' '))
  const bySource = Map.groupBy(several, ({ source }) => source)
  const known = { source: new Set(several.map(({ source }) => source)), target: new Set(several.map(({ target }) => target)) }
  const counts = { source: new Map<string, number>(), target: new Map<string, number>(), pairs: new Map<KeyRow, number>() }
  const add = <Key>(map: Map<Key, number>, key: Key) => map.set(key, (map.get(key) ?? 0) + 1)
  for (const [source, target] of pairs) {
    const [inSource, inTarget] = [expressions(source, known.source), expressions(target, known.target)]
    for (const key of inSource) if (key.includes(' ')) add(counts.source, key)
    for (const key of inTarget) if (key.includes(' ')) add(counts.target, key)
    for (const key of inSource) for (const row of bySource.get(key)!) if (inTarget.has(row.target)) add(counts.pairs, row)
  }
  return {
    source: counts.source,
    target: counts.target,
    pairs: [...counts.pairs].map(([{ source, target }, count]) => ({ source, target, count })),
  }
}

function expressions(words: readonly string[], known: ReadonlySet<string>): Set<string> {
  const found = new Set<string>()
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + MOST_WORDS); to++) {
      const key = words.slice(from, to).join(' ')
      if (known.has(key)) found.add(key)
    }
  }
  return found
}

import type { PackRow } from './types.ts'

/** A row of the word lists as keys (stems, several joined by a space), with the lists that have it. */
export interface KeyRow {
  readonly source: string
  readonly target: string
  readonly sources: readonly string[]
}

/** What the sentences say: how often each word was seen, and how often one rendered the other. */
export interface Seen {
  readonly source: ReadonlyMap<string, number>
  readonly target: ReadonlyMap<string, number>
  readonly pairs: readonly { readonly source: string; readonly target: string; readonly count: number }[]
}

/** Occurrences that the word lists weigh as much as. */
const TRUST = 4
/** Weight of an occurrence whose rendering the sentences leave open. */
const UNCLEAR = 0.3
/** Share of a listed word's occurrences that its rows cover at least: some sentence files are in the wrong language, and explain nothing. */
const LEAST_COVERED = 0.45
/** Rows kept: likely enough in one direction. Learned ones that no list has must be seen more than once. */
const LEAST = 0.025
const LEAST_LEARNED = 0.08
const SEEN = 1.4
const MOST = 16
const SEPARATOR = '\t'

/**
 * Probabilities of renderings in both directions from word lists and sentences. How much a list, or the agreement of lists, is worth is measured
 * on the sentences: rows are sorted into classes (which lists; how common the rendering is), and each class is worth how often its rows were used where
 * their word was seen.
 */
export function weigh(rows: readonly KeyRow[], seen: Seen): PackRow[] {
  const learned = new Map(seen.pairs.map(({ source, target, count }) => [source + SEPARATOR + target, count]))
  const forward = oneDirection(rows, learned, seen.source, seen.target)
  const turned = rows.map(({ source, target, sources }) => ({ source: target, target: source, sources }))
  const turnedLearned = new Map(seen.pairs.map(({ source, target, count }) => [target + SEPARATOR + source, count]))
  const backward = oneDirection(turned, turnedLearned, seen.target, seen.source)
  const listed = new Set(rows.map(({ source, target }) => source + SEPARATOR + target))
  const result: PackRow[] = []
  for (const key of new Set([...forward.keys(), ...listed])) {
    const [source, target] = key.split(SEPARATOR) as [string, string]
    const there = forward.get(key) ?? 0
    const back = backward.get(target + SEPARATOR + source) ?? 0
    if (listed.has(key) ? Math.max(there, back) < LEAST : !believable(there, back, learned.get(key)!)) continue
    result.push({ source, target, forward: there, backward: back })
  }
  return mostLikely(mostLikely(result, 'source', 'forward', 'backward'), 'target', 'backward', 'forward')
}

const believable = (there: number, back: number, count: number) =>
  count >= SEEN && Math.min(there, back) >= LEAST && Math.max(there, back) >= LEAST_LEARNED

/** At most so many rows a word; a row that is among the best in the other direction may be over the limit. */
function mostLikely(
  rows: readonly PackRow[],
  side: 'source' | 'target',
  by: 'forward' | 'backward',
  other: 'forward' | 'backward',
): PackRow[] {
  return [...Map.groupBy(rows, (row) => row[side]).values()].flatMap((group) =>
    group.length <= MOST
      ? group
      : [...group].sort((a, b) => b[by] - a[by]).filter((row, rank) => rank < MOST || row[other] >= 4 * LEAST),
  )
}

function oneDirection(
  rows: readonly KeyRow[],
  learned: ReadonlyMap<string, number>,
  seenSource: ReadonlyMap<string, number>,
  seenTarget: ReadonlyMap<string, number>,
): Map<string, number> {
  const worth = classWorth(rows, learned, seenSource, seenTarget)
  const result = new Map<string, number>()
  const bySource = Map.groupBy(rows, ({ source }) => source)
  const coverage = meanCoverage(bySource, learned, seenSource)
  const explained = new Map<string, number>()
  for (const [key, count] of learned) {
    const source = key.slice(0, key.indexOf(SEPARATOR))
    explained.set(source, (explained.get(source) ?? 0) + count)
  }
  const evidence = (source: string) => {
    const [often, clear] = [seenSource.get(source) ?? 0, explained.get(source) ?? 0]
    return clear + UNCLEAR * Math.max(0, often - clear)
  }
  for (const [source, group] of bySource) {
    const prior = group.map((row) => worth(row))
    const total = prior.reduce((sum, value) => sum + value, 0)
    const covered = coverage(group)
    for (const [k, row] of group.entries()) {
      const count = learned.get(source + SEPARATOR + row.target) ?? 0
      result.set(source + SEPARATOR + row.target, (count + (TRUST * covered * prior[k]!) / total) / (evidence(source) + TRUST))
    }
  }
  for (const [key, count] of learned) {
    if (result.has(key)) continue
    const source = key.slice(0, key.indexOf(SEPARATOR))
    result.set(key, count / (evidence(source) + (bySource.has(source) ? TRUST : 1)))
  }
  return result
}

/** Share of a word's occurrences that its rows cover together: the mean of words with as many rows and as much agreement. */
function meanCoverage(
  bySource: ReadonlyMap<string, readonly KeyRow[]>,
  learned: ReadonlyMap<string, number>,
  seenSource: ReadonlyMap<string, number>,
): (group: readonly KeyRow[]) => number {
  const classOf = (group: readonly KeyRow[]) =>
    `${Math.min(4, Math.max(...group.map(({ sources }) => sources.filter((list) => !list.endsWith('?')).length)))} ${Math.min(8, group.length)}`
  const sums = new Map<string, { covered: number; shown: number }>()
  for (const [source, group] of bySource) {
    const often = seenSource.get(source) ?? 0
    if (often === 0) continue
    const used = group.reduce((sum, { target }) => sum + (learned.get(source + SEPARATOR + target) ?? 0), 0)
    const sum = sums.get(classOf(group)) ?? { covered: 0, shown: 0 }
    sum.shown += Math.min(10, often)
    sum.covered += Math.min(1, used / often) * Math.min(10, often)
    sums.set(classOf(group), sum)
  }
  return (group) => {
    const { covered, shown } = sums.get(classOf(group)) ?? { covered: 0, shown: 0 }
    return Math.max(LEAST_COVERED, (covered + 5) / (shown + 10))
  }
}

/** Mean share of a word's occurrences that a row of its class renders; classes seen seldom lean on all rows. */
function classWorth(
  rows: readonly KeyRow[],
  learned: ReadonlyMap<string, number>,
  seenSource: ReadonlyMap<string, number>,
  seenTarget: ReadonlyMap<string, number>,
): (row: KeyRow) => number {
  const classOf = ({ source, target, sources }: KeyRow) => {
    // How common a rendering is apart from this word: else a rendering that was never seen would always look wrong where its word was seen.
    const common = Math.max(0, (seenTarget.get(target) ?? 0) - (learned.get(source + SEPARATOR + target) ?? 0))
    const level = target.includes(' ') ? 'several' : Math.min(4, Math.ceil(Math.log2(common + 1) - 0.3))
    const lists = sources.length > 3 ? `${sources.length}` : sources.join(',')
    return { lists, level: `${level} ${source.includes(' ')}` }
  }
  const sums = new Map<string, { used: number; shown: number }>()
  const add = (key: string, used: number, shown: number) => {
    const sum = sums.get(key)
    if (sum) {
      sum.used += used
      sum.shown += shown
    } else sums.set(key, { used, shown })
  }
  for (const row of rows) {
    const often = seenSource.get(row.source) ?? 0
    if (often === 0) continue
    const { lists, level } = classOf(row)
    // A word seen a hundred times tells no more about lists than one seen ten times.
    const shown = Math.min(10, often)
    const used = Math.min(1, (learned.get(row.source + SEPARATOR + row.target) ?? 0) / often) * shown
    for (const key of ['all', `lists ${lists}`, `level ${level}`, `${lists} ${level}`]) add(key, used, shown)
  }
  const rate = (key: string, before: number) => {
    const { used, shown } = sums.get(key) ?? { used: 0, shown: 0 }
    return (used + 30 * before) / (shown + 30)
  }
  const known = new Map<string, number>()
  return (row) => {
    const { lists, level } = classOf(row)
    const key = `${lists} ${level}`
    let value = known.get(key)
    if (value === undefined) {
      const all = rate('all', 0.1)
      const either = (rate(`lists ${lists}`, all) * rate(`level ${level}`, all)) / all
      known.set(key, (value = Math.max(1e-3, Math.min(0.9, rate(key, Math.min(0.9, either))))))
    }
    return value
  }
}

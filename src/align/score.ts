import { HexaplaError } from '../errors.ts'
import type { Bead } from './types.ts'

/** A bead as benchmark files have it: any indices, not only neighbours. */
export interface IndexBead {
  readonly source: readonly number[]
  readonly target: readonly number[]
}

export interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

const LINE = /^\s*\[([\d,\s]*)\]\s*:\s*\[([\d,\s]*)\]/

/**
 * Reads beads, one a line: `[0,1]:[2]`, anything after a second colon ignored. Blank lines are skipped.
 *
 * @throws {HexaplaError} `format.malformed` with the line (from 1)
 */
export function parseBeads(text: string): IndexBead[] {
  return text.split('\n').flatMap((line, n) => {
    if (line.trim() === '') return []
    const match = LINE.exec(line)
    if (!match) throw new HexaplaError('format.malformed', { format: 'beads', line: n + 1, reason: 'not [i,j]:[k]' })
    const [source, target] = [numbers(match[1]!), numbers(match[2]!)]
    return source.length + target.length > 0 ? [{ source, target }] : []
  })
}

const numbers = (list: string) =>
  list
    .split(',')
    .filter((item) => item.trim() !== '')
    .map(Number)

export function indexBead({ source, target }: Bead): IndexBead {
  const indices = ([from, to]: Bead['source']) => Array.from({ length: to - from }, (_, n) => from + n)
  return { source: indices(source), target: indices(target) }
}

/**
 * Strict and lax precision, recall and F1 over documents, counts added first, as vecalign's scorer has them (Thompson and Koehn 2019).
 * Strict: the very same bead is in the other list. Lax: that, or at least one source unit is paired with one of the bead's target units in the other list.
 * Precision is over all beads of the test, recall over the beads of the gold with both sides filled.
 */
export function scoreBeads(documents: readonly { readonly gold: readonly IndexBead[]; readonly test: readonly IndexBead[] }[]): {
  strict: Score
  lax: Score
} {
  const counts = { strict: { test: 0, gold: 0 }, lax: { test: 0, gold: 0 }, tested: 0, expected: 0 }
  for (const { gold, test } of documents) {
    const filled = (beads: readonly IndexBead[]) => beads.filter(({ source, target }) => source.length > 0 && target.length > 0)
    counts.tested += test.length
    counts.expected += filled(gold).length
    add(counts, 'test', test, gold)
    add(counts, 'gold', filled(gold), filled(test))
  }
  const scored = (kind: 'strict' | 'lax'): Score => {
    const precision = counts.tested === 0 ? 0 : counts[kind].test / counts.tested
    const recall = counts.expected === 0 ? 0 : counts[kind].gold / counts.expected
    return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
  }
  return { strict: scored('strict'), lax: scored('lax') }
}

function add(
  counts: Record<'strict' | 'lax', { test: number; gold: number }>,
  side: 'test' | 'gold',
  beads: readonly IndexBead[],
  others: readonly IndexBead[],
): void {
  const known = new Set(others.map(key))
  const paired = new Map<number, Set<number>>()
  for (const { source, target } of others) for (const i of source) paired.set(i, new Set([...(paired.get(i) ?? []), ...target]))
  for (const bead of beads) {
    const exact = known.has(key(bead))
    if (exact) counts.strict[side]++
    if (exact || bead.source.some((i) => bead.target.some((j) => paired.get(i)?.has(j)))) counts.lax[side]++
  }
}

const key = ({ source, target }: IndexBead) => `${source}:${target}`

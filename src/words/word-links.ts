import { distance, skeleton } from '../lexicon/skeleton.ts'
import type { BilingualLexicon } from '../lexicon/types.ts'

/** Keys of the words of an aligned pair of segments, in order. */
export interface WordPair {
  readonly source: readonly string[]
  readonly target: readonly string[]
}

/** A link between a source word and a target word, by their indices. */
export type WordLink = readonly [source: number, target: number]

const ROUNDS = 5
/** How fast links fall off away from the diagonal, and how often a word has no counterpart (values of Dyer et al. 2013). */
const TENSION = 4
const NULL = 0.08
const LONG = 12
/** Weight of one word pair that is not seen yet, and of one whose letters agree or that a lexicon holds. */
const UNSEEN = 0.01
const ALIKE = 2
const SEPARATOR = '\u0000'

/**
 * Learns from aligned segments which words render which, and links the words of each pair. Both directions are learned, and joined by growing
 * from what they agree on.
 *
 * @param lexicon entries count like words already seen together
 * @returns links of each pair, sorted by source word
 * Source: Dyer, Chahuneau and Smith 2013, "A Simple, Fast, and Effective Reparameterization of IBM Model 2"; Koehn, Och and Marcu 2003 for the
 * joining. Time: rounds × pairs × source words × target words. Deterministic.
 */
export function linkWords(pairs: readonly WordPair[], lexicon: BilingualLexicon | null = null): WordLink[][] {
  const alike = likenessOf(lexicon)
  const forward = learn(pairs, alike)
  const backward = learn(
    pairs.map(({ source, target }) => ({ source: target, target: source })),
    (a, b) => alike(b, a),
  )
  return pairs.map(({ source, target }, n) => joined(forward[n]!, backward[n]!, source.length, target.length))
}

/** How far two words look like one word or are known to be renderings of each other, 0…1. */
function likenessOf(lexicon: BilingualLexicon | null): (source: string, target: string) => number {
  const known = new Map<string, number>()
  const bones = new Map<string, string>()
  const boneOf = (word: string) => {
    let bone = bones.get(word)
    if (bone === undefined) bones.set(word, (bone = skeleton(word)))
    return bone
  }
  return (source, target) => {
    const id = source + SEPARATOR + target
    let value = known.get(id)
    if (value === undefined) {
      value = source === target ? 1 : Math.max(lexicon?.weight(source, target) ?? 0, resemblance(boneOf(source), boneOf(target)))
      known.set(id, value)
    }
    return value
  }
}

/** Consonants that agree: 1 for the same four or more, less for one step apart. */
function resemblance(a: string, b: string): number {
  const longer = Math.max(a.length, b.length)
  if (longer < 3) return 0
  if (a === b) return longer >= 4 ? 0.9 : 0.5
  return longer >= 5 && distance(a, b, 1) === 1 ? 0.5 : 0
}

/** For each target word the most likely source word, or -1, after expectation maximisation. */
function learn(pairs: readonly WordPair[], alike: (source: string, target: string) => number): Int32Array[] {
  let table = new Map<string, number>()
  let totals = new Map<string, number>()
  const chance = (source: string, target: string) => {
    const prior = UNSEEN + ALIKE * alike(source, target)
    return ((table.get(source + SEPARATOR + target) ?? 0) + prior) / ((totals.get(source) ?? 0) + 1)
  }
  for (let round = 0; round < ROUNDS; round++) {
    const counts = new Map<string, number>()
    const sums = new Map<string, number>()
    for (const { source, target } of pairs) {
      for (const [j, word] of target.entries()) {
        const weights = source.map((other, i) => chance(other, word) * near(i, j, source.length, target.length))
        const total = weights.reduce((sum, weight) => sum + weight, NULL * UNSEEN)
        for (const [i, other] of source.entries()) {
          const share = weights[i]! / total
          if (share < 1e-4) continue
          const id = other + SEPARATOR + word
          counts.set(id, (counts.get(id) ?? 0) + share)
          sums.set(other, (sums.get(other) ?? 0) + share)
        }
      }
    }
    table = counts
    totals = sums
  }
  return pairs.map(({ source, target }) => {
    const best = new Int32Array(target.length).fill(-1)
    for (const [j, word] of target.entries()) {
      let top = NULL * UNSEEN
      for (const [i, other] of source.entries()) {
        const weight = chance(other, word) * near(i, j, source.length, target.length)
        if (weight > top) {
          top = weight
          best[j] = i
        }
      }
    }
    return best
  })
}

/** In short segments the place says less: two words change places easily. */
function near(i: number, j: number, n: number, m: number): number {
  return Math.exp(-TENSION * Math.min(1, Math.max(n, m) / LONG) * Math.abs((i + 0.5) / n - (j + 0.5) / m))
}

/** Grow-diag-final-and: the links both directions have, their neighbours that one has, then lone words of both sides. */
function joined(forward: Int32Array, backward: Int32Array, n: number, m: number): WordLink[] {
  const key = (i: number, j: number) => i * m + j
  const union = new Set<number>()
  const links = new Set<number>()
  forward.forEach((i, j) => {
    if (i < 0) return
    union.add(key(i, j))
    if (backward[i] === j) links.add(key(i, j))
  })
  backward.forEach((j, i) => {
    if (j >= 0) union.add(key(i, j))
  })
  const sources = new Set([...links].map((link) => Math.floor(link / m)))
  const targets = new Set([...links].map((link) => link % m))
  const add = (link: number) => {
    links.add(link)
    sources.add(Math.floor(link / m))
    targets.add(link % m)
  }
  for (let grown = true; grown; ) {
    grown = false
    for (const link of [...links]) {
      const [i, j] = [Math.floor(link / m), link % m]
      for (const [di, dj] of NEIGHBOURS) {
        const [a, b] = [i + di, j + dj]
        if (a < 0 || b < 0 || a >= n || b >= m || links.has(key(a, b)) || !union.has(key(a, b))) continue
        if (sources.has(a) && targets.has(b)) continue
        add(key(a, b))
        grown = true
      }
    }
  }
  for (const link of [...union].sort((a, b) => a - b)) if (!sources.has(Math.floor(link / m)) && !targets.has(link % m)) add(link)
  return [...links].sort((a, b) => a - b).map((link): WordLink => [Math.floor(link / m), link % m])
}

const NEIGHBOURS = [
  [-1, 0],
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, -1],
  [-1, 1],
  [1, -1],
  [1, 1],
] as const

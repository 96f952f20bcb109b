import type { Unit } from './units.ts'
import type { Vocabulary } from './vocabulary.ts'
import { type LexicalWeights, resemblance } from './word-prior.ts'

/** Expected links of stems, `source TAB target`: what other texts have taught. */
export type LinkExperience = ReadonlyMap<string, number>

/** A pair of segments as numbers: types of the two sides, and for each cell the number of its pair of types. */
export interface NumberedPair {
  readonly source: readonly Unit[]
  readonly target: readonly Unit[]
  readonly sourceTypes: Int32Array
  readonly targetTypes: Int32Array
  readonly cells: Int32Array
  /** 0…1 a cell, see `phraseWeights`. */
  readonly phrases: Float32Array
  /** Its own expected links, of the round before. */
  links: Float64Array
}

/** Pseudo-counts: a certain dictionary entry, a group of words that is known in this place, any two words, all that was never seen with a word. */
const ENTRY = 15
const PHRASE = 3
const ANY = 0.01
const UNSEEN = 1
/** The same for a function word with many renderings elsewhere, which would else make whatever is left over. */
const ELSEWHERE = 2
/** Links elsewhere in the texts that leave no doubt. */
const OFTEN = 2
/** Links of other texts count at most like so many entries seen here. */
const MOST_EXPERIENCE = 10
const EMPTY = 0.02
const EMPTY_TOTAL = 20

/** Counts of links, with their priors, in both directions. */
export class LinkCounts {
  private readonly count: Float64Array
  private readonly priors: readonly [forward: Float64Array, backward: Float64Array]
  private readonly totals: readonly [bySource: Float64Array, byTarget: Float64Array]
  private readonly empty: readonly [targets: Float64Array, sources: Float64Array]
  private readonly emptyTotal: [number, number] = [0, 0]
  /** What speaks for a pair of types before it is seen: dictionaries, spelling, experience; 0…1. */
  private readonly grounds: Float32Array

  /** @param typePairs source type and target type of each number that cells hold, flat */
  constructor(
    [sources, targets]: readonly [Vocabulary, Vocabulary],
    typePairs: readonly number[],
    { weights, experience }: { readonly weights: LexicalWeights; readonly experience: LinkExperience | null },
  ) {
    const pairs = typePairs.length / 2
    const [n, m] = [sources.types.length, targets.types.length]
    this.count = new Float64Array(pairs)
    this.grounds = new Float32Array(pairs)
    this.priors = [new Float64Array(pairs), new Float64Array(pairs)]
    this.totals = [spread(weights.mass[0]), spread(weights.mass[1])]
    this.empty = [new Float64Array(m), new Float64Array(n)]
    for (let pair = 0; pair < pairs; pair++) {
      const [e, f] = [typePairs[2 * pair]!, typePairs[2 * pair + 1]!]
      const [a, b] = [sources.types[e]!, targets.types[f]!]
      const known = [weights.forward.get(e * m + f) ?? 0, weights.backward.get(e * m + f) ?? 0] as const
      const alike = resemblance(a, b)
      const either = Math.max(alike, Math.sqrt(known[0] * known[1]), 0.3 * Math.max(...known))
      const learned = experience ? Math.min(MOST_EXPERIENCE, experience.get(`${a.stem}\t${b.stem}`) ?? 0) : 0
      this.grounds[pair] = Math.max(either, learned / MOST_EXPERIENCE)
      for (const way of [0, 1] as const) {
        const prior = ANY * compatible(a, b) + ENTRY * Math.max(alike, (known[way] + either) / 2) + learned
        this.priors[way][pair] = prior
        this.totals[way][way === 0 ? e : f]! += prior
      }
    }
  }

  /** Words that no link explains yet: all of a new pair. */
  addWords({ sourceTypes, targetTypes }: NumberedPair): void {
    for (const type of targetTypes) this.empty[0][type]!++
    for (const type of sourceTypes) this.empty[1][type]!++
    this.emptyTotal[0] += targetTypes.length
    this.emptyTotal[1] += sourceTypes.length
  }

  /**
   * Chances that the words of one side make those of the other, by the links of all other places (the own links of a cell are left out, so that
   * a word seen once does not confirm itself).
   *
   * @returns states · words, the states being the source words (way 0) or the target words (way 1)
   */
  made({ sourceTypes, targetTypes, cells, phrases, links }: NumberedPair, way: 0 | 1): Float64Array {
    const [n, m] = [sourceTypes.length, targetTypes.length]
    const made = new Float64Array(n * m)
    const [priors, totals] = [this.priors[way], this.totals[way]]
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < m; j++) {
        const cell = i * m + j
        const pair = cells[cell]!
        const own = links[cell]!
        const phrase = PHRASE * phrases[cell]!
        const state = way === 0 ? sourceTypes[i]! : targetTypes[j]!
        made[way === 0 ? cell : j * n + i] =
          (Math.max(0, this.count[pair]! - own) + priors[pair]! + phrase) / (Math.max(UNSEEN, totals[state]! - own) + phrase)
      }
    }
    return made
  }

  /** Chances of the words of one side where nothing makes them. */
  unmade(words: Int32Array, way: 0 | 1): Float64Array {
    const counts = this.empty[way]
    const total = Math.max(0, this.emptyTotal[way]) + EMPTY * counts.length + EMPTY_TOTAL
    return Float64Array.from(words, (word) => (Math.max(0, counts[word]!) + EMPTY) / total)
  }

  /**
   * What speaks for each cell but its place, 0…1: dictionaries, spelling and sound, groups of words, and links of the same words elsewhere in the texts.
   */
  support({ cells, phrases, links }: NumberedPair): Float32Array {
    return Float32Array.from(cells, (pair, cell) =>
      Math.max(this.grounds[pair]!, phrases[cell]!, Math.min(1, Math.max(0, this.count[pair]! - links[cell]!) / OFTEN)),
    )
  }

  /** Puts new expected links of a pair in the place of its old ones. */
  replace(pair: NumberedPair, links: Float64Array): void {
    const { sourceTypes, targetTypes, cells } = pair
    const m = targetTypes.length
    for (let i = 0; i < sourceTypes.length; i++) {
      for (let j = 0; j < m; j++) {
        const change = links[i * m + j]! - pair.links[i * m + j]!
        if (change === 0) continue
        const [e, f] = [sourceTypes[i]!, targetTypes[j]!]
        this.count[cells[i * m + j]!]! += change
        this.totals[0][e]! += change
        this.totals[1][f]! += change
        this.empty[0][f]! -= change
        this.empty[1][e]! -= change
        this.emptyTotal[0] -= change
        this.emptyTotal[1] -= change
      }
    }
    pair.links = links
  }
}

const spread = (mass: Float64Array) => mass.map((sum) => UNSEEN + ELSEWHERE * Math.min(1, sum))

/** Words of one kind render each other sooner; two names twice as soon. */
function compatible(a: Unit, b: Unit): number {
  if (a.kind === b.kind) return a.kind === 'content' && a.name && b.name ? 2 : 1
  return a.kind === 'mark' || b.kind === 'mark' ? 0.02 : 0.3
}

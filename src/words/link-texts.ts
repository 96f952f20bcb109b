import type { Bead } from '../align/types.ts'
import { primaryTag } from '../text/tags.ts'
import type { SegmentedText } from '../text/types.ts'
import { closedClassOf } from './closed-class.ts'
import { type Emissions, hmmPosteriors, JUMPS, plainJumps } from './hmm.ts'
import { LinkCounts, type LinkExperience, type NumberedPair } from './link-counts.ts'
import { type KnownPair, phraseWeights } from './phrases.ts'
import { type Unit, unitsOf, type WordKnowledge } from './units.ts'
import { Vocabulary } from './vocabulary.ts'
import { type LexicalWeights, type Lexicons, lexicalWeights } from './word-prior.ts'

export interface LinkInput {
  readonly source: SegmentedText
  readonly target: SegmentedText
  /** Segment beads; those with an empty side have no links. */
  readonly beads: readonly Bead[]
  readonly lexicons?: Lexicons | null
  /** Places that render each other for certain, such as occurrences of a concept that stands once on both sides of a bead. */
  readonly known?: readonly KnownPair[]
  /** Links of other texts in the same languages. */
  readonly experience?: LinkExperience | null
}

/** The words of one bead and how surely they render each other. Matrices are by row: cell `i · target.length + j`. */
export interface LinkedBead {
  readonly source: readonly Unit[]
  readonly target: readonly Unit[]
  /** P(target word j was made by source word i): a target word has one source word or none. */
  readonly forward: Float64Array
  /** P(source word i was made by target word j): a source word has one target word or none. */
  readonly backward: Float64Array
  /** What speaks for a link but its place, 0…1: dictionaries, spelling, groups of words, the same link elsewhere. */
  readonly support: Float32Array
}

/** Rounds that only know positions, then rounds that know where the neighbours went. More rounds grow too sure of what a short text shows. */
const FLAT_ROUNDS = 2
const HMM_ROUNDS = 2
const UNMATCHED = 0.08
/** How fast links fall off away from the diagonal, in the flat rounds. */
const TENSION = 4
/** Jumps are believed as if so many had been seen before. */
const JUMPS_SEEN = 300
/** Words in a bead (both sides multiplied) beyond which neighbours are not looked at: time would grow with the cube. */
const MOST_CELLS = 250_000
/** Two words are known to render each other from this weight of a lexicon on. */
const LINKED = 0.02

/**
 * Links the words of aligned segments in both directions. A collapsed variational form of the Bayesian hidden Markov aligners (Östling and Tiedemann 2016;
 * Wang and Blunsom 2013): counts with Dirichlet priors, each word judged by the links of all other places; the two directions share their counts, and
 * count only what both believe (Liang, Taskar and Klein 2006). Priors: lexicon entries and their near forms, groups of words, spelling and sound,
 * known places, experience of other texts. A single pair of segments is linked by priors alone.
 *
 * @returns one for each bead, in the same order
 * Time O(rounds · Σ words³) over beads of n words; no random numbers, so the same input gives the same links.
 */
export function linkTexts(input: LinkInput): LinkedBead[] {
  const { pairs, counts } = prepare(input)
  let results: Omit<LinkedBead, 'support'>[] = []
  let jumps = [plainJumps(), plainJumps()] as const
  for (let round = 0; round < FLAT_ROUNDS + HMM_ROUNDS; round++) {
    const flat = round < FLAT_ROUNDS
    const seen = [new Float64Array(JUMPS), new Float64Array(JUMPS)] as const
    results = pairs.map((pair) => {
      const { source, target } = pair
      if (round === 0) counts.addWords(pair)
      const estimate = (way: 0 | 1) => {
        const emissions = emissionsOf(pair, counts, way)
        if (flat || pair.cells.length > MOST_CELLS) return byPosition(emissions)
        return hmmPosteriors(emissions, { jumps: jumps[way], unmatched: UNMATCHED, counts: seen[way] })
      }
      if (source.length === 0 || target.length === 0)
        return { source, target, forward: new Float64Array(0), backward: new Float64Array(0) }
      const forward = estimate(0)
      const backward = transposed(estimate(1), target.length, source.length)
      counts.replace(
        pair,
        forward.map((value, cell) => Math.sqrt(value * backward[cell]!)),
      )
      return { source, target, forward, backward }
    })
    if (!flat) jumps = [withPrior(seen[0]), withPrior(seen[1])]
  }
  return results.map((bead, n) => ({ ...bead, support: counts.support(pairs[n]!) }))
}

/** What linked beads teach for other texts in the same languages: links that are surer than not. */
export function experienceOf(beads: readonly LinkedBead[], before: LinkExperience = new Map()): LinkExperience {
  const experience = new Map(before)
  for (const { source, target, forward, backward } of beads) {
    for (const [i, a] of source.entries()) {
      for (const [j, b] of target.entries()) {
        const cell = i * target.length + j
        const link = Math.sqrt(forward[cell]! * backward[cell]!)
        const key = `${a.stem}\t${b.stem}`
        if (link > 0.5 && a.kind !== 'mark' && b.kind !== 'mark') experience.set(key, (experience.get(key) ?? 0) + link)
      }
    }
  }
  return experience
}

function prepare({ source, target, beads, lexicons = null, known = [], experience = null }: LinkInput) {
  const [sources, targets] = [new Vocabulary(), new Vocabulary()]
  const knowledge = [
    knowledgeOf(source.language, lexicons?.forward ?? null),
    knowledgeOf(target.language, lexicons?.backward ?? null),
  ] as const
  const read = beads.map((bead) => {
    const [a, b] = [unitsOf(source, bead.source, knowledge[0]), unitsOf(target, bead.target, knowledge[1])]
    return {
      source: a,
      target: b,
      sourceTypes: Int32Array.from(a, (unit) => sources.add(unit)),
      targetTypes: Int32Array.from(b, (unit) => targets.add(unit)),
    }
  })
  const weights = lexicalWeights(sources, targets, lexicons)
  const width = targets.types.length
  const numbers = new Map<number, number>()
  const typePairs: number[] = []
  const numberOf = (e: number, f: number) => {
    const id = e * width + f
    let number = numbers.get(id)
    if (number === undefined) {
      numbers.set(id, (number = numbers.size))
      typePairs.push(e, f)
    }
    return number
  }
  const pairs = read.map((pair): NumberedPair => {
    const { sourceTypes, targetTypes } = pair
    const cells = new Int32Array(sourceTypes.length * targetTypes.length)
    for (let i = 0, cell = 0; i < sourceTypes.length; i++)
      for (let j = 0; j < targetTypes.length; j++, cell++) cells[cell] = numberOf(sourceTypes[i]!, targetTypes[j]!)
    const phrases = phraseWeights({
      ...pair,
      lexicons,
      targetLanguage: target.language,
      known: known.filter((place) => covers(pair.source, place.source) && covers(pair.target, place.target)),
      linked: (i, j) => lexicalWeight(weights, sourceTypes[i]! * width + targetTypes[j]!) > LINKED,
    })
    return { ...pair, cells, phrases, links: new Float64Array(cells.length) }
  })
  return { pairs, counts: new LinkCounts([sources, targets], typePairs, { weights, experience }) }
}

const lexicalWeight = ({ forward, backward }: LexicalWeights, id: number) => (forward.get(id) ?? 0) + (backward.get(id) ?? 0)

const covers = (units: readonly Unit[], [start, end]: KnownPair['source']) =>
  units.length > 0 && units[0]!.start <= start && end <= units.at(-1)!.end

function knowledgeOf(language: string, lexicon: Lexicons['forward'] | null): WordKnowledge {
  const isFunction = closedClassOf(language, lexicon && primaryTag(lexicon.target) === 'en' ? lexicon : null)
  return { isFunction, isKnown: (stem) => (lexicon?.renderings(stem).length ?? 0) > 0 }
}

function emissionsOf(pair: NumberedPair, counts: LinkCounts, way: 0 | 1): Emissions {
  const [n, m] = [pair.sourceTypes.length, pair.targetTypes.length]
  return {
    made: counts.made(pair, way),
    unmade: counts.unmade(way === 0 ? pair.targetTypes : pair.sourceTypes, way),
    states: way === 0 ? n : m,
    words: way === 0 ? m : n,
  }
}

/** Posteriors by words and by how near a link lies to the diagonal, without a look at the neighbours. */
function byPosition({ made, unmade, states: n, words: m }: Emissions): Float64Array {
  const posterior = new Float64Array(n * m)
  const near = (i: number, j: number) => Math.exp(-TENSION * Math.abs((i + 0.5) / n - (j + 0.5) / m))
  for (let j = 0; j < m; j++) {
    let sum = (UNMATCHED * unmade[j]!) / (1 - UNMATCHED)
    for (let i = 0; i < n; i++) sum += posterior[i * m + j] = (made[i * m + j]! * near(i, j)) / n
    for (let i = 0; i < n; i++) posterior[i * m + j]! /= sum
  }
  return posterior
}

function transposed(matrix: Float64Array, rows: number, columns: number): Float64Array {
  const turned = new Float64Array(matrix.length)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) turned[column * rows + row] = matrix[row * columns + column]!
  return turned
}

function withPrior(seen: Float64Array): Float64Array {
  const plain = plainJumps()
  const sum = plain.reduce((total, weight) => total + weight, 0)
  return seen.map((count, jump) => count + (JUMPS_SEEN * plain[jump]!) / sum)
}

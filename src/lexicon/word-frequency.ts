import { backOff } from './back-off.ts'
import type { PackImage } from './pack.ts'
import { probabilityOf } from './pack-format.ts'
import { StringTable } from './string-table.ts'

/** Share of a word among all words of general language, by its stem; words that are not known are taken to be as rare as the rarest tenth of those that are. */
export type WordFrequency = (stem: string) => number

/** Rounds after which the order of words no longer changes to speak of. */
const ROUNDS = 20
/** Share of the known words that count as rare. */
const RARE = 0.1

/**
 * How frequent words are in general language, as a pack implies it. A pack says how often e is rendered by f, and f by e; both can only be true under one
 * distribution of the words: the one that stays the same when every word goes to its renderings and back (stationary distribution of that walk, by power
 * iteration). The packs were weighed by sentence pairs of everyday texts, encyclopaedias and talks, so this is the frequency in such texts, roughly: the
 * commonest words come out too low.
 *
 * @param side the pack's first language (English) or its second
 * O(rounds · rows).
 */
export function wordFrequency(image: PackImage, side: 'first' | 'second'): WordFrequency {
  const [first, second] = [image.forward.firstRow.length - 1, image.backward.firstRow.length - 1]
  const [forward, backward] = [shares(image.forward), shares(image.backward)]
  let [words, renderings] = [new Float64Array(first).fill(1 / first), new Float64Array(second)]
  for (let round = 0; round < ROUNDS; round++) {
    renderings = carried(words, image.forward, forward, second)
    words = carried(renderings, image.backward, backward, first)
  }
  const weights = side === 'first' ? words : renderings
  const table = new StringTable(side === 'first' ? image.sources : image.targets)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const rare = weights.toSorted()[Math.floor(RARE * weights.length)]! / total
  return (stem) => {
    const { indexes } = backOff(stem, side === 'first' ? image.languages[0] : image.languages[1], table)
    const index = table.find(stem)
    const found = index >= 0 ? index : indexes.length === 1 ? indexes[0]! : -1
    return found < 0 ? rare : Math.max(rare, weights[found]! / total)
  }
}

/** Chance of each row among the rows of its word. */
function shares({ firstRow, level }: PackImage['forward']): Float64Array {
  const share = Float64Array.from(level, probabilityOf)
  for (let word = 0; word + 1 < firstRow.length; word++) {
    let sum = 0
    for (let row = firstRow[word]!; row < firstRow[word + 1]!; row++) sum += share[row]!
    if (sum > 0) for (let row = firstRow[word]!; row < firstRow[word + 1]!; row++) share[row]! /= sum
  }
  return share
}

function carried(
  weights: Float64Array,
  { firstRow, other }: PackImage['forward'],
  share: Float64Array,
  count: number,
): Float64Array<ArrayBuffer> {
  const arrived = new Float64Array(count)
  for (let word = 0; word + 1 < firstRow.length; word++)
    for (let row = firstRow[word]!; row < firstRow[word + 1]!; row++) arrived[other[row]!]! += weights[word]! * share[row]!
  return arrived
}

/** The mean of what several packs say of the same language (their geometric mean, so that one that does not know a word does not decide). */
export function meanFrequency(frequencies: readonly WordFrequency[]): WordFrequency {
  return (stem) => Math.exp(frequencies.reduce((sum, of) => sum + Math.log(of(stem)), 0) / frequencies.length)
}

import { SHAPE_SOURCE, SHAPE_TARGET } from '../align/shapes.ts'
import type { BoundEvidence, DraftBead, Evidence } from '../align/types.ts'

/** A vector for each segment of a text, one after the other, `size` numbers each; all zero for a segment that has none. */
export interface SegmentVectors {
  readonly size: number
  readonly values: Float32Array
}

/** Nats at most for and against a bead: vectors say what a sentence is about, not whether it is the very same. */
const MOST_FOR = 5
const MOST_AGAINST = -3
/** Vectors speak of the same words that other evidence counts. */
const WEIGHT = 0.8
/** Segments drawn of each text, evenly, to see what similarity chance brings. */
const SAMPLE = 48
/** Beads of the pass before from which the similarity of translations is learned. */
const FEWEST_BEADS = 12
const CONFIDENT = 0.7
/** Deviations by which translations must stand out from chance for the vectors to be heard at all. */
const HEARD = 1.5
/** Segments of the longest side of a bead whose lengths are worked out beforehand. */
const LONGEST = 5

/**
 * Sentence vectors that somebody else has computed, one of the text's segments each. What counts is by how much the cosine of a bead's two sides exceeds
 * what each has with other segments of the other text (the margin of Artetxe and Schwenk 2019), so that sentences that are like everything say nothing. Margins become
 * log-odds by two normal curves: chance, measured on pairs drawn evenly, and translations, learned from the beads of the pass before.
 *
 * Time: one product of two vectors for each pair of segments inside the band.
 */
export function meaningEvidence(source: SegmentVectors, target: SegmentVectors): Evidence {
  return {
    kind: 'meaning',
    learns: true,
    bind(a, b, draft): BoundEvidence | null {
      if (source.size !== target.size || source.size === 0 || a.size === 0 || b.size === 0) return null
      const products = new Products(source, target)
      const usual = { source: usualOf(source, target), target: usualOf(target, source) }
      const norms = { source: normsOf(source), target: normsOf(target) }
      const margin = (i0: number, i1: number, j0: number, j1: number): number => {
        const length = normOf(norms.source, source, [i0, i1]) * normOf(norms.target, target, [j0, j1])
        if (length === 0) return Number.NaN
        let sum = 0
        for (let i = i0; i < i1; i++) for (let j = j0; j < j1; j++) sum += products.of(i, j)
        return sum / length - (meanOf(usual.source, i0, i1) + meanOf(usual.target, j0, j1)) / 2
      }
      const curves = curvesOf(margin, [a.size, b.size], draft)
      if (!curves) return null
      const score = (i0: number, i1: number, j0: number, j1: number): number => {
        const value = margin(i0, i1, j0, j1)
        if (Number.isNaN(value)) return 0
        return Math.max(MOST_AGAINST, Math.min(MOST_FOR, curves.slope * (value - curves.middle))) * WEIGHT
      }
      return {
        rough: true,
        score,
        addScores(scores, i, j, shapes) {
          for (let s = 0; s < shapes; s++)
            if (scores[s] !== Number.NEGATIVE_INFINITY) scores[s]! += score(i, i + SHAPE_SOURCE[s]!, j, j + SHAPE_TARGET[s]!)
        },
        explain: ([i0, i1], [j0, j1]) => {
          const value = margin(i0, i1, j0, j1)
          return Number.isNaN(value) ? [] : [`cos ${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`]
        },
      }
    },
  }
}

type Margin = (i0: number, i1: number, j0: number, j1: number) => number

/** Where margins speak neither for nor against, and nats for each further step; null if translations do not stand out. */
function curvesOf(
  margin: Margin,
  [n, m]: readonly [number, number],
  draft: readonly DraftBead[] | null,
): { readonly slope: number; readonly middle: number } | null {
  const chance: number[] = []
  // Pairs far from the diagonal, so that hardly one of them is a translation.
  for (let k = 0; k < 4 * SAMPLE; k++) {
    const i = Math.floor((n * (k % SAMPLE)) / SAMPLE)
    const j = Math.floor((m * (((k % SAMPLE) / SAMPLE + 0.25 + 0.5 * (k / (4 * SAMPLE))) % 1)) | 0)
    const value = margin(i, i + 1, j, j + 1)
    if (!Number.isNaN(value)) chance.push(value)
  }
  const found = (draft ?? []).flatMap(({ source, target, confidence }) => {
    const value = confidence >= CONFIDENT && isFilled(source) && isFilled(target) ? margin(...source, ...target) : Number.NaN
    return Number.isNaN(value) ? [] : [value]
  })
  if (chance.length < 2) return null
  const low = normal(chance)
  const translations = found.length >= FEWEST_BEADS ? found : bestNearDiagonal(margin, [n, m], AHEAD * Math.sqrt(low.variance))
  if (translations.length < 2) return null
  const high = normal(translations)
  const variance = (low.variance + high.variance) / 2 + 1e-4
  if (high.mean - low.mean < HEARD * Math.sqrt(variance)) return null
  return { slope: (high.mean - low.mean) / variance, middle: (high.mean + low.mean) / 2 }
}

const isFilled = ([from, to]: readonly [number, number]) => from < to

/** Segments to either side of the diagonal among which a translation is looked for before anything is known. */
const NEAR = 24

/** Deviations by which the most similar pair must be ahead of the next, on the mean: the best of many pairs of noise stands out as well, but not alone. */
const AHEAD = 1

/** Margins of the most similar pair near the diagonal for segments drawn evenly: most of them are translations. None if they are not far enough ahead. */
function bestNearDiagonal(margin: Margin, [n, m]: readonly [number, number], ahead: number): number[] {
  const found: { readonly best: number; readonly next: number }[] = []
  for (let k = 0; k < Math.min(n, SAMPLE); k++) {
    const i = Math.floor((n * k) / Math.min(n, SAMPLE))
    const middle = Math.floor((m * i) / n)
    let [best, next] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (let j = Math.max(0, middle - NEAR); j < Math.min(m, middle + NEAR + 1); j++) {
      const value = margin(i, i + 1, j, j + 1)
      if (value > best) [best, next] = [value, best]
      else if (value > next) next = value
    }
    if (next > Number.NEGATIVE_INFINITY) found.push({ best, next })
  }
  // The lower half holds those whose translation was joined, split or left out.
  const upper = found.sort((a, b) => a.best - b.best).slice(found.length >> 1)
  const lead = upper.reduce((sum, { best, next }) => sum + best - next, 0) / upper.length
  return lead >= ahead ? upper.map(({ best }) => best) : []
}

function normal(values: readonly number[]): { readonly mean: number; readonly variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length }
}

function meanOf(values: Float32Array, from: number, to: number): number {
  let sum = 0
  for (let k = from; k < to; k++) sum += values[k]!
  return sum / (to - from)
}

function product({ size, values }: SegmentVectors, i: number, other: Float32Array, j: number): number {
  let sum = 0
  for (let k = 0, p = i * size, q = j * size; k < size; k++) sum += values[p + k]! * other[q + k]!
  return sum
}

/** Mean cosine of each segment with segments drawn of the other text. */
function usualOf(text: SegmentVectors, other: SegmentVectors): Float32Array {
  const { size, values } = other
  const count = values.length / size
  const mean = new Float32Array(size)
  let drawn = 0
  for (let k = 0; k < Math.min(SAMPLE, count); k++) {
    const j = Math.floor((count * k) / Math.min(SAMPLE, count))
    const norm = Math.sqrt(product(other, j, values, j))
    if (norm === 0) continue
    for (let d = 0; d < size; d++) mean[d]! += values[j * size + d]! / norm
    drawn++
  }
  return Float32Array.from({ length: text.values.length / size }, (_, i) => {
    const norm = Math.sqrt(product(text, i, text.values, i))
    return norm === 0 || drawn === 0 ? 0 : product(text, i, mean, 0) / norm / drawn
  })
}

/** Length of the sum of the vectors of segments [i, i + count), at `i * LONGEST + count - 1`. */
function normsOf(text: SegmentVectors): Float32Array {
  const { size, values } = text
  const count = values.length / size
  const norms = new Float32Array(count * LONGEST)
  const sum = new Float32Array(size)
  for (let i = 0; i < count; i++) {
    sum.fill(0)
    for (let k = 0; k < LONGEST && i + k < count; k++) {
      for (let d = 0; d < size; d++) sum[d]! += values[(i + k) * size + d]!
      norms[i * LONGEST + k] = Math.sqrt(product({ size, values: sum }, 0, sum, 0))
    }
  }
  return norms
}

/** Beads of pins may be longer than those that the search tries. */
function normOf(norms: Float32Array, { size, values }: SegmentVectors, [from, to]: readonly [number, number]): number {
  if (to - from <= LONGEST) return norms[from * LONGEST + to - from - 1]!
  const sum = new Float32Array(size)
  for (let i = from; i < to; i++) for (let d = 0; d < size; d++) sum[d]! += values[i * size + d]!
  return Math.sqrt(product({ size, values: sum }, 0, sum, 0))
}

/** Rows and columns whose products are remembered: the search asks for each pair of a place again and again. */
const ROWS = 16
const COLUMNS = 1024

class Products {
  private readonly source: SegmentVectors
  private readonly target: SegmentVectors
  private readonly values = new Float32Array(ROWS * COLUMNS)
  /** Which pair each place holds. */
  private readonly row = new Int32Array(ROWS * COLUMNS).fill(-1)
  private readonly column = new Int32Array(ROWS * COLUMNS)

  constructor(source: SegmentVectors, target: SegmentVectors) {
    this.source = source
    this.target = target
  }

  of(i: number, j: number): number {
    const place = (i & (ROWS - 1)) * COLUMNS + (j & (COLUMNS - 1))
    if (this.row[place] !== i || this.column[place] !== j) {
      this.row[place] = i
      this.column[place] = j
      this.values[place] = product(this.source, i, this.target.values, j)
    }
    return this.values[place]!
  }
}

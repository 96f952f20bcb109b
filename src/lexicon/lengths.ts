import type { IndexedText } from '../align/indexed-text.ts'
import { SHAPE_SOURCE, SHAPE_TARGET } from '../align/shapes.ts'
import type { BoundEvidence, DraftBead, Evidence } from '../align/types.ts'

/** Variance of the length of a translation per character of its source (Gale and Church 1993 measured 6.8 on reports of a bank; official and news text keeps closer). */
const VARIANCE = 5
/** Share of translations whose length follows no rule: free renderings, headings, datelines. */
const FREE = 0.04
const LN_SQRT_2PI = 0.9189385332046727
/** Longest side of a bead whose chance is worked out beforehand; that of longer ones (of pins) is taken from it. */
const LONGEST = 5
/** Mean lengths, in characters, whose spread is kept in a table. */
const KEPT = 4096

/**
 * How well the lengths in characters fit, against a segment of the target drawn by chance. The ratio of the two languages is taken from
 * the texts themselves (from the beads of the pass before, where there is one), so that no table of languages is needed.
 */
export const lengths: Evidence = {
  kind: 'length',
  learns: true,
  bind(source, target, draft): BoundEvidence {
    const a = source.before
    const b = target.before
    const linked =
      draft?.filter((bead) => bead.confidence > 0.5 && bead.source[0] < bead.source[1] && bead.target[0] < bead.target[1]) ?? []
    const share = (sums: Float64Array, side: 'source' | 'target') =>
      linked.reduce((sum, bead) => sum + sums[bead[side][1]]! - sums[bead[side][0]]!, 0)
    const ratio = linked.length >= 4 ? share(b, 'target') / Math.max(1, share(a, 'source')) : wholeRatio(source, target)
    const spread = spreads(learnedVariance(linked, { a, b, ratio }) * Math.max(ratio, 0.3))
    const chance = chances(target)
    const free = Math.log(FREE) - 1
    const score = (i0: number, i1: number, j0: number, j1: number) => {
      const x = (a[i1]! - a[i0]!) * ratio
      const y = b[j1]! - b[j0]!
      const mean = Math.min(KEPT - 1, ((x + y) / 2) | 0)
      const z = (y - x) * spread.inverse[mean]!
      const fitting = spread.height[mean]! - (z * z) / 2 - chance[j0 * LONGEST + Math.min(LONGEST, j1 - j0) - 1]!
      return logSum(fitting, free)
    }
    return {
      rough: true,
      score,
      addScores(scores, i, j, shapes) {
        for (let s = 0; s < shapes; s++)
          if (scores[s] !== Number.NEGATIVE_INFINITY) scores[s]! += score(i, i + SHAPE_SOURCE[s]!, j, j + SHAPE_TARGET[s]!)
      },
      explain: ([i0, i1], [j0, j1]) => [`${a[i1]! - a[i0]!} : ${b[j1]! - b[j0]!}`],
    }
  },
}

/**
 * The ratio of the lengths of the texts, as long as they have about as many segments. Where one has far more than the habits of two languages and the chance of where sentences end
 * explain, the other does not render all of it, and its segments are compared with the mean segment.
 */
function wholeRatio(source: IndexedText, target: IndexedText): number {
  const [n, m] = [Math.max(1, source.size), Math.max(1, target.size)]
  const apart = Math.log(m / n)
  const explained = HABIT + CHANCE / Math.sqrt(Math.min(n, m))
  const lacking = Math.sign(apart) * Math.max(0, Math.abs(apart) - explained)
  return (Math.max(1, target.before.at(-1)!) / Math.max(1, source.before.at(-1)!)) * Math.exp(-lacking)
}

/** Log of the ratio of segments that habit explains, and chance in texts of one segment. */
const HABIT = 0.05
const CHANCE = 0.6

/** For each mean length: one over the deviation, and ln of the height of the normal curve. */
function spreads(variance: number): { readonly inverse: Float64Array; readonly height: Float64Array } {
  const inverse = new Float64Array(KEPT)
  const height = new Float64Array(KEPT)
  for (let mean = 0; mean < KEPT; mean++) {
    const deviation = Math.sqrt(variance * Math.max(1, mean)) + 2
    inverse[mean] = 1 / deviation
    height[mean] = Math.log(1 - FREE) - LN_SQRT_2PI - Math.log(deviation)
  }
  return { inverse, height }
}

/** ln(1 + e⁻ˣ) for x = 0, 1/32, 2/32 …; beyond the last it is nothing. */
const SOFT = Float64Array.from({ length: 640 }, (_, k) => Math.log1p(Math.exp(-k / 32)))

/** ln(eᵃ + eᵇ), to about a hundredth. */
function logSum(a: number, b: number): number {
  const apart = a > b ? a - b : b - a
  const larger = a > b ? a : b
  return apart >= 19.9 ? larger : larger + SOFT[(apart * 32 + 0.5) | 0]!
}

/** Variance learned from the beads of the pass before, held by the usual one so that a dozen beads do not overrule it. */
function learnedVariance(
  linked: readonly DraftBead[],
  { a, b, ratio }: { readonly a: Float64Array; readonly b: Float64Array; readonly ratio: number },
): number {
  const weight = 20
  let sum = VARIANCE * weight
  for (const { source, target } of linked) {
    const x = (a[source[1]]! - a[source[0]]!) * ratio
    const y = b[target[1]]! - b[target[0]]!
    // One wild pair must not blow the variance up for all others.
    sum += Math.min(6 * VARIANCE, (y - x) ** 2 / Math.max(1, (x + y) / 2) / Math.max(ratio, 0.3))
  }
  return sum / (weight + linked.length)
}

/** ln P by chance of the length of target segments [j, j + count), at `j * LONGEST + count - 1`: lognormal, as the lengths of the target's segments are. */
function chances({ size, before }: IndexedText): Float64Array {
  let mean = 0
  let variance = 0
  const log = (j: number) => Math.log(Math.max(1, before[j + 1]! - before[j]!))
  for (let j = 0; j < size; j++) mean += log(j) / size
  for (let j = 0; j < size; j++) variance += (log(j) - mean) ** 2 / size
  const deviation = Math.max(0.45, Math.sqrt(variance))
  const chance = new Float64Array(size * LONGEST)
  for (let j = 0; j < size; j++) {
    for (let count = 1; count <= LONGEST && j + count <= size; count++)
      chance[j * LONGEST + count - 1] = logNormal(before[j + count]! - before[j]!, mean + LOG[count]!, deviation)
  }
  return chance
}

const LOG = Float64Array.from({ length: LONGEST + 1 }, (_, count) => Math.log(count))

function logNormal(y: number, mean: number, deviation: number): number {
  const log = Math.log(Math.max(1, y))
  const z = (log - mean) / deviation
  return -(z * z) / 2 - LN_SQRT_2PI - Math.log(deviation) - log
}

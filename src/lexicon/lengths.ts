import type { BoundEvidence, Evidence } from '../align/types.ts'
import type { SegmentedText } from '../text/types.ts'

/** Variance of the length of a translation per character of its source (Gale and Church 1993 measured 6.8 on reports of a bank; official and news text keeps closer). */
const VARIANCE = 5
/** Share of translations whose length follows no rule: free renderings, headings, datelines. */
const FREE = 0.04
const LN_SQRT_2PI = 0.9189385332046727
/** Below this difference the smaller of two terms is lost in the last digit of the larger. */
const LOST = 37
/** Longest side of a bead whose chance is remembered; longer ones are worked out. */
const LONGEST = 5

/**
 * How well the lengths in characters fit, against a segment of the target drawn by chance. The ratio of the two languages is taken from
 * the texts themselves (from the beads of the pass before, where there is one), so that no table of languages is needed.
 */
export const lengths: Evidence = {
  kind: 'length',
  bind(source, target, draft): BoundEvidence {
    const a = cumulative(source)
    const b = cumulative(target)
    const linked =
      draft?.filter((bead) => bead.confidence > 0.5 && bead.source[0] < bead.source[1] && bead.target[0] < bead.target[1]) ?? []
    const share = (sums: Float64Array, side: 'source' | 'target') =>
      linked.reduce((sum, bead) => sum + sums[bead[side][1]]! - sums[bead[side][0]]!, 0)
    const ratio = linked.length >= 4 ? share(b, 'target') / Math.max(1, share(a, 'source')) : b.at(-1)! / Math.max(1, a.at(-1)!)
    const variance = learnedVariance(linked, a, b, ratio)
    const byChance = remembered(target.segments.length, b, background(target))
    return {
      kind: 'length',
      score(i0, i1, j0, j1) {
        const x = a[i1]! - a[i0]!
        const y = b[j1]! - b[j0]!
        const spread = Math.sqrt(variance * Math.max(1, (x * ratio + y) / 2) * Math.max(ratio, 0.3)) + 2
        const z = (y - x * ratio) / spread
        const chance = byChance(j0, j1)
        const fitting = Math.log(1 - FREE) - (z * z) / 2 - LN_SQRT_2PI - Math.log(spread)
        const free = Math.log(FREE) + chance - 1
        const larger = Math.max(fitting, free)
        const apart = Math.abs(fitting - free)
        return (apart > LOST ? larger : larger + Math.log1p(Math.exp(-apart))) - chance
      },
      explain: ([i0, i1], [j0, j1]) => [`${a[i1]! - a[i0]!} : ${b[j1]! - b[j0]!}`],
    }
  },
}

function cumulative({ segments }: SegmentedText): Float64Array {
  const sums = new Float64Array(segments.length + 1)
  for (const [n, { start, end }] of segments.entries()) sums[n + 1] = sums[n]! + end - start
  return sums
}

/** Variance learned from the beads of the pass before, held by the usual one so that a dozen beads do not overrule it. */
function learnedVariance(
  linked: readonly { source: readonly [number, number]; target: readonly [number, number] }[],
  a: Float64Array,
  b: Float64Array,
  ratio: number,
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

/** Mean and deviation of ln(length) of the target's segments: what chance would give. */
function background({ segments }: SegmentedText): { mean: number; deviation: number } {
  const logs = segments.map(({ start, end }) => Math.log(Math.max(1, end - start)))
  const mean = logs.reduce((sum, value) => sum + value, 0) / Math.max(1, logs.length)
  const variance = logs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, logs.length)
  return { mean, deviation: Math.max(0.45, Math.sqrt(variance)) }
}

/** ln P by chance of the length of target segments [j0, j1), worked out once for each of the ranges that the search asks for again and again. */
function remembered(size: number, sums: Float64Array, { mean, deviation }: ReturnType<typeof background>) {
  const known = new Float64Array(size * LONGEST).fill(Number.NaN)
  const chance = (j0: number, j1: number) => logNormal(sums[j1]! - sums[j0]!, mean + Math.log(j1 - j0), deviation)
  return (j0: number, j1: number): number => {
    if (j1 - j0 > LONGEST) return chance(j0, j1)
    const at = j0 * LONGEST + j1 - j0 - 1
    const value = known[at]!
    return Number.isNaN(value) ? (known[at] = chance(j0, j1)) : value
  }
}

function logNormal(y: number, mean: number, deviation: number): number {
  const z = (Math.log(Math.max(1, y)) - mean) / deviation
  return -(z * z) / 2 - LN_SQRT_2PI - Math.log(deviation) - Math.log(Math.max(1, y))
}

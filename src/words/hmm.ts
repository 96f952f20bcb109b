/** Farthest jump with a count of its own, in words. */
const REACH = 12
export const JUMPS = 2 * REACH + 1

/** Positions less likely than this are passed over: most are, once words are known. */
const NEVER = 1e-9

const bucket = (jump: number) => (jump < -REACH ? 0 : jump > REACH ? JUMPS - 1 : jump + REACH)

/** Jumps as they are before anything is seen: to the next word, and less the farther from it. */
export const plainJumps = (): Float64Array =>
  Float64Array.from({ length: JUMPS }, (_, k) => Math.exp(-Math.abs(k - REACH - 1) / 2.5) + 0.02)

/** Words of one side made by words of the other (states). */
export interface Emissions {
  /** Chance that state i makes word j, at `i · words + j`. */
  readonly made: Float64Array
  /** Chance of word j where no state makes it. */
  readonly unmade: Float64Array
  readonly states: number
  readonly words: number
}

/**
 * Posterior probability that word j was made by state i, by forward–backward over a hidden Markov model (Vogel, Ney and Tillmann 1996) whose states are
 * the words of one side and, for each, an empty state that remembers where it was (Och and Ney 2003).
 *
 * @param jumps     weights of jumps, JUMPS of them
 * @param unmatched share of words that no state makes
 * @param counts    the expected jumps are added to it
 * @returns states · words, laid out like `made`
 * Time O(states² · words), memory O(states · words).
 */
export function hmmPosteriors(
  { made, unmade, states: n, words: m }: Emissions,
  { jumps, unmatched, counts }: { readonly jumps: Float64Array; readonly unmatched: number; readonly counts: Float64Array },
): Float64Array {
  const steps = transitions(jumps, n, unmatched)
  // Of each word: real states 0 … n−1, then empty states by the last position −1 … n−1.
  const width = 2 * n + 1
  const alpha = new Float64Array(m * width)
  const scale = new Float64Array(m)
  // Chance of having been last at position p − 1, real or empty; before the first word at −1.
  const at = new Float64Array(n + 1)
  at[0] = 1
  for (let j = 0; j < m; j++) {
    const row = j * width
    let sum = 0
    for (let p = 0; p <= n; p++) {
      if (at[p]! < NEVER) continue
      for (let i = 0; i < n; i++) alpha[row + i]! += at[p]! * steps[p * n + i]!
    }
    for (let i = 0; i < n; i++) sum += alpha[row + i]! *= made[i * m + j]!
    for (let p = 0; p <= n; p++) sum += alpha[row + n + p] = at[p]! * unmatched * unmade[j]!
    scale[j] = sum > 0 ? sum : Number.MIN_VALUE
    for (let k = row; k < row + width; k++) alpha[k]! /= scale[j]!
    at[0] = alpha[row + n]!
    for (let i = 0; i < n; i++) at[i + 1] = alpha[row + i]! + alpha[row + n + 1 + i]!
  }
  return backwards({ made, unmade, states: n, words: m }, { steps, alpha, scale, unmatched, counts })
}

function backwards(
  { made, unmade, states: n, words: m }: Emissions,
  found: {
    readonly steps: Float64Array
    readonly alpha: Float64Array
    readonly scale: Float64Array
    readonly unmatched: number
    readonly counts: Float64Array
  },
): Float64Array {
  const { steps, alpha, scale, unmatched, counts } = found
  const width = 2 * n + 1
  const posterior = new Float64Array(n * m)
  // Real and empty states of one position have the same future: beta by position, from −1.
  let beta = new Float64Array(n + 1).fill(1)
  let next = new Float64Array(n + 1)
  const ahead = new Float64Array(n)
  for (let j = m - 1; j >= 0; j--) {
    for (let i = 0; i < n; i++) posterior[i * m + j] = alpha[j * width + i]! * beta[i + 1]!
    const before = (j - 1) * width
    for (let i = 0; i < n; i++) ahead[i] = made[i * m + j]! * beta[i + 1]!
    for (let p = 0; p <= n; p++) {
      const here = j === 0 ? Number(p === 0) : p === 0 ? alpha[before + n]! : alpha[before + p - 1]! + alpha[before + n + p]!
      next[p] = 0
      if (here < NEVER) continue
      let total = unmatched * unmade[j]! * beta[p]!
      for (let i = 0; i < n; i++) {
        const step = steps[p * n + i]! * ahead[i]!
        total += step
        counts[bucket(i - p + 1)]! += (here * step) / scale[j]!
      }
      next[p] = total / scale[j]!
    }
    const spare = beta
    beta = next
    next = spare
  }
  return posterior
}

/** Chance to go from position p − 1 to state i, at `p · n + i`; rows sum to 1 − unmatched. */
function transitions(jumps: Float64Array, n: number, unmatched: number): Float64Array {
  const steps = new Float64Array((n + 1) * n)
  for (let p = 0; p <= n; p++) {
    let sum = 0
    for (let i = 0; i < n; i++) sum += steps[p * n + i] = jumps[bucket(i - p + 1)]!
    for (let i = 0; i < n; i++) steps[p * n + i]! *= (1 - unmatched) / sum
  }
  return steps
}

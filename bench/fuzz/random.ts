/** Numbers that are the same for the same seed: what is found once can be found again. */
export interface Random {
  /** 0 ≤ x < 1 */
  unit(): number
  /** 0 ≤ n < limit */
  below(limit: number): number
  pick<T>(from: readonly T[]): T
  chance(probability: number): boolean
}

/** A stream of its own for input n of a seed, whatever was drawn before (SplitMix32). */
export function randomFor(seed: number, n: number): Random {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(n + 1, 0x85ebca6b)) >>> 0
  const unit = () => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(unit() * limit)
  return { unit, below, pick: (from) => from[below(from.length)]!, chance: (probability) => unit() < probability }
}

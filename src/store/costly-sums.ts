/** What takes no longer than this is made anew each time. */
const QUICK_MS = 20
/** An answer is kept as many times as long as it took: making it costs a hundredth of the time at most. */
const TIMES = 100
const MOST_KEPT = 1_000

interface Kept {
  readonly answer: unknown
  /** When it was made, and how long that took, in ms. */
  readonly at: number
  readonly took: number
  renewing: boolean
}

/** Gives what `make` makes, or what it made not long ago. */
export type CostlySums = <T>(key: string, make: () => Promise<T>) => Promise<T>

/**
 * Sums over all that is stored take longer the more is stored, and everybody asks for the same. One that took long is kept for a hundred times as long; an
 * old one is given while it is made anew, so that nobody but the first waits. Of several who ask at once for the first time, one makes it for all.
 *
 * @param now a clock in ms
 */
export function costlySums(now: () => number = () => performance.now()): CostlySums {
  const kept = new Map<string, Kept>()
  const coming = new Map<string, Promise<unknown>>()

  async function renew<T>(key: string, make: () => Promise<T>): Promise<T> {
    const began = now()
    const answer = await make()
    const took = now() - began
    kept.delete(key)
    if (took > QUICK_MS) kept.set(key, { answer, at: now(), took, renewing: false })
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
    return answer
  }

  return async <T>(key: string, make: () => Promise<T>): Promise<T> => {
    const known = kept.get(key)
    if (known) {
      if (now() - known.at > known.took * TIMES && !known.renewing) {
        known.renewing = true
        // What failed is tried again by the next who asks.
        renew(key, make).catch(() => (known.renewing = false))
      }
      return known.answer as T
    }
    const under = coming.get(key)
    if (under) return under as Promise<T>
    const made = renew(key, make).finally(() => coming.delete(key))
    coming.set(key, made)
    return made
  }
}

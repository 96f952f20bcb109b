/**
 * Which words of one language render which words of another. Built from a termbase, from a pack, or learned from the texts;
 * the engines see only this interface. Keys are stems of tokens (see text/), those of several words joined by a space.
 */
export interface BilingualLexicon {
  readonly source: string
  readonly target: string
  /** 0…1: how far `target` is a known rendering of `source`; 0 when unknown. */
  weight(source: string, target: string): number
  /** Known renderings of a source key, best first; empty when unknown. */
  renderings(source: string): readonly { readonly key: string; readonly weight: number }[]
  /** 0…1: how often a source key is rendered by one of its known renderings; 0 when unknown. Missing where that cannot be told. */
  known?(source: string): number
  /** All known pairs of two lists of keys at once, where that is faster than asking for each. Keys are unique in each list. */
  pairs?(sources: readonly string[], targets: readonly string[], found: PairFound): void
}

/** Takes one pair: its places in the two lists of keys, and its weight. */
export type PairFound = (source: number, target: number, weight: number) => void

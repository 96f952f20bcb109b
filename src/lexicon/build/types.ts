/** A line of a word list: text as given, and the lists that have it. */
export interface ListRow {
  readonly first: string
  readonly second: string
  readonly sources: readonly string[]
}

/** Two texts that are versions of each other. */
export type TextPair = readonly [first: string, second: string]

/** One row of a lexicon: a rendering with its probabilities in both directions, 0…1. */
export interface PackRow {
  readonly source: string
  readonly target: string
  readonly forward: number
  readonly backward: number
}

import type { SegmentedText, Token } from '../text/types.ts'

/** For each key, the segments that hold it, ascending, each once. */
export type Postings = ReadonlyMap<string, readonly number[]>

/** Indexes the tokens of a text by a key of the caller's choice; null leaves a token out. */
export function postingsOf(
  text: SegmentedText,
  keyOf: (token: Token, index: number) => string | readonly string[] | null,
): Postings {
  const postings = new Map<string, number[]>()
  for (const [s, { firstToken, endToken }] of text.segments.entries()) {
    for (let t = firstToken; t < endToken; t++) {
      const keys = keyOf(text.tokens[t]!, t)
      if (keys === null) continue
      for (const key of typeof keys === 'string' ? [keys] : keys) {
        const list = postings.get(key)
        if (!list) postings.set(key, [s])
        else if (list.at(-1) !== s) list.push(s)
      }
    }
  }
  return postings
}

/** Merges ascending lists into one, each segment once. */
export function union(lists: readonly (readonly number[])[]): number[] {
  if (lists.length === 1) return [...lists[0]!]
  return [...new Set(lists.flat())].sort((a, b) => a - b)
}

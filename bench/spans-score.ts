/** An item of the term-spans benchmark: which target words render the English term `src[span[0] … span[1])`? */
export interface SpanItem {
  readonly lang: string
  readonly id: string
  readonly src: readonly string[]
  readonly tgt: readonly string[]
  readonly span: readonly [number, number]
  readonly srcText: string
  readonly tgtText: string
  readonly gold?: readonly number[]
  readonly opt?: readonly number[]
}

export interface SpanPrediction {
  readonly id: string
  readonly chars: readonly (readonly [number, number])[]
}

/** Where the benchmark's tokens stand in the plain text. */
export function tokenOffsets(tokens: readonly string[], text: string): [number, number][] {
  let at = 0
  return tokens.map((token) => {
    const from = text.indexOf(token, at)
    at = from + token.length
    return [from, at]
  })
}

/** Token F1 and exactness of one item (a port of `score_spans.mjs`): a token counts when half of it is covered; `opt` tokens do not count. */
export function scoreItem(item: SpanItem, chars: SpanPrediction['chars']): { readonly f1: number; readonly exact: boolean } {
  const optional = new Set(item.opt ?? [])
  const gold = new Set(item.gold ?? [])
  const predicted = new Set<number>()
  tokenOffsets(item.tgt, item.tgtText).forEach(([from, to], k) => {
    const covered = chars.reduce((sum, [a, b]) => sum + Math.max(0, Math.min(b, to) - Math.max(a, from)), 0)
    if (covered * 2 >= to - from && !optional.has(k)) predicted.add(k)
  })
  const hits = [...predicted].filter((k) => gold.has(k)).length
  const precision = predicted.size > 0 ? hits / predicted.size : 0
  const recall = hits / (gold.size || 1)
  return {
    f1: hits > 0 ? (2 * precision * recall) / (precision + recall) : 0,
    exact: hits === gold.size && predicted.size === gold.size,
  }
}

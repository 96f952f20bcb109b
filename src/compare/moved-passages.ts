import type { Span, Token } from '../text/types.ts'
import type { TokenChange } from './diff-tokens.ts'

/** A stretch of two texts of one language, with passages that only stand elsewhere told from those that are gone or new. */
export interface TextChange {
  readonly kind: TokenChange['kind'] | 'moved-away' | 'moved-here'
  readonly source: Span | null
  readonly target: Span | null
  /** Joins the two places of a moved passage; null for the others. */
  readonly move: number | null
}

/** Fewer tokens in the same order are chance: phrases come back in any text. */
const SHORTEST = 6

/**
 * Finds passages that were removed in one place and added in another, word for word.
 *
 * @param changes of `diffTokens`, with the same tokens
 * @returns the same stretches in the same order, those that moved cut out of the removed and added ones. Expected time linear.
 */
export function movedPassages(
  changes: readonly TokenChange[],
  sourceTokens: readonly Token[],
  targetTokens: readonly Token[],
): TextChange[] {
  const gone = stretches(changes, 'removed', sourceTokens)
  const come = stretches(changes, 'added', targetTokens)
  const grams = new Map<string, number[]>()
  for (const [from, to] of come) {
    for (let j = from; j + SHORTEST <= to; j++) {
      const key = gram(targetTokens, j)
      grams.set(key, [...(grams.get(key) ?? []), j])
    }
  }
  const endOf = new Map(come.flatMap(([from, to]) => Array.from({ length: to - from }, (_, n) => [from + n, to] as const)))
  const taken = new Set<number>()
  const moves: { readonly source: Span; readonly target: Span }[] = []
  for (const [from, to] of gone) {
    for (let i = from; i + SHORTEST <= to; ) {
      const length = Math.max(0, ...(grams.get(gram(sourceTokens, i)) ?? []).map((j) => run(i, to, j)))
      const start = (grams.get(gram(sourceTokens, i)) ?? []).find((j) => run(i, to, j) === length)
      if (length < SHORTEST || start === undefined) {
        i++
        continue
      }
      for (let n = 0; n < length; n++) taken.add(start + n)
      moves.push({ source: [i, i + length], target: [start, start + length] })
      i += length
    }
  }
  return changes.flatMap((change) => cut(change, moves, { sourceTokens, targetTokens }))

  function run(i: number, end: number, j: number): number {
    let length = 0
    while (
      i + length < end &&
      j + length < endOf.get(j)! &&
      !taken.has(j + length) &&
      sourceTokens[i + length]!.key === targetTokens[j + length]!.key
    )
      length++
    return length
  }
}

const gram = (tokens: readonly Token[], at: number) =>
  tokens
    .slice(at, at + SHORTEST)
    .map(({ key }) => key)
    .join('\n')

/** Ranges of token indices of the stretches of one kind. */
function stretches(changes: readonly TokenChange[], kind: 'removed' | 'added', tokens: readonly Token[]): Span[] {
  return changes.flatMap((change): Span[] => {
    const span = kind === 'removed' ? change.source : change.target
    return change.kind === kind && span ? [tokenRange(tokens, span)] : []
  })
}

function tokenRange(tokens: readonly Token[], [start, end]: Span): Span {
  return [firstFrom(tokens, start), firstFrom(tokens, end)]
}

function firstFrom(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

function cut(
  change: TokenChange,
  moves: readonly { readonly source: Span; readonly target: Span }[],
  { sourceTokens, targetTokens }: { readonly sourceTokens: readonly Token[]; readonly targetTokens: readonly Token[] },
): TextChange[] {
  if (change.kind === 'same') return [{ ...change, move: null }]
  const side = change.kind === 'removed' ? 'source' : 'target'
  const tokens = side === 'source' ? sourceTokens : targetTokens
  const [from, to] = tokenRange(tokens, change[side]!)
  const inside = moves
    .map((move, n) => ({ range: move[side], n }))
    .filter(({ range }) => range[0] >= from && range[1] <= to)
    .sort((a, b) => a.range[0] - b.range[0])
  const pieces: TextChange[] = []
  const add = (range: Span, kind: TextChange['kind'], move: number | null) => {
    if (range[0] === range[1]) return
    const span: Span = [tokens[range[0]]!.start, tokens[range[1] - 1]!.end]
    pieces.push({ kind, source: side === 'source' ? span : null, target: side === 'target' ? span : null, move })
  }
  let at = from
  for (const { range, n } of inside) {
    add([at, range[0]], change.kind, null)
    add(range, side === 'source' ? 'moved-away' : 'moved-here', n)
    at = range[1]
  }
  add([at, to], change.kind, null)
  return pieces
}

import type { IndexedText } from '../align/indexed-text.ts'
import { SHAPE_SOURCE, SHAPE_TARGET } from '../align/shapes.ts'
import type { BoundEvidence, Evidence } from '../align/types.ts'
import { PUNCTUATION, SYMBOL } from '../text/token-columns.ts'

const QUOTE = 1
const BRACKET = 2
const COLON = 4
const CLOSING = 8
/** What a mark is: bits. */
const MARKS = new Map<number, number>()
for (const [marks, bit] of [
  ['"«»“”„‟「」『』《》', QUOTE],
  ['([（', BRACKET],
  [':：;；؛', COLON],
  ['"»”“’』」)）]》', CLOSING],
] as const) {
  for (const mark of marks) MARKS.set(mark.charCodeAt(0), (MARKS.get(mark.charCodeAt(0)) ?? 0) | bit)
}

/** How a segment ends: 0 with none of these. */
const ENDINGS = new Map<number, number>()
for (const [marks, ending] of [
  ['?？؟', 1],
  ['!！', 2],
  [':：', 3],
  ['.。۔।…', 4],
] as const) {
  for (const mark of marks) ENDINGS.set(mark.charCodeAt(0), ending)
}

const markOf = (code: number): number => MARKS.get(code) ?? 0

/** How segments end, and how many marks that translators keep stand before segment n. */
interface Marks {
  readonly ending: Uint8Array
  readonly quotes: Int32Array
  readonly brackets: Int32Array
  readonly colons: Int32Array
}

/** Question and exclamation marks, quotation marks, brackets and colons: weak, but there in every language. */
export const punctuation: Evidence = {
  kind: 'punctuation',
  bind(source, target): BoundEvidence {
    const a = marksOf(source)
    const b = marksOf(target)
    const quotes = (i0: number, i1: number, j0: number, j1: number) =>
      kept(a.quotes[i1]! - a.quotes[i0]!, b.quotes[j1]! - b.quotes[j0]!, 0.35)
    const brackets = (i0: number, i1: number, j0: number, j1: number) =>
      kept(a.brackets[i1]! - a.brackets[i0]!, b.brackets[j1]! - b.brackets[j0]!, 0.5)
    const colons = (i0: number, i1: number, j0: number, j1: number) =>
      kept(a.colons[i1]! - a.colons[i0]!, b.colons[j1]! - b.colons[j0]!, 0.25)
    const ending = (i1: number, j1: number) => SAME_ENDING[a.ending[i1 - 1]! * 5 + b.ending[j1 - 1]!]!
    const score = (i0: number, i1: number, j0: number, j1: number) =>
      ending(i1, j1) + quotes(i0, i1, j0, j1) + brackets(i0, i1, j0, j1) + colons(i0, i1, j0, j1)
    return {
      score,
      addScores(scores, i, j, shapes) {
        for (let s = 0; s < shapes; s++)
          if (scores[s] !== Number.NEGATIVE_INFINITY) scores[s]! += score(i, i + SHAPE_SOURCE[s]!, j, j + SHAPE_TARGET[s]!)
      },
      explain: ([i0, i1], [j0, j1]) => [
        ...(ending(i1, j1) > 1 ? ['? !'] : []),
        ...(quotes(i0, i1, j0, j1) > 0 ? ['“ ”'] : []),
        ...(brackets(i0, i1, j0, j1) > 0 ? ['( )'] : []),
        ...(colons(i0, i1, j0, j1) > 0 ? [':'] : []),
      ],
    }
  },
}

/** A question stays a question far more often than chance; a full stop against a full stop says next to nothing. */
const SAME_ENDING = Float64Array.from({ length: 25 }, (_, k) => {
  const a = Math.floor(k / 5)
  const b = k % 5
  if (a === b) return a === 0 || a === 4 ? 0.05 : 1.4
  return (a >= 1 && a <= 2) || (b >= 1 && b <= 2) ? -0.8 : a === 0 || b === 0 ? -0.4 : -0.2
})

function kept(a: number, b: number, weight: number): number {
  if (a === 0 && b === 0) return 0
  if (a > 0 && b > 0) return weight * 2 - Math.min(2, Math.abs(a - b)) * weight
  return -weight * Math.min(2, a + b)
}

function marksOf({ text: { text, segments }, tokens, size }: IndexedText): Marks {
  const ending = new Uint8Array(size)
  const [quotes, brackets, colons] = [new Int32Array(size + 1), new Int32Array(size + 1), new Int32Array(size + 1)]
  for (let s = 0; s < size; s++) {
    const { firstToken, endToken } = segments[s]!
    quotes[s + 1] = quotes[s]!
    brackets[s + 1] = brackets[s]!
    colons[s + 1] = colons[s]!
    for (let t = firstToken; t < endToken; t++) {
      const kind = tokens.kind[t]!
      if (kind !== PUNCTUATION && kind !== SYMBOL) continue
      const mark = markOf(text.charCodeAt(tokens.start[t]!))
      if (mark & QUOTE) quotes[s + 1]!++
      if (mark & BRACKET) brackets[s + 1]!++
      if (mark & COLON) colons[s + 1]!++
    }
    let last = endToken - 1
    while (last > firstToken && markOf(text.charCodeAt(tokens.start[last]!)) & CLOSING) last--
    ending[s] = last >= firstToken ? (ENDINGS.get(text.charCodeAt(tokens.start[last]!)) ?? 0) : 0
  }
  return { ending, quotes, brackets, colons }
}

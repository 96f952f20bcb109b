import type { BoundEvidence, Evidence } from '../align/types.ts'
import type { SegmentedText } from '../text/types.ts'

const QUOTE = /["«»“”„‟「」『』《》]/gu
const BRACKET = /[([（]/gu
const COLON = /[:：;；؛]/gu

/** How a segment ends, and how many marks it holds that translators keep. */
interface Marks {
  readonly ending: Uint8Array
  readonly quotes: Int32Array
  readonly brackets: Int32Array
  readonly colons: Int32Array
}

const ENDINGS: readonly (readonly [RegExp, number])[] = [
  [/[?？؟]["»”“’』」)\s]*$/u, 1],
  [/[!！]["»”“’』」)\s]*$/u, 2],
  [/[:：]\s*$/u, 3],
  [/[.。۔।…]["»”“’』」)\s]*$/u, 4],
]

/** Question and exclamation marks, quotation marks, brackets and colons: weak, but there in every language. */
export const punctuation: Evidence = {
  kind: 'punctuation',
  bind(source, target): BoundEvidence {
    const a = marksOf(source)
    const b = marksOf(target)
    const part = {
      ending: (i1: number, j1: number) => ending(a.ending[i1 - 1]!, b.ending[j1 - 1]!),
      quotes: (i0: number, i1: number, j0: number, j1: number) =>
        kept(a.quotes[i1]! - a.quotes[i0]!, b.quotes[j1]! - b.quotes[j0]!, 0.35),
      brackets: (i0: number, i1: number, j0: number, j1: number) =>
        kept(a.brackets[i1]! - a.brackets[i0]!, b.brackets[j1]! - b.brackets[j0]!, 0.5),
      colons: (i0: number, i1: number, j0: number, j1: number) =>
        kept(a.colons[i1]! - a.colons[i0]!, b.colons[j1]! - b.colons[j0]!, 0.25),
    }
    return {
      kind: 'punctuation',
      score: (i0, i1, j0, j1) =>
        part.ending(i1, j1) + part.quotes(i0, i1, j0, j1) + part.brackets(i0, i1, j0, j1) + part.colons(i0, i1, j0, j1),
      explain: ([i0, i1], [j0, j1]) => [
        ...(part.ending(i1, j1) > 1 ? ['? !'] : []),
        ...(part.quotes(i0, i1, j0, j1) > 0 ? ['“ ”'] : []),
        ...(part.brackets(i0, i1, j0, j1) > 0 ? ['( )'] : []),
        ...(part.colons(i0, i1, j0, j1) > 0 ? [':'] : []),
      ],
    }
  },
}

/** A question stays a question far more often than chance; a full stop against a full stop says next to nothing. */
function ending(a: number, b: number): number {
  if (a === b) return a === 0 || a === 4 ? 0.05 : 1.4
  return (a >= 1 && a <= 2) || (b >= 1 && b <= 2) ? -0.8 : a === 0 || b === 0 ? -0.4 : -0.2
}

function kept(a: number, b: number, weight: number): number {
  if (a === 0 && b === 0) return 0
  if (a > 0 && b > 0) return weight * 2 - Math.min(2, Math.abs(a - b)) * weight
  return -weight * Math.min(2, a + b)
}

function marksOf({ text, segments }: SegmentedText): Marks {
  const size = segments.length
  const count = (pattern: RegExp) => {
    const sums = new Int32Array(size + 1)
    for (const [n, { start, end }] of segments.entries())
      sums[n + 1] = sums[n]! + (text.slice(start, end).match(pattern)?.length ?? 0)
    return sums
  }
  const endings = Uint8Array.from(
    segments,
    ({ start, end }) => ENDINGS.find(([pattern]) => pattern.test(text.slice(Math.max(start, end - 12), end)))?.[1] ?? 0,
  )
  return { ending: endings, quotes: count(QUOTE), brackets: count(BRACKET), colons: count(COLON) }
}

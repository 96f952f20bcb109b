import type { Evidence } from '../align/types.ts'
import type { SegmentedText, Token } from '../text/types.ts'
import { linkEvidence } from './links.ts'
import { monthNames } from './months.ts'
import { postingsOf } from './postings.ts'

/** Numbers are kept by translators more often than any word. */
const NUMBER = 0.88
const MONTH = 0.85

/** Figures of all scripts and formats (1,5 = 1.5 = ١٫٥), and months whether written as a word or as `1月`. */
export const numbers: Evidence = {
  kind: 'numbers',
  bind(source, target) {
    const a = postingsOf(source, numberKeys(source))
    const b = postingsOf(target, numberKeys(target))
    const links = [...a].flatMap(([key, segments]) => {
      const others = b.get(key)
      return others
        ? [
            {
              label: `${key.replace(/^m/, '¶')}`.replace('¶', 'month '),
              source: segments,
              target: others,
              strength: key.startsWith('m') ? MONTH : NUMBER,
            },
          ]
        : []
    })
    return linkEvidence('numbers', links, source.segments.length, target.segments.length)
  },
}

/** Digits without separators: `1,200.5` and `1 200,5` become the same key; a month is `m1` … `m12`. */
function numberKeys({ language, tokens, text }: SegmentedText): (token: Token, index: number) => string | null {
  const months = monthNames(language)
  return (token, index) => {
    if (token.kind === 'word') {
      const month = months.get(token.key)
      return month === undefined ? null : `m${month}`
    }
    if (token.kind !== 'number') return null
    const digits = token.key.replace(/[^0-9]/g, '')
    const after = text.slice(token.end, token.end + 1)
    if (/[月월]/u.test(after) && tokens[index + 1] && Number(digits) <= 12) return `m${Number(digits)}`
    return digits
  }
}

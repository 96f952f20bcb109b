import { malformed } from './malformed.ts'
import type { BitextFormat, BitextRow } from './types.ts'

/**
 * The ladder of hunalign (Varga et al. 2005): a line a rung, `source index, target index, score`, tabs between; a bead reaches from its rung to the next. The
 * score is the confidence. Left out: texts and languages, which the two files hold; more than two languages.
 */
export const ladder: BitextFormat = {
  id: 'ladder',
  name: 'Ladder of hunalign',
  extension: '.ladder',
  mediaType: 'text/plain',
  keeps: { languages: false, cells: false, ranges: true, confidence: true, controls: true, bilingual: true },
  read(text) {
    const rungs = text.split('\n').flatMap((line, n) => {
      if (line.trim() === '') return []
      const [source, target, score = '', ...more] = line.split('\t')
      if (!/^\d+$/.test(source ?? '') || !/^\d+$/.test(target ?? '') || more.length > 0)
        throw malformed('ladder', { line: n + 1 }, 'not two numbers and a score with tabs between')
      return [{ source: Number(source), target: Number(target), score: score.trim() === '' ? null : Number(score), line: n + 1 }]
    })
    const rows = rungs.slice(0, -1).map(({ source, target, score }, n): BitextRow => {
      const next = rungs[n + 1]!
      if (next.source < source || next.target < target)
        throw malformed('ladder', { line: next.line }, 'a rung below the one before')
      const confidence = score !== null && score >= 0 && score <= 1 ? score : null
      return {
        cells: ['', ''],
        ranges: [
          [source, next.source],
          [target, next.target],
        ],
        confidence,
      }
    })
    return { languages: [], rows }
  },
  write({ rows }) {
    const ends = rows
      .at(-1)
      ?.ranges?.slice(0, 2)
      .map(([, to]) => to) ?? [0, 0]
    const rungs = rows.map(({ ranges, confidence }) => [ranges?.[0]?.[0] ?? 0, ranges?.[1]?.[0] ?? 0, confidence ?? ''])
    return [...rungs, [...ends, '']].map((rung) => `${rung.join('\t')}\n`).join('')
  },
}

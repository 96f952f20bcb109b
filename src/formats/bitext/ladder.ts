import type { Range } from '../../align/types.ts'
import { inOrder } from './in-order.ts'
import { malformed } from './malformed.ts'
import type { BitextFormat, BitextRow } from './types.ts'

/**
 * The ladder of hunalign (Varga et al. 2005): a line a rung, `source index, target index, score`, tabs between; a bead reaches from its rung to the next. The
 * score is the confidence. Left out: texts and languages, which the two files hold; more than two languages; the pairing of passages that stand in
 * another order, for a rung can only lead on.
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
    const rungs: (readonly [source: number, target: number, score: number | ''])[] = []
    const ends = { source: 0, target: 0 }
    let reached = 0
    for (const { row, moved } of inOrder(rows)) {
      const [source, target] = row.ranges?.length ? [row.ranges[0]!, row.ranges[1] ?? NOTHING] : [NOTHING, NOTHING]
      ends.source = Math.max(ends.source, source[1])
      ends.target = Math.max(ends.target, target[1])
      // What has moved can only be left alone on either side: below, where the target has it, above, where the source has it.
      if (!moved && target[0] > reached) rungs.push([source[0], reached, ''])
      const score = moved ? '' : (row.confidence ?? '')
      rungs.push([source[0], moved || target[0] === target[1] ? reached : target[0], score])
      if (!moved) reached = Math.max(reached, target[1])
    }
    if (reached < ends.target) rungs.push([ends.source, reached, ''])
    return [...rungs, [ends.source, ends.target, '']].map((rung) => `${rung.join('\t')}\n`).join('')
  },
}

const NOTHING: Range = [0, 0]

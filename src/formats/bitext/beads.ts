import type { Range } from '../../align/types.ts'
import { malformed } from './malformed.ts'
import type { BitextFormat, BitextRow } from './types.ts'

const LINE = /^((?:\[[\d, ]*\]:)+\[[\d, ]*\])(?::(\d(?:\.\d+)?(?:e-\d+)?))?$/

/**
 * One bead a line, by the indices (from 0) of its units: `[0,1]:[2]:0.93`; an empty side is an omission or an addition.
 * The format that aligners are scored with (vecalign, Bertalign); left out: texts and languages, which the two files hold.
 */
export const beads: BitextFormat = {
  id: 'beads',
  name: 'Beads by number',
  extension: '.align',
  mediaType: 'text/plain',
  keeps: { languages: false, cells: false, ranges: true, confidence: true, controls: true, bilingual: false },
  read(text) {
    const reached: number[] = []
    const rows = text.split('\n').flatMap((line, n): BitextRow[] => {
      if (line.trim() === '') return []
      const [, sides, confidence] = LINE.exec(line.trim()) ?? []
      if (sides === undefined) throw malformed('beads', { line: n + 1 }, 'not of the form [0,1]:[2]:0.93')
      const ranges = sides.split(':').map((list, side): Range => {
        const numbers = list.match(/\d+/g)?.map(Number) ?? []
        const from = numbers[0] ?? reached[side] ?? 0
        if (numbers.some((number, k) => number !== from + k))
          throw malformed('beads', { line: n + 1 }, 'numbers of a bead must follow each other')
        reached[side] = from + numbers.length
        return [from, from + numbers.length]
      })
      return [{ cells: ranges.map(() => ''), ranges, confidence: confidence === undefined ? null : Number(confidence) }]
    })
    return { languages: [], rows }
  },
  write: ({ rows }) => rows.map(line).join(''),
}

function line({ ranges, confidence }: BitextRow): string {
  const sides = (ranges ?? []).map(([from, to]) => `[${Array.from({ length: to - from }, (_, k) => from + k).join(',')}]`)
  return `${[...sides, ...(confidence === null ? [] : [String(confidence)])].join(':')}\n`
}

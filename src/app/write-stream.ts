import type { Range } from '../align/types.ts'
import { HexaplaError } from '../errors.ts'
import { bitextFormat } from '../formats/bitext/index.ts'
import { bitextTable } from '../formats/bitext/table.ts'
import type { BitextTable } from '../formats/bitext/types.ts'
import type { FileUnit } from './align-files.ts'
import type { AlignedPart } from './align-stream.ts'

/** Formats in which rows follow each other between a head and a foot, so that they can be written part by part. */
export const STREAM_FORMATS: readonly string[] = ['beads', 'tsv', 'csv', 'tmx']

export interface StreamWriter {
  readonly head: string
  part(part: AlignedPart): string
  readonly foot: string
}

/** Writes aligned parts so that all of it together is one file of the format. @throws {HexaplaError} `request.invalid` for another format */
export function streamWriter(format: string, languages: readonly [string, string], unit: FileUnit): StreamWriter {
  if (!STREAM_FORMATS.includes(format))
    throw new HexaplaError('request.invalid', {
      field: 'format',
      reason: `texts of this length can be written as ${STREAM_FORMATS.join(', ')}`,
    })
  const { write } = bitextFormat(format)
  const level = unit === 'paragraph' ? 'paragraphs' : 'segments'
  // One row and two of the same: they agree up to where the second row or the foot begins.
  const row = { cells: ['x', 'x'], ranges: [[0, 1] as const, [0, 1] as const], confidence: 1 }
  const [one, two] = [write({ languages, rows: [row] }), write({ languages, rows: [row, row] })]
  let common = 0
  while (common < one.length && one[common] === two[common]) common++
  const [head, foot] = [one.slice(0, common - (two.length - one.length)), one.slice(common)]
  return {
    head,
    foot,
    part({ source, target, beads, before }) {
      if (beads.length === 0) return ''
      const table = shifted(bitextTable({ source, target }, beads, level), before)
      const text = write({ ...table, languages })
      return text.slice(head.length, text.length - foot.length)
    },
  }
}

function shifted(table: BitextTable, { source, target }: AlignedPart['before']): BitextTable {
  const by = ([from, to]: Range, units: number): Range => [from + units, to + units]
  return {
    ...table,
    rows: table.rows.map((row) => ({ ...row, ranges: row.ranges && [by(row.ranges[0]!, source), by(row.ranges[1]!, target)] })),
  }
}

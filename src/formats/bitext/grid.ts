import { malformed } from './malformed.ts'
import type { BitextRow, BitextTable } from './types.ts'

/** Heading of the last column, where there is one. No language tag: their parts have eight letters at most. */
const CONFIDENCE = 'confidence'

/** The table as rows of cells with a heading row, for TSV and CSV. The confidence stands in a last column when any row has one. */
export function toGrid({ languages, rows }: BitextTable): string[][] {
  const scored = rows.some(({ confidence }) => confidence !== null)
  const cells = ({ cells: texts, confidence }: BitextRow) => [
    ...texts,
    ...(scored ? [confidence === null ? '' : String(confidence)] : []),
  ]
  return [[...languages, ...(scored ? [CONFIDENCE] : [])], ...rows.map(cells)]
}

/** @throws {HexaplaError} `format.malformed` if a row has more or fewer cells than the heading, or a confidence is no number from 0 to 1 */
export function fromGrid(
  format: string,
  grid: readonly { readonly line: number; readonly cells: readonly string[] }[],
): BitextTable {
  const [heading, ...rows] = grid
  if (!heading) throw malformed(format, { line: 1 }, 'no heading row')
  const scored = heading.cells.at(-1) === CONFIDENCE
  const languages = scored ? heading.cells.slice(0, -1) : heading.cells
  return {
    languages,
    rows: rows.map(({ line, cells }): BitextRow => {
      if (cells.length !== heading.cells.length)
        throw malformed(format, { line }, `${cells.length} cells instead of ${heading.cells.length}`)
      const written = scored ? cells.at(-1)! : ''
      const confidence = written === '' ? null : Number(written)
      if (confidence !== null && !(confidence >= 0 && confidence <= 1))
        throw malformed(format, { line, column: cells.length }, 'confidence must be from 0 to 1')
      return { cells: scored ? cells.slice(0, -1) : cells, ranges: null, confidence }
    }),
  }
}

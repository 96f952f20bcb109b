import type { AlignedBead, Range } from '../../align/types.ts'
import type { SegmentedText } from '../../text/types.ts'
import type { BitextTable } from './types.ts'

/**
 * Two aligned texts as a table: one row a bead, each cell the words from the first to the last of its units, as written.
 *
 * @param level which list the beads point into
 */
export function bitextTable(
  { source, target }: { readonly source: SegmentedText; readonly target: SegmentedText },
  beads: readonly AlignedBead[],
  level: 'paragraphs' | 'segments',
): BitextTable {
  const words = (text: SegmentedText, [from, to]: Range) =>
    from === to ? '' : text.text.slice(text[level][from]!.start, text[level][to - 1]!.end)
  return {
    languages: [source.language, target.language],
    rows: beads.map((bead) => ({
      cells: [words(source, bead.source), words(target, bead.target)],
      ranges: [bead.source, bead.target],
      // No reader is as sure as seventeen digits.
      confidence: Math.round(bead.confidence * 1_000) / 1_000,
    })),
  }
}

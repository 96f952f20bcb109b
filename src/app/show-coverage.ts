import { coverage } from '../align/align-texts.ts'
import { characters } from '../align/paragraph-beads.ts'
import type { Range } from '../align/types.ts'
import type { Stores } from '../store/stores.ts'
import type { SegmentedText } from '../text/types.ts'
import { pairWithSource } from './pair-with-source.ts'
import { statementHead, versionHead } from './version-head.ts'
import type { StatementHead, VersionHead } from './workbench.ts'

/** A stretch of one text that is paired with nothing in the other. */
export interface Unpaired {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Index of its paragraph, from 0. */
  readonly paragraph: number
  /** Bead in which it stands alone. */
  readonly bead: number
}

/** The proof of coverage of one side. `linked` of `characters` stand in beads with both sides filled; `rest` lists all the others. */
export interface Side {
  readonly version: VersionHead
  /** Characters of segments; the white space between them is not counted. */
  readonly characters: number
  readonly linked: number
  /** 0…1 */
  readonly share: number
  readonly rest: readonly Unpaired[]
}

export interface Coverage {
  readonly statement: StatementHead
  readonly source: Side
  readonly target: Side
}

/**
 * How much of a version is paired with the source and of the source with it, and all that is not.
 *
 * @throws {HexaplaError} `statement.not-found`, `version.not-found`, `language.unknown-tag`, `edit.impossible` (the source itself)
 */
export async function showCoverage(
  stores: Stores,
  asked: { readonly statement: string; readonly language: string },
): Promise<Coverage> {
  const { statement, source, target, alignment, texts } = await pairWithSource(stores, asked)
  const side = (which: 'source' | 'target'): Omit<Side, 'version'> => {
    const other = which === 'source' ? 'target' : 'source'
    const text = texts[which]
    const all = characters(text, [0, text.segments.length])
    const rest = alignment.segments.flatMap((bead, n) => {
      const alone = bead[other][0] === bead[other][1] && bead[which][0] < bead[which][1]
      return alone ? [stretch(text, bead[which], n)] : []
    })
    const unlinked = alignment.segments
      .filter((bead) => bead[other][0] === bead[other][1])
      .reduce((sum, bead) => sum + characters(text, bead[which]), 0)
    return { characters: all, linked: all - unlinked, share: coverage(text, alignment.segments, which), rest }
  }
  return {
    statement: statementHead(statement),
    source: { version: versionHead(source, null), ...side('source') },
    target: { version: versionHead(target, { text: texts.target, alignment }), ...side('target') },
  }
}

function stretch({ text, segments }: SegmentedText, [from, to]: Range, bead: number): Unpaired {
  const { start, paragraph } = segments[from]!
  const { end } = segments[to - 1]!
  return { start, end, text: text.slice(start, end), paragraph, bead }
}

import type { Alignment } from '../align/types.ts'
import type { Stores } from '../store/stores.ts'
import type { SegmentedText, Span } from '../text/types.ts'
import { alignmentOf } from './alignment-of.ts'
import { chooseVersions } from './choose-versions.ts'
import { pairLog } from './pair-log.ts'
import { segmentedVersion } from './segmented.ts'

/** Where the units of a text stand in it; beads are ranges of their indices. */
export interface Units {
  readonly language: string
  readonly paragraphs: readonly Span[]
  readonly segments: readonly Span[]
}

export interface AlignedVersions {
  readonly source: Units
  readonly target: Units
  readonly alignment: Alignment
  /** State of the target's log of edits; its revision is what the next edit names in If-Match. */
  readonly edits: { readonly revision: number; readonly canUndo: boolean; readonly canRedo: boolean }
}

const span = ({ start, end }: { readonly start: number; readonly end: number }): Span => [start, end]

export function unitsOf({ language, paragraphs, segments }: SegmentedText): Units {
  return { language, paragraphs: paragraphs.map(span), segments: segments.map(span) }
}

/**
 * The beads of two versions of a statement.
 *
 * @param source language of the first version; the statement's source when left out
 * @throws {HexaplaError} `statement.not-found`, `version.not-found`, `language.unknown-tag`
 */
export async function showAlignment(
  stores: Stores,
  {
    statement,
    language,
    source,
  }: { readonly statement: string; readonly language: string; readonly source?: string | undefined },
): Promise<AlignedVersions> {
  const { columns, all } = await chooseVersions(stores, { statement, languages: [language] })
  const target = columns[0]!
  const other = source === undefined ? all[0]! : (await chooseVersions(stores, { statement, languages: [source] })).columns[0]!
  const { alignment } = await alignmentOf(stores, other, target)
  const origin = all.find(({ kind }) => kind === 'source')!
  const { revision, canUndo, canRedo } =
    origin === target ? await stores.edits.log(statement, target.language) : await pairLog(stores, { source: origin, target })
  return {
    source: unitsOf(await segmentedVersion(stores, other)),
    target: unitsOf(await segmentedVersion(stores, target)),
    alignment,
    edits: { revision, canUndo, canRedo },
  }
}

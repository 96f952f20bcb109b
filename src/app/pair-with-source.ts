import type { Alignment } from '../align/types.ts'
import { HexaplaError } from '../errors.ts'
import type { StatementRecord, Stores, VersionRecord } from '../store/stores.ts'
import type { SegmentedText } from '../text/types.ts'
import { alignmentOf } from './alignment-of.ts'
import { chooseVersions } from './choose-versions.ts'
import { segmentedVersion } from './segmented.ts'

/** One version beside the source. */
export interface SourcePair {
  readonly statement: StatementRecord
  readonly all: readonly VersionRecord[]
  readonly source: VersionRecord
  readonly target: VersionRecord
  readonly alignment: Alignment
  readonly texts: { readonly source: SegmentedText; readonly target: SegmentedText }
}

/** @throws {HexaplaError} `statement.not-found`, `version.not-found`, `language.unknown-tag`, `edit.impossible` (the source itself) */
export async function pairWithSource(
  stores: Stores,
  { statement: id, language }: { readonly statement: string; readonly language: string },
): Promise<SourcePair> {
  const { statement, all, columns } = await chooseVersions(stores, { statement: id, languages: [language] })
  const source = all.find(({ kind }) => kind === 'source')!
  const target = columns[0]!
  if (target === source) throw new HexaplaError('edit.impossible', { reason: 'source' })
  const { alignment } = await alignmentOf(stores, source, target)
  const texts = { source: await segmentedVersion(stores, source), target: await segmentedVersion(stores, target) }
  return { statement, all, source, target, alignment, texts }
}

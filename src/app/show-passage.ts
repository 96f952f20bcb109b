import { HexaplaError } from '../errors.ts'
import type { Stores } from '../store/stores.ts'
import { segmentText } from '../text/segment-text.ts'
import { chooseVersions } from './choose-versions.ts'
import { statementHead } from './version-head.ts'
import type { StatementHead, VersionHead } from './workbench.ts'

/** A cited passage with the text around it, from the revision that was cited. */
export interface CitedPassage {
  readonly statement: StatementHead
  readonly version: Pick<VersionHead, 'language' | 'kind' | 'provenance' | 'revision' | 'hash'>
  /** True if no newer revision of this version is stored. */
  readonly current: boolean
  readonly before: string
  readonly text: string
  readonly after: string
  /** Row of the workbench (paragraph view), or null if the cited revision is not the current one. */
  readonly bead: number | null
}

export interface PassageAddress {
  readonly statement: string
  readonly hash: string
  readonly language: string
  readonly start: number
  readonly end: number
}

/**
 * What a permanent address points to; it keeps working after edits, because revisions stay.
 *
 * @throws {HexaplaError} `statement.not-found`, `version.not-found` (no such revision, or offsets outside its text)
 */
export async function showPassage(
  stores: Stores,
  { statement, hash, language, start, end }: PassageAddress,
): Promise<CitedPassage> {
  const chosen = await chooseVersions(stores, { statement, languages: [language] })
  const version = chosen.columns[0]!
  const revision = await stores.statements.revisionByHash(statement, version.language, hash)
  if (!revision || start < 0 || end <= start || end > revision.text.length)
    throw new HexaplaError('version.not-found', { id: statement, language })
  const { paragraphs } = segmentText(revision.text, version.language)
  const first = paragraphs.findLastIndex((paragraph) => paragraph.start <= start)
  const from = paragraphs[Math.max(0, first)]?.start ?? 0
  const to = paragraphs.find((paragraph) => paragraph.end >= end)?.end ?? revision.text.length
  const current = revision.hash === version.hash
  return {
    statement: statementHead(chosen.statement),
    version: {
      language: version.language,
      kind: version.kind,
      provenance: version.provenance,
      revision: revision.revision,
      hash: revision.hash,
    },
    current,
    before: revision.text.slice(Math.min(from, start), start),
    text: revision.text.slice(start, end),
    after: revision.text.slice(end, to),
    bead: current && version.kind === 'source' ? Math.max(0, first) : null,
  }
}

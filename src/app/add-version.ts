import { HexaplaError } from '../errors.ts'
import type { Stores } from '../store/stores.ts'
import { canonicalTag } from '../text/tags.ts'
import { compareVersions } from './compare-versions.ts'
import { type AfterStoring, saveVersion, type VersionInput } from './import-statement.ts'
import { lockStatement } from './lock-statement.ts'
import { MAX_TEXT } from './read-file.ts'

export interface AddedVersion {
  readonly language: string
  readonly revision: number
  readonly changed: boolean
}

/**
 * Adds a version to a statement, or a new revision of one. Then aligns and compares it, unless `compare` sees to it.
 *
 * @param ifMatch number of the revision that the caller has seen (0 for a version that is not there yet)
 * @throws {HexaplaError} `statement.not-found`, `revision.stale`, `text.empty`, `text.too-large`, `language.unknown-tag`
 */
export async function addVersion(
  stores: Stores,
  { statement, ifMatch, ...version }: VersionInput & { readonly statement: string; readonly ifMatch?: number | undefined },
  compare?: AfterStoring,
): Promise<AddedVersion> {
  const language = canonicalTag(version.language)
  if (version.text.trim() === '') throw new HexaplaError('text.empty', { language })
  if (version.text.length > MAX_TEXT)
    throw new HexaplaError('text.too-large', { language, limit: MAX_TEXT, size: version.text.length })
  const added = await stores.transaction(async (open) => {
    await lockStatement(open, statement)
    if (!(await open.statements.find(statement))) throw new HexaplaError('statement.not-found', { id: statement.slice(0, 80) })
    const known = await open.statements.versions(statement)
    const current = known.find((other) => other.language === language)
    if (ifMatch !== undefined && ifMatch !== (current?.revision ?? 0))
      throw new HexaplaError('revision.stale', { language, revision: current?.revision ?? 0 })
    if (version.kind === 'source' && current?.kind !== 'source')
      throw new HexaplaError('statement.duplicate-language', { language, id: statement })
    const saved = await saveVersion(open, statement, {
      ...version,
      language,
      kind: current?.kind === 'source' ? 'source' : version.kind,
    })
    await compare?.(open, statement)
    return saved
  })
  if (!compare) await compareVersions(stores, statement)
  return added
}

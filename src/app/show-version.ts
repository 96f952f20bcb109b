import type { Stores } from '../store/stores.ts'
import { chooseVersions } from './choose-versions.ts'
import type { VersionHead } from './workbench.ts'

/** A version with its whole text. */
export interface VersionText extends Pick<VersionHead, 'language' | 'kind' | 'provenance' | 'revision' | 'hash'> {
  readonly statement: string
  readonly text: string
}

/** The current revision of a version. @throws {HexaplaError} `statement.not-found`, `version.not-found`, `language.unknown-tag` */
export async function showVersion(
  stores: Stores,
  { statement, language }: { readonly statement: string; readonly language: string },
): Promise<VersionText> {
  const { columns } = await chooseVersions(stores, { statement, languages: [language] })
  const { revisionId, kind, provenance, revision, hash, language: tag } = columns[0]!
  return { statement, language: tag, kind, provenance, revision, hash, text: await stores.statements.text(revisionId) }
}

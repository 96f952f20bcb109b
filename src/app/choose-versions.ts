import { HexaplaError } from '../errors.ts'
import type { StatementRecord, Stores, VersionRecord } from '../store/stores.ts'
import { canonicalTag, primaryTag } from '../text/tags.ts'

export interface Choice {
  readonly statement: string
  /** BCP 47 tags in the order wanted; a primary subtag chooses the first version that has it. Without it: up to seven. */
  readonly languages?: readonly string[] | undefined
  readonly pivot?: string | undefined
}

export interface Chosen {
  readonly statement: StatementRecord
  readonly all: readonly VersionRecord[]
  readonly columns: readonly VersionRecord[]
  readonly pivot: VersionRecord
}

/** What a page holds unless the reader asks for more. */
const COLUMNS = 7

/**
 * The versions a reader asked for, the pivot among them.
 *
 * @throws {HexaplaError} `statement.not-found`, `version.not-found`, `language.unknown-tag`
 */
export async function chooseVersions(stores: Stores, { statement: id, languages, pivot: wanted }: Choice): Promise<Chosen> {
  const statement = await stores.statements.find(id)
  if (!statement) throw new HexaplaError('statement.not-found', { id: id.slice(0, 80) })
  const all = await stores.statements.versions(id)
  const find = (tag: string) => {
    const canonical = canonicalTag(tag)
    const version =
      all.find(({ language }) => language === canonical) ?? all.find(({ language }) => primaryTag(language) === canonical)
    if (!version) throw new HexaplaError('version.not-found', { id, language: canonical })
    return version
  }
  const pivot = wanted ? find(wanted) : languages?.length ? undefined : all[0]
  const asked = languages?.length ? [...new Set(languages.map(find))] : all.slice(0, COLUMNS)
  const source = asked.find(({ kind }) => kind === 'source')
  const chosenPivot = pivot ?? source ?? asked[0]!
  const columns = asked.includes(chosenPivot) ? asked : [chosenPivot, ...asked]
  return { statement, all, columns, pivot: chosenPivot }
}

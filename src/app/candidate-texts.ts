import { HexaplaError } from '../errors.ts'
import type { StatementRecord, Stores, VersionRecord } from '../store/stores.ts'
import { primaryTag } from '../text/tags.ts'

/** The version of a statement in which terms are looked for, and the others. */
export interface CandidateText {
  readonly statement: StatementRecord
  readonly version: VersionRecord
  readonly others: readonly VersionRecord[]
}

/** Characters of all texts together that are looked through; those beyond are left out, and it is said. */
const MOST_CHARACTERS = 8_000_000
const PAGE = 100

/**
 * The versions in one language of the statements that may be seen.
 *
 * @param statements ids; all statements when empty
 * @param language null: that of most sources
 * @returns the language, the texts in the order of import, and how many were left out for their length
 * @throws {HexaplaError} `statement.not-found` for an id that is named
 */
export async function candidateTexts(
  stores: Stores,
  { statements, language }: { readonly statements: readonly string[]; readonly language: string | null },
): Promise<{ readonly language: string; readonly texts: readonly CandidateText[]; readonly skipped: number }> {
  const records = statements.length > 0 ? await named(stores, statements) : await everyStatement(stores)
  const all = await Promise.all(
    records.map(async (statement) => ({ statement, versions: await stores.statements.versions(statement.id) })),
  )
  const wanted = primaryTag(
    language ?? commonest(all.flatMap(({ versions }) => versions.filter(({ kind }) => kind === 'source'))),
  )
  const texts: CandidateText[] = []
  let [characters, skipped] = [0, 0]
  for (const { statement, versions } of all) {
    const version = versions.find((one) => primaryTag(one.language) === wanted)
    if (!version) continue
    characters += version.characters
    if (characters > MOST_CHARACTERS && texts.length > 0) skipped++
    else texts.push({ statement, version, others: versions.filter((other) => other !== version) })
  }
  return { language: wanted, texts, skipped }
}

async function named(stores: Stores, ids: readonly string[]): Promise<StatementRecord[]> {
  return Promise.all(
    [...new Set(ids)].map(async (id) => {
      const statement = await stores.statements.find(id)
      if (!statement) throw new HexaplaError('statement.not-found', { id: id.slice(0, 80) })
      return statement
    }),
  )
}

async function everyStatement(stores: Stores): Promise<StatementRecord[]> {
  const all: StatementRecord[] = []
  for (let after: string | null = null; ; ) {
    const page: StatementRecord[] = await stores.statements.list({ after, limit: PAGE, query: null })
    all.push(...page)
    if (page.length < PAGE) return all
    after = page.at(-1)!.id
  }
}

function commonest(versions: readonly VersionRecord[]): string {
  const counts = new Map<string, number>()
  for (const { language } of versions) counts.set(primaryTag(language), (counts.get(primaryTag(language)) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'en'
}

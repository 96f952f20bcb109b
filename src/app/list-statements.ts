import type { Stores, VersionRecord } from '../store/stores.ts'
import { foldKey } from '../text/fold.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { statementHead } from './version-head.ts'
import type { StatementSummary, VersionHead } from './workbench.ts'

export interface StatementList {
  readonly statements: readonly StatementSummary[]
  /** Opaque; null on the last page. */
  readonly nextCursor: string | null
}

const PAGE = 20

/** Statements in order of import, with what is known of their versions against the source. `query` is looked for in titles. */
export async function listStatements(
  stores: Stores,
  {
    cursor,
    limit = PAGE,
    query,
  }: {
    readonly cursor?: string | null | undefined
    readonly limit?: number | undefined
    readonly query?: string | null | undefined
  } = {},
): Promise<StatementList> {
  const found = await stores.statements.list({
    after: cursor ? readCursor(cursor) : null,
    limit: limit + 1,
    query: foldKey(query ?? '').trim() || null,
  })
  const page = found.slice(0, limit)
  const versions = await stores.statements.versionsOf(page.map(({ id }) => id))
  const sources = [...versions.values()].flatMap((some) => some.find(({ kind }) => kind === 'source')?.revisionId ?? [])
  const counts = Map.groupBy(await stores.derived.counts(sources), ({ source }) => source)
  const statements = page.map((statement) => summary(statement, versions.get(statement.id) ?? [], counts))
  return { statements, nextCursor: found.length > limit ? writeCursor(page.at(-1)!.id) : null }
}

type Counts = Awaited<ReturnType<Stores['derived']['counts']>>[number]

function summary(
  statement: Parameters<typeof statementHead>[0],
  versions: readonly VersionRecord[],
  bySource: ReadonlyMap<number, readonly Counts[]>,
): StatementSummary {
  const source = versions.find(({ kind }) => kind === 'source')
  const counts = new Map((source ? bySource.get(source.revisionId) : undefined)?.map((row) => [row.target, row]))
  const heads = versions.map(
    ({ revisionId, language, kind, provenance, revision, hash, characters, paragraphs }): VersionHead => {
      const against = counts.get(revisionId)
      return {
        language,
        kind,
        provenance,
        revision,
        hash,
        characters,
        paragraphs,
        coverage: against?.coverage ?? 1,
        verdict: against?.verdict ?? 'aligned',
      }
    },
  )
  const current = versions.flatMap(({ revisionId }) => counts.get(revisionId) ?? [])
  return {
    ...statementHead(statement),
    versions: heads,
    differences: current.reduce((sum, { differences }) => sum + differences, 0),
    cannotCompare: current.reduce((sum, { cannotCompare }) => sum + cannotCompare, 0),
  }
}

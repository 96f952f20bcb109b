import type { Report, ReportStatement } from '../reports/types.ts'
import type { Stores } from '../store/stores.ts'
import { showTermGrid } from './show-term-grid.ts'
import { showWorkbench } from './show-workbench.ts'

export interface ReportRequest {
  /** Ids of statements, in the order of the report. */
  readonly statements: readonly string[]
  /** Versions to report on; without it all. */
  readonly languages?: readonly string[] | undefined
  /** The source when left out. */
  readonly pivot?: string | undefined
  readonly checks?: readonly string[] | undefined
  /** 0…1 */
  readonly minConfidence?: number | undefined
}

/**
 * Gathers what a report says about some statements: texts, findings and key terms, all versions against the pivot.
 *
 * @throws {HexaplaError} `statement.not-found`, `version.not-found`, `language.unknown-tag`
 */
export async function buildReport(stores: Stores, { statements, ...choice }: ReportRequest): Promise<Report> {
  const sections: ReportStatement[] = []
  for (const statement of statements) sections.push(await reportOf(stores, statement, choice))
  return { schema: 1, statements: sections }
}

async function reportOf(
  stores: Stores,
  id: string,
  { languages, pivot, checks, minConfidence = 0 }: Omit<ReportRequest, 'statements'>,
) {
  const versions = await stores.statements.versions(id)
  const choice = {
    statement: id,
    languages: languages?.length ? languages : versions.map(({ language }) => language),
    pivot: pivot ?? versions.find(({ kind }) => kind === 'source')?.language,
  }
  const { statement, pivot: compared, columns, rows, concepts, findings, notChecked } = await showWorkbench(stores, choice)
  const { rows: terms } = await showTermGrid(stores, choice)
  const wanted = findings.filter(
    ({ check, confidence }) => confidence >= minConfidence && (!checks?.length || checks.includes(check)),
  )
  const plain = rows.map(({ bead, cells }) => ({
    bead,
    cells: cells.map(({ language, passages, confidence, moved }) => ({ language, passages, confidence, moved })),
  }))
  return { statement, pivot: compared, versions: columns, rows: plain, concepts, findings: wanted, terms, notChecked }
}

import type { Report, ReportStatement } from '../reports/types.ts'
import type { Stores } from '../store/stores.ts'
import { showTermGrid } from './show-term-grid.ts'
import { showWorkbench } from './show-workbench.ts'
import type { Unit } from './workbench.ts'

export interface ReportRequest {
  /** Ids, in the order in which the report shows them. */
  readonly statements: readonly string[]
  /** All versions of each statement when left out; a statement is reported in those of them that it has. */
  readonly languages?: readonly string[] | undefined
  readonly pivot?: string | undefined
  readonly unit?: Unit | undefined
  readonly checks?: readonly string[] | undefined
  /** 0…1 */
  readonly minConfidence?: number | undefined
}

/**
 * Statements with their findings and key terms, as one report.
 *
 * @throws {HexaplaError} `statement.not-found`, `version.not-found`, `language.unknown-tag`
 */
export async function buildReport(stores: Stores, { statements, ...options }: ReportRequest): Promise<Report> {
  const reported: ReportStatement[] = []
  for (const statement of new Set(statements)) reported.push(await reportStatement(stores, statement, options))
  return { schema: 1, statements: reported }
}

async function reportStatement(
  stores: Stores,
  statement: string,
  { languages, pivot, unit, checks, minConfidence = 0 }: Omit<ReportRequest, 'statements'>,
): Promise<ReportStatement> {
  const all = (await stores.statements.versions(statement)).map(({ language }) => language)
  const choice = { statement, pivot, languages: languages?.length ? languages : all.length > 0 ? all : undefined }
  const workbench = await showWorkbench(stores, { ...choice, unit })
  const { rows: terms } = await showTermGrid(stores, choice)
  const findings = workbench.findings.filter(
    ({ check, confidence, waived }) => !waived && confidence >= minConfidence && (!checks?.length || checks.includes(check)),
  )
  const shown = new Set(findings.map(({ key }) => key))
  return {
    statement: workbench.statement,
    pivot: workbench.pivot,
    versions: workbench.columns,
    // Marks of findings that are left out would point to nothing.
    rows: workbench.rows.map((row) => ({
      ...row,
      cells: row.cells.map(({ language, passages, confidence, moved }) => ({
        language,
        confidence,
        moved,
        passages: passages.map(({ start, end, text, marks }) => ({
          start,
          end,
          text,
          marks: marks.filter((mark) => mark.kind === 'term' || shown.has(mark.finding)),
        })),
      })),
    })),
    concepts: workbench.concepts,
    findings,
    terms,
    notChecked: workbench.notChecked,
  }
}

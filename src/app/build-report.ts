import { type Weights, weighed } from '../compare/weights.ts'
import type { Report, ReportStatement } from '../reports/types.ts'
import type { Stores } from '../store/stores.ts'
import type { Choice } from './choose-versions.ts'
import { showTermGrid } from './show-term-grid.ts'
import { showWorkbench } from './show-workbench.ts'
import type { DifferenceMark, TermMark, Unit } from './workbench.ts'

export interface ReportRequest {
  /** Ids of statements, in the order of the report. */
  readonly statements: readonly string[]
  /** Versions to report on; without it all. */
  readonly languages?: readonly string[] | undefined
  /** The source when left out. */
  readonly pivot?: string | undefined
  /** Rows by paragraph when left out. */
  readonly unit?: Unit | undefined
  readonly checks?: readonly string[] | undefined
  /** 0…1 */
  readonly minConfidence?: number | undefined
  /** How much findings weigh, before what their checks and the termbase say. */
  readonly weights?: Weights | undefined
}

/**
 * Gathers what a report says about some statements: texts, findings but those set aside, and key terms, all versions against the pivot.
 *
 * @throws {HexaplaError} `statement.not-found`, `version.not-found`, `language.unknown-tag`
 */
export async function buildReport(stores: Stores, { statements, ...choice }: ReportRequest): Promise<Report> {
  const sections: ReportStatement[] = []
  for (const statement of new Set(statements)) sections.push(await reportOf(stores, statement, choice))
  return { schema: 1, statements: sections }
}

/** What a report is on when nothing else is asked for: all versions, against the source. */
export async function reportChoice(
  stores: Stores,
  statement: string,
  { languages, pivot }: Pick<ReportRequest, 'languages' | 'pivot'>,
): Promise<Choice> {
  const versions = await stores.statements.versions(statement)
  return {
    statement,
    languages: languages?.length ? languages : versions.map(({ language }) => language),
    pivot: pivot ?? versions.find(({ kind }) => kind === 'source')?.language,
  }
}
const NO_WEIGHTS: Weights = { checks: {}, concepts: {} }

async function reportOf(
  stores: Stores,
  id: string,
  { languages, pivot, unit, checks, minConfidence = 0, weights = NO_WEIGHTS }: Omit<ReportRequest, 'statements'>,
) {
  const choice = { ...(await reportChoice(stores, id, { languages, pivot })), unit }
  const { statement, pivot: compared, columns, rows, concepts, findings, notChecked } = await showWorkbench(stores, choice)
  const { rows: terms } = await showTermGrid(stores, choice)
  const wanted = weighed(findings, weights).filter(
    ({ check, confidence, waived }) => !waived && confidence >= minConfidence && (!checks?.length || checks.includes(check)),
  )
  const kept = new Set(wanted.map(({ key }) => key))
  const paragraphs = rows.map(({ cells }) => cells.find(({ language }) => language === compared)?.passages[0]?.paragraph ?? null)
  const plain = rows.map(({ bead, cells }, n) => ({
    bead,
    paragraph: paragraphs[n] ?? null,
    cells: cells.map(({ language, passages, confidence, moved }) => ({
      language,
      confidence,
      moved,
      passages: passages.map(({ start, end, text, marks }) => ({
        start,
        end,
        text,
        // The mark of a finding that is left out would point to nothing.
        marks: marks.filter(
          (mark): mark is TermMark | DifferenceMark =>
            mark.kind === 'term' || (mark.kind === 'difference' && kept.has(mark.finding)),
        ),
      })),
    })),
  }))
  const paragraphAt = new Map(plain.map(({ bead, paragraph }) => [bead, paragraph]))
  const placed = terms.map((term) => ({ ...term, paragraph: paragraphAt.get(term.bead) ?? null }))
  return { statement, pivot: compared, versions: columns, rows: plain, concepts, findings: wanted, terms: placed, notChecked }
}

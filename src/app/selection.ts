import type { GridRow } from './term-grid.ts'
import type { FindingView } from './workbench.ts'

/** Which rows are listed: those with a difference, those where some version has nothing, those whose pairing is doubtful. */
export const ROW_CHOICES = ['differing', 'missing', 'doubtful'] as const
export type RowChoice = (typeof ROW_CHOICES)[number]

/** What the reader wants to see of a workbench; empty fields ask for everything. Comes from the query of the address. */
export interface Selection {
  readonly kind?: string | undefined
  readonly concept?: string | undefined
  readonly severity?: string | undefined
  /** Language of the version that departs. */
  readonly departing?: string | undefined
  readonly rows?: RowChoice | undefined
}

/** The findings that fit a selection, in the order given. */
export function selectFindings(
  findings: readonly FindingView[],
  { kind, concept, severity, departing }: Selection,
): readonly FindingView[] {
  if (!kind && !concept && !severity && !departing) return findings
  return findings.filter(
    (finding) =>
      (!kind || finding.check === kind) &&
      (!concept || finding.concept === concept) &&
      (!severity || finding.severity === severity) &&
      (!departing || finding.language === departing),
  )
}

/** The occurrences that fit a selection, in the order given: some version departs there, or something was found in it. */
export function selectOccurrences(
  rows: readonly GridRow[],
  { kind, concept, severity, departing }: Selection,
): readonly GridRow[] {
  const found = (cell: GridRow['cells'][number]) =>
    cell.findings.some((finding) => (!kind || finding.check === kind) && (!severity || finding.severity === severity))
  const fits = (cell: GridRow['cells'][number]) =>
    (!departing || cell.language === departing) && (kind || severity ? found(cell) : cell.departs || found(cell))
  return rows.filter(
    (row) => (!concept || row.concept === concept) && ((!kind && !severity && !departing) || row.cells.some(fits)),
  )
}

/** True if anything is left out by it. */
export const isNarrow = ({ kind, concept, severity, departing, rows }: Selection) =>
  Boolean(kind || concept || severity || departing || rows)

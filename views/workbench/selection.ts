import type { FindingView, Workbench } from '../../src/app/workbench.ts'

/** What the reader wants to see of a workbench; empty fields ask for everything. Comes from the query of the address. */
export interface Selection {
  readonly kind?: string | undefined
  readonly concept?: string | undefined
  readonly severity?: string | undefined
  /** Only rows that hold a difference. */
  readonly differing?: boolean | undefined
}

/** The findings that fit a selection, in the order of the workbench. */
export function selectFindings(workbench: Workbench, { kind, concept, severity }: Selection): FindingView[] {
  return workbench.findings.filter(
    (finding) =>
      (!kind || finding.check === kind) &&
      (!concept || finding.concept === concept) &&
      (!severity || finding.severity === severity),
  )
}

/** True if anything is left out by it. */
export const isNarrow = ({ kind, concept, severity, differing }: Selection) => Boolean(kind || concept || severity || differing)

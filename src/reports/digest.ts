import { changesOf } from './since.ts'
import { summarise } from './summary.ts'
import type { ReportStatement } from './types.ts'

/** What is worth knowing of a statement without opening its report. */
export interface ReportDigest {
  readonly title: string
  readonly date: string | null
  readonly pivot: string
  readonly differences: number
  readonly cannotCompare: number
  /** Differences by weight; beside an earlier report those that are new or changed only. */
  readonly counted: { readonly major: number; readonly minor: number; readonly note: number }
  readonly changes: { readonly new: number; readonly changed: number; readonly gone: number } | null
}

export function digestOf(report: ReportStatement): ReportDigest {
  const { differences, cannotCompare } = summarise(report)
  const counted = { major: 0, minor: 0, note: 0 }
  for (const { verdict, severity, change } of report.findings)
    if (verdict === 'difference' && change !== 'same') counted[severity]++
  const { title, date } = report.statement
  return { title, date, pivot: report.pivot, differences, cannotCompare, counted, changes: changesOf(report) }
}

import type { Stores } from '../store/stores.ts'
import type { Choice } from './choose-versions.ts'
import { showWorkbench } from './show-workbench.ts'
import type { FindingView, StatementHead, VersionHead, Workbench } from './workbench.ts'

export interface Comparison {
  readonly statement: StatementHead
  readonly pivot: string
  readonly versions: readonly VersionHead[]
  readonly findings: readonly FindingView[]
  readonly notChecked: Workbench['notChecked']
}

export interface ComparisonRequest extends Choice {
  readonly checks?: readonly string[] | undefined
  /** 0…1 */
  readonly minConfidence?: number | undefined
}

/** The findings of a statement but those set aside, all versions against the source unless others are named. */
export async function compareStatement(
  stores: Stores,
  { checks, minConfidence = 0, ...choice }: ComparisonRequest,
): Promise<Comparison> {
  const versions = await stores.statements.versions(choice.statement)
  const { statement, pivot, columns, findings, notChecked } = await showWorkbench(stores, {
    ...choice,
    languages: choice.languages?.length ? choice.languages : versions.map(({ language }) => language),
    pivot: choice.pivot ?? versions.find(({ kind }) => kind === 'source')?.language,
  })
  const wanted = findings.filter(
    ({ check, confidence, waived }) => !waived && confidence >= minConfidence && (!checks?.length || checks.includes(check)),
  )
  return { statement, pivot, versions: columns, findings: wanted, notChecked }
}

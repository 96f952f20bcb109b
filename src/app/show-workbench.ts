import { checks } from '../compare/checks/index.ts'
import type { Stores } from '../store/stores.ts'
import { primaryTag } from '../text/tags.ts'
import { type Choice, type Chosen, chooseVersions } from './choose-versions.ts'
import { type Compared, comparisonOf, occurrencesOf } from './comparison-of.ts'
import { conceptCards } from './concept-cards.ts'
import { findingViews } from './finding-views.ts'
import { segmentedVersion } from './segmented.ts'
import { statementHead, versionHead } from './version-head.ts'
import { withWaivers } from './waived-findings.ts'
import type { Unit, Workbench } from './workbench.ts'
import { pivotMarks, versionMarks } from './workbench-marks.ts'
import { type Column, workbenchRows } from './workbench-rows.ts'

/**
 * Several versions of a statement beside each other, with key terms and differences marked.
 *
 * @throws {HexaplaError} `statement.not-found`, `version.not-found`, `language.unknown-tag`
 */
export async function showWorkbench(stores: Stores, request: Choice & { readonly unit?: Unit | undefined }): Promise<Workbench> {
  const chosen = await chooseVersions(stores, request)
  const { statement, all, columns: versions, pivot } = chosen
  const unit = request.unit ?? 'paragraph'
  const { occurrences, compared } = await compareWithPivot(stores, chosen)
  const byLanguage = new Map(compared.map((item) => [item.version.language, item]))
  const columns = await Promise.all(
    versions.map(async (version): Promise<Column> => {
      const item = byLanguage.get(version.language) ?? null
      const marks = item ? versionMarks(item, occurrences) : pivotMarks(occurrences, compared)
      return { version, text: await segmentedVersion(stores, version), marks, compared: item }
    }),
  )
  const rows = workbenchRows(columns, unit)
  const { concepts } = await stores.termbase.all()
  const head = (version: (typeof all)[number]) => versionHead(version, byLanguage.get(version.language) ?? null)
  return {
    statement: statementHead(statement),
    versions: all.map(head),
    columns: versions.map(head),
    pivot: pivot.language,
    unit,
    rows,
    concepts: conceptCards(
      concepts,
      occurrences,
      compared.map((item) => item.occurrences),
    ),
    findings: withWaivers(findingViews(columns, rows, occurrences), await stores.waivers.list(statement.id), versions),
    notChecked: notChecked(
      versions.map(({ language }) => language),
      pivot.language,
    ),
  }
}

/** The pivot's key terms, and the comparison of every other chosen version with it. */
export async function compareWithPivot(stores: Stores, { columns, pivot }: Chosen) {
  const occurrences = await occurrencesOf(stores, pivot)
  const compared: Compared[] = []
  for (const version of columns) if (version !== pivot) compared.push(await comparisonOf(stores, pivot, version))
  return { occurrences, compared }
}

/** Checks without data for a language, or for the pivot's: they were not run there. */
export function notChecked(languages: readonly string[], pivot: string): Workbench['notChecked'] {
  const lacks = (check: (typeof checks)[number], language: string) =>
    check.languages !== 'all' && !check.languages.includes(primaryTag(language))
  return languages
    .filter((language) => language !== pivot)
    .flatMap((language) =>
      checks.filter((check) => lacks(check, language) || lacks(check, pivot)).map(({ id }) => ({ check: id, language })),
    )
}

import { checks } from '../compare/checks/index.ts'
import type { Stores } from '../store/stores.ts'
import { primaryTag } from '../text/tags.ts'
import { type Choice, chooseVersions } from './choose-versions.ts'
import { type Desk, deskOf } from './desk.ts'
import { findInStatement, withFound } from './find-in-statement.ts'
import { remarkViews, withRemarks } from './remarks.ts'
import { type RowChoice, type Selection, selectFindings } from './selection.ts'
import { statementHead } from './version-head.ts'
import { withWaivers } from './waived-findings.ts'
import type { Unit, Workbench } from './workbench.ts'

export interface WorkbenchRequest extends Choice {
  readonly unit?: Unit | undefined
  /** Rows and places of these findings only; `findings` stay those of the whole statement. */
  readonly selection?: Selection | undefined
  /** Words to look for in the versions shown. */
  readonly find?: string | undefined
  /** Index of the first row wanted among those that fit the selection; 0 when left out. */
  readonly from?: number | undefined
  /** Most rows wanted; all when left out. `page` gives as many as a page holds well, which depends on the columns. */
  readonly limit?: number | 'page' | undefined
}

/**
 * Several versions of a statement beside each other, with key terms and differences marked.
 *
 * @throws {HexaplaError} `statement.not-found`, `version.not-found`, `language.unknown-tag`
 */
export async function showWorkbench(stores: Stores, request: WorkbenchRequest): Promise<Workbench> {
  const chosen = await chooseVersions(stores, request)
  const { statement, columns: versions, pivot } = chosen
  const unit = request.unit ?? 'paragraph'
  const desk = await deskOf(stores, chosen, unit)
  const findings = withWaivers(desk.findings, await stores.waivers.list(statement.id), versions)
  const remarks = await remarkViews(stores, statement.id)
  const query = request.find?.trim()
  const found = query ? await findInStatement(stores, { desk, statement: statement.id, query }) : null
  const selection = request.selection ?? {}
  const differing = [...new Set(selectFindings(findings, selection).map(({ row }) => row))]
  const places = { differing, missing: desk.missing, doubtful: desk.doubtful }
  const wanted = rowsWanted(desk, places, selection.rows)
  const size = request.limit === 'page' ? pageSize(versions.length) : (request.limit ?? Math.max(wanted.length, 1))
  const from = Math.max(0, Math.min(request.from ?? 0, wanted.length - 1))
  const heads = new Map(desk.versions.map((head) => [head.language, head]))
  const languages = versions.map(({ language }) => language)
  return {
    statement: statementHead(statement),
    versions: desk.versions,
    columns: languages.map((language) => heads.get(language)!),
    pivot: pivot.language,
    unit,
    rows: wanted.slice(from, from + size).map((n) => withFound(withRemarks(desk.row(n), remarks), found)),
    part: { from, size, total: wanted.length },
    places,
    rowCount: desk.joined.length,
    concepts: desk.concepts,
    findings,
    remarks,
    found,
    notChecked: notChecked(languages, pivot.language),
  }
}

function rowsWanted(desk: Desk, places: Workbench['places'], choice: RowChoice | undefined): readonly number[] {
  return choice ? places[choice] : [...desk.joined.keys()]
}

/** Cells on a page: enough for several screens, few enough to be there at once. */
const CELLS = 420
const pageSize = (columns: number) => Math.min(Math.max(Math.round(CELLS / columns / 20) * 20, 20), 200)

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

import type { Stores } from '../store/stores.ts'
import type { DesignationStatus } from '../terms/types.ts'
import { primaryTag } from '../text/tags.ts'
import type { RenderingStatus } from '../words/types.ts'
import { type Choice, chooseVersions } from './choose-versions.ts'
import { deskOf } from './desk.ts'
import type { GridCell, GridRow, TermGrid } from './term-grid.ts'
import { statementHead } from './version-head.ts'
import type { FindingView } from './workbench.ts'

/** Every occurrence of a key term in the pivot, and what each other version has for it. In reading order. */
export async function showTermGrid(stores: Stores, request: Choice): Promise<TermGrid> {
  const chosen = await chooseVersions(stores, request)
  const { occurrences, columns, versions, concepts, places, findings } = await deskOf(stores, chosen, 'paragraph')
  const pivotColumn = chosen.columns.indexOf(chosen.pivot)
  const compared = columns.flatMap(({ version, compared }) => (compared ? [{ version, renderings: compared.renderings }] : []))
  const heads = new Map(versions.map((head) => [head.language, head]))
  const entries = new Map((await stores.termbase.all()).concepts.map(({ id, designations }) => [id, designations]))
  const isNamed = (id: string, language: string) => (entries.get(id)?.[primaryTag(language)]?.length ?? 0) > 0
  return {
    statement: statementHead(chosen.statement),
    versions,
    columns: chosen.columns.map(({ language }) => heads.get(language)!),
    pivot: chosen.pivot.language,
    concepts: concepts.filter(({ occurrences: count }) => count > 0),
    rows: occurrences.map(({ concept, text, status, start, end }, n): GridRow => {
      const found = (language: string) =>
        findings.filter((finding) => finding.language === language && stands(finding, { concept, start, end }))
      const cells = compared.map(({ renderings, version }): GridCell => {
        const { status: used, text: words, designation, confidence, spans } = renderings[n]!
        return {
          language: version.language,
          status: used,
          text: words,
          designation,
          confidence,
          start: spans[0]?.[0] ?? null,
          end: spans[0]?.[1] ?? null,
          departs: isNamed(concept, version.language) && departs(used, status),
          findings: found(version.language).map(({ key, check, severity, verdict }) => ({ key, check, severity, verdict })),
        }
      })
      const disagreement = cells.filter((cell) => cell.departs).length
      return { concept, text, status, bead: places.rowAt(pivotColumn, start, end), start, end, cells, disagreement }
    }),
  }
}

/** True if a finding is about this occurrence of a concept. */
function stands(
  { concept, source }: FindingView,
  place: { readonly concept: string; readonly start: number; readonly end: number },
) {
  return concept === place.concept && source !== null && source.start < place.end && source.end > place.start
}

/**
 * True if a version says it in words less approved than the pivot's own: other words, none, or a designation of lower standing. An admitted term
 * for an admitted term departs from nothing, and what cannot be told doesn't either; nor can a language depart in which the termbase has no designation.
 */
function departs(rendering: RenderingStatus, pivot: DesignationStatus): boolean {
  if (rendering === 'unknown') return false
  return STANDING.indexOf(rendering) > STANDING.indexOf(pivot)
}

const STANDING: readonly RenderingStatus[] = ['preferred', 'admitted', 'deprecated', 'forbidden', 'other', 'absent']

import type { Stores } from '../store/stores.ts'
import type { DesignationStatus } from '../terms/types.ts'
import type { RenderingStatus } from '../words/types.ts'
import { type Choice, chooseVersions } from './choose-versions.ts'
import { conceptCards } from './concept-cards.ts'
import { segmentedVersion } from './segmented.ts'
import { compareWithPivot } from './show-workbench.ts'
import type { GridCell, GridRow, TermGrid } from './term-grid.ts'
import { statementHead, versionHead } from './version-head.ts'
import { workbenchRows } from './workbench-rows.ts'

/** Every occurrence of a key term in the pivot, and what each other version has for it. In reading order. */
export async function showTermGrid(stores: Stores, request: Choice): Promise<TermGrid> {
  const chosen = await chooseVersions(stores, request)
  const { occurrences, compared } = await compareWithPivot(stores, chosen)
  const byLanguage = new Map(compared.map((item) => [item.version.language, item]))
  const columns = await Promise.all(
    chosen.columns.map(async (version) => ({
      version,
      text: await segmentedVersion(stores, version),
      marks: [],
      compared: byLanguage.get(version.language) ?? null,
    })),
  )
  const pivotColumn = chosen.columns.indexOf(chosen.pivot)
  const rows = workbenchRows(columns, 'paragraph')
  const rowAt = (offset: number) =>
    rows.find(({ cells }) => cells[pivotColumn]!.passages.some(({ start, end }) => start <= offset && offset < end))?.bead ?? 0
  const { concepts } = await stores.termbase.all()
  const head = (version: (typeof chosen.all)[number]) => versionHead(version, byLanguage.get(version.language) ?? null)
  return {
    statement: statementHead(chosen.statement),
    versions: chosen.all.map(head),
    columns: chosen.columns.map(head),
    pivot: chosen.pivot.language,
    concepts: conceptCards(concepts, occurrences, []),
    rows: occurrences.map(({ concept, text, status, start, end }, n): GridRow => {
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
        }
      })
      const disagreement = cells.filter((cell) => departs(cell.status, status)).length
      return { concept, text, status, bead: rowAt(start), start, end, cells, disagreement }
    }),
  }
}

/**
 * True if a version says it in words less approved than the pivot's own: other words, none, or a designation of lower standing. An admitted term
 * for an admitted term departs from nothing, and what cannot be told doesn't either.
 */
function departs(rendering: RenderingStatus, pivot: DesignationStatus): boolean {
  if (rendering === 'unknown') return false
  return STANDING.indexOf(rendering) > STANDING.indexOf(pivot)
}

const STANDING: readonly RenderingStatus[] = ['preferred', 'admitted', 'deprecated', 'forbidden', 'other', 'absent']

import type { Quotation } from '../compare/types.ts'
import type { Occurrence } from '../terms/types.ts'
import type { RenderingStatus } from '../words/types.ts'
import type { FindingView, Row } from './workbench.ts'
import { findingId } from './workbench-marks.ts'
import type { Column } from './workbench-rows.ts'

/** Term kinds that say "another word than expected"; versions that do so at one place depart together. */
const WORDING = new Set(['missing-term', 'variant', 'inconsistent', 'loaded'])
const SEVERITIES = ['major', 'minor', 'note']

/** Findings of all columns with their rows, their counterparts in the other columns, and who departs. In reading order of the pivot. */
export function findingViews(
  columns: readonly Column[],
  rows: readonly Row[],
  occurrences: readonly Occurrence[],
): FindingView[] {
  const others = columns.filter(({ compared }) => compared !== null)
  const views = others.flatMap((column): FindingView[] =>
    column.compared!.findings.map((finding) => {
      const language = column.version.language
      const row = rowOf(rows, columns, finding.source ?? finding.target!)
      return {
        ...finding,
        key: findingId(language, finding.key),
        language,
        row,
        others: counterparts(finding, column, others, occurrences),
        departs: 'one',
      }
    }),
  )
  const group = ({ row, concept, check }: FindingView) => `${row} ${concept ?? ''} ${WORDING.has(check) ? 'wording' : check}`
  const languages = new Map<string, Set<string>>()
  for (const view of views) {
    const key = group(view)
    languages.set(key, (languages.get(key) ?? new Set()).add(view.language))
  }
  return views
    .map((view): FindingView => {
      const departing = languages.get(group(view))!.size
      return { ...view, departs: departing === others.length && others.length > 1 ? 'all' : departing > 1 ? 'some' : 'one' }
    })
    .sort(
      (a, b) =>
        a.row - b.row ||
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        (a.source?.start ?? 0) - (b.source?.start ?? 0),
    )
}

function rowOf(rows: readonly Row[], columns: readonly Column[], { language, start, end }: Quotation): number {
  const column = columns.findIndex(({ version }) => version.language === language)
  const holds = (row: Row) =>
    row.cells[column]!.passages.some((passage) => start >= passage.start && Math.min(end, start + 1) <= passage.end)
  return (
    rows.find(holds)?.bead ??
    rows.findLast((row) => row.cells[column]!.passages.some((passage) => passage.start <= start))?.bead ??
    0
  )
}

function counterparts(
  finding: { source: Quotation | null; concept: string | null },
  column: Column,
  others: readonly Column[],
  occurrences: readonly Occurrence[],
): FindingView['others'] {
  if (!finding.source) return []
  const { start, end } = finding.source
  const occurrence =
    finding.concept === null
      ? -1
      : occurrences.findIndex((o) => o.concept === finding.concept && o.start < Math.max(end, start + 1) && o.end > start)
  return others
    .filter((other) => other !== column)
    .flatMap((other) => (occurrence >= 0 ? rendered(other, occurrence) : aligned(other, start)))
}

function rendered({ compared, version }: Column, occurrence: number): (Quotation & { status: RenderingStatus | null })[] {
  const rendering = compared!.renderings[occurrence]
  if (!rendering) return []
  const [start, end] = rendering.spans[0] ?? [0, 0]
  return [{ language: version.language, start, end, text: rendering.text, status: rendering.status }]
}

/** The segments that stand beside the place in the pivot. */
function aligned({ compared, version, text }: Column, offset: number): (Quotation & { status: null })[] {
  const bead = compared!.alignment.segments.find(
    ({ source }) => source[0] < source[1] && compared!.pivot.segments[source[1] - 1]!.end > offset,
  )
  if (!bead || bead.target[0] === bead.target[1]) return []
  const start = text.segments[bead.target[0]]!.start
  const end = text.segments[bead.target[1] - 1]!.end
  return [{ language: version.language, start, end, text: text.text.slice(start, end), status: null }]
}

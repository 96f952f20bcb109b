import { departures } from '../compare/departures.ts'
import { silencedBy } from '../compare/silence.ts'
import type { Finding, Quotation } from '../compare/types.ts'
import type { Occurrence } from '../terms/types.ts'
import type { RenderingStatus } from '../words/types.ts'
import { firstAfter, type UnitRows } from './unit-rows.ts'
import type { FindingView } from './workbench.ts'
import { findingId } from './workbench-marks.ts'
import type { Column } from './workbench-rows.ts'

const SEVERITIES = ['major', 'minor', 'note']

/** Findings of all columns with their rows, their counterparts in the other columns, and who departs. In reading order of the pivot. */
export function findingViews(columns: readonly Column[], places: UnitRows, occurrences: readonly Occurrence[]): FindingView[] {
  const others = columns.filter(({ compared }) => compared !== null)
  const languages = columns.map(({ version }) => version.language)
  const pivot = columns.find(({ compared }) => compared === null)!
  const there = counterpartsIn(pivot, others, occurrences)
  const views = others.flatMap((column): FindingView[] =>
    column.compared!.findings.map((finding) => {
      const language = column.version.language
      const { language: quoted, start, end } = finding.source ?? finding.target!
      return {
        ...finding,
        key: findingId(language, finding.key),
        language,
        row: places.rowAt(languages.indexOf(quoted), start, end),
        paragraph: paragraphOf(pivot, column, finding),
        others: there(finding, column),
        departs: 'one',
        silencedBy: silencedBy(finding),
      }
    }),
  )
  const departing = departures(views, others.length)
  return views
    .map((view, n): FindingView => ({ ...view, departs: departing[n]! }))
    .sort(
      (a, b) =>
        a.row - b.row ||
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        (a.source?.start ?? 0) - (b.source?.start ?? 0),
    )
}

/** Where a finding stands in the pivot, whatever columns are shown beside it. */
function paragraphOf(pivot: Column, { compared }: Column, { source, bead }: Finding): number {
  if (source) return Math.max(0, firstAfter(pivot.text.paragraphs, source.start) - 1)
  const [from, to] = compared!.alignment.paragraphs[bead]?.source ?? [0, 1]
  return Math.max(0, to > from ? from : from - 1)
}

/** The same place in the other columns: their rendering of the concept where it has one, else the segments that stand beside it. */
function counterpartsIn(pivot: Column, others: readonly Column[], occurrences: readonly Occurrence[]) {
  const byConcept = new Map<string, number[]>()
  for (const [n, { concept }] of occurrences.entries()) byConcept.set(concept, [...(byConcept.get(concept) ?? []), n])
  const beside = new Map(others.map((other) => [other, segmentsBeside(pivot, other)]))
  const occurrenceAt = (concept: string, start: number, end: number) =>
    byConcept.get(concept)?.find((n) => occurrences[n]!.start < Math.max(end, start + 1) && occurrences[n]!.end > start) ?? -1
  return ({ source, concept }: { source: Quotation | null; concept: string | null }, column: Column): FindingView['others'] => {
    if (!source) return []
    const occurrence = concept === null ? -1 : occurrenceAt(concept, source.start, source.end)
    return others
      .filter((other) => other !== column)
      .flatMap((other) => (occurrence >= 0 ? rendered(other, occurrence) : beside.get(other)!(source.start)))
  }
}

function rendered({ compared, version }: Column, occurrence: number): (Quotation & { status: RenderingStatus | null })[] {
  const rendering = compared!.renderings[occurrence]
  if (!rendering) return []
  const [start, end] = rendering.spans[0] ?? [0, 0]
  return [{ language: version.language, start, end, text: rendering.text, status: rendering.status }]
}

/** The segments of a column that stand beside a place in the pivot. */
function segmentsBeside(pivot: Column, { compared, version, text }: Column) {
  const beads = compared!.alignment.segments
  const beadOf = new Int32Array(pivot.text.segments.length).fill(-1)
  for (const [n, { source }] of beads.entries()) beadOf.fill(n, source[0], source[1])
  return (offset: number): (Quotation & { status: null })[] => {
    const before = firstAfter(pivot.text.segments, offset) - 1
    const segment = before >= 0 && pivot.text.segments[before]!.end > offset ? before : before + 1
    const bead = beads[beadOf[segment] ?? -1]
    if (!bead || bead.target[0] === bead.target[1]) return []
    const start = text.segments[bead.target[0]]!.start
    const end = text.segments[bead.target[1] - 1]!.end
    return [{ language: version.language, start, end, text: text.text.slice(start, end), status: null }]
  }
}

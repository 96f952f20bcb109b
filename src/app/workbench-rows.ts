import { joinVersions, type VersionsRow } from '../align/n-way.ts'
import type { AlignedBead, EvidenceScore, Range } from '../align/types.ts'
import type { VersionRecord } from '../store/stores.ts'
import type { SegmentedText } from '../text/types.ts'
import type { Compared } from './comparison-of.ts'
import type { Cell, Mark, Passage, Row, Unit } from './workbench.ts'

export interface Column {
  readonly version: VersionRecord
  readonly text: SegmentedText
  readonly marks: readonly Mark[]
  /** Null for the pivot. */
  readonly compared: Compared | null
}

/** Rows of the page, in the reading order of the pivot; each unit of each column stands in exactly one of them. */
export function workbenchRows(columns: readonly Column[], unit: Unit): Row[] {
  const pivot = columns.find(({ compared }) => compared === null)!
  const others = columns.filter(({ compared }) => compared !== null)
  const beadsOf = ({ compared }: Column): readonly AlignedBead[] =>
    unit === 'paragraph' ? compared!.alignment.paragraphs : compared!.alignment.segments
  const units = unit === 'paragraph' ? pivot.text.paragraphs.length : pivot.text.segments.length
  const joined = joinVersions(units, others.map(beadsOf))
  return joined.map((row, bead) => ({
    bead,
    cells: columns.map((column) => {
      if (column === pivot) return { ...emptyCell(column), passages: passages(column, row.pivot, unit) }
      return otherCell(column, { row, position: others.indexOf(column), unit, beads: beadsOf(column) })
    }),
  }))
}

const emptyCell = ({ version }: Column): Cell => ({
  language: version.language,
  passages: [],
  confidence: null,
  evidence: [],
  moved: false,
})

function otherCell(
  column: Column,
  { row, position, unit, beads }: { row: VersionsRow; position: number; unit: Unit; beads: readonly AlignedBead[] },
): Cell {
  const range = row.ranges[position]!
  const linked = row.beads[position]!.map((n) => beads[n]!).filter(
    ({ source, target }) => source[0] < source[1] && target[0] < target[1],
  )
  return {
    ...emptyCell(column),
    passages: passages(column, range, unit),
    confidence: linked.length === 0 ? null : Math.min(...linked.map(({ confidence }) => confidence)),
    evidence: merged(linked),
    moved: linked.some(({ moved }) => moved),
  }
}

function merged(beads: readonly AlignedBead[]): EvidenceScore[] {
  const kinds = new Map<string, EvidenceScore>()
  for (const item of beads.flatMap(({ evidence }) => evidence)) {
    const before = kinds.get(item.kind)
    kinds.set(
      item.kind,
      before
        ? { kind: item.kind, score: before.score + item.score, found: [...new Set([...before.found, ...item.found])] }
        : item,
    )
  }
  return [...kinds.values()]
}

function passages({ text, marks }: Column, [from, to]: Range, unit: Unit): Passage[] {
  const units = unit === 'paragraph' ? text.paragraphs : text.segments
  return units.slice(from, to).map(({ start, end }, n): Passage => {
    const paragraph = unit === 'paragraph' ? from + n : text.segments[from + n]!.paragraph
    return {
      paragraph,
      first: unit === 'paragraph' || text.paragraphs[paragraph]!.firstSegment === from + n,
      start,
      end,
      text: text.text.slice(start, end),
      // A place without width belongs to the passage that it ends, so that it is shown once.
      marks: marks.filter((mark) =>
        mark.start === mark.end ? mark.start >= start && mark.start <= end : mark.start < end && mark.end > start,
      ),
    }
  })
}

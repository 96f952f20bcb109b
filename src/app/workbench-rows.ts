import type { VersionsRow } from '../align/n-way.ts'
import type { AlignedBead, EvidenceScore, Range } from '../align/types.ts'
import type { VersionRecord } from '../store/stores.ts'
import type { TextUnits } from '../text/types.ts'
import type { Compared } from './comparison-of.ts'
import { marksInside } from './marks-inside.ts'
import type { Cell, Mark, Passage, Row, Unit } from './workbench.ts'

/** Below this the pairing of a cell is doubtful. */
const DOUBTFUL = 0.5

export interface Column {
  readonly version: VersionRecord
  readonly text: TextUnits
  /** Sorted by place. */
  readonly marks: readonly Mark[]
  /** Null for the pivot. */
  readonly compared: Pick<Compared, 'alignment' | 'renderings' | 'findings'> | null
}

/** The beads of a column at the level of the rows; none for the pivot. */
export function beadsOf({ compared }: Column, unit: Unit): readonly AlignedBead[] {
  if (!compared) return []
  return unit === 'paragraph' ? compared.alignment.paragraphs : compared.alignment.segments
}

/** Makes rows of the page on demand, so that a long statement costs what is shown of it. */
export function rowMaker(columns: readonly Column[], joined: readonly VersionsRow[], unit: Unit) {
  const others = columns.filter(({ compared }) => compared !== null)
  const made = columns.map((column) => ({
    column,
    position: others.indexOf(column),
    beads: beadsOf(column, unit),
    passages: passageMaker(column, unit),
  }))
  return (bead: number): Row => {
    const row = joined[bead]!
    return {
      bead,
      cells: made.map(({ column, position, beads, passages }): Cell => {
        const { language } = column.version
        if (position < 0) return { language, passages: passages(row.pivot), confidence: null, evidence: [], moved: false }
        const linked = linkedBeads(row, position, beads)
        return {
          language,
          passages: row.ranges[position]!.flatMap(passages),
          confidence: linked.length === 0 ? null : Math.min(...linked.map(({ confidence }) => confidence)),
          evidence: merged(linked),
          moved: linked.some(({ moved }) => moved),
        }
      }),
    }
  }
}

/** Rows in which some version has nothing, and rows with a doubtful pairing. */
export function rowsToLookAt(columns: readonly Column[], joined: readonly VersionsRow[], unit: Unit) {
  const beads = columns.filter(({ compared }) => compared !== null).map((column) => beadsOf(column, unit))
  const rows = [...joined.keys()]
  return {
    missing: rows.filter(
      (n) =>
        joined[n]!.pivot[0] === joined[n]!.pivot[1] ||
        joined[n]!.ranges.some((pieces) => pieces.every(([from, to]) => from === to)),
    ),
    doubtful: rows.filter((n) =>
      beads.some((list, position) => linkedBeads(joined[n]!, position, list).some(({ confidence }) => confidence < DOUBTFUL)),
    ),
  }
}

function linkedBeads(row: VersionsRow, position: number, beads: readonly AlignedBead[]): AlignedBead[] {
  return row.beads[position]!.map((n) => beads[n]!).filter(({ source, target }) => source[0] < source[1] && target[0] < target[1])
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

function passageMaker({ text, marks }: Column, unit: Unit): (range: Range) => Passage[] {
  const units = unit === 'paragraph' ? text.paragraphs : text.segments
  const inside = marksInside(marks)
  return ([from, to]) =>
    units.slice(from, to).map(({ start, end }, n): Passage => {
      const paragraph = unit === 'paragraph' ? from + n : text.segments[from + n]!.paragraph
      return {
        paragraph,
        first: unit === 'paragraph' || text.paragraphs[paragraph]!.firstSegment === from + n,
        start,
        end,
        text: text.text.slice(start, end),
        marks: inside(start, end),
      }
    })
}

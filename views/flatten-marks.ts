import type { Mark, Passage } from '../src/app/workbench.ts'

/** A stretch of a passage in which the same marks hold; an empty stretch is a place where something is left out. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Outermost first: differences around terms, longer around shorter. */
  readonly marks: readonly Mark[]
}

/** A piece, or what stands inside one mark. */
export type MarkNode = { readonly mark: null; readonly text: string } | MarkedNode

export interface MarkedNode {
  readonly mark: Mark
  /** False if an outer mark cut this one, and this is not its beginning (its end). */
  readonly begins: boolean
  readonly ends: boolean
  readonly children: readonly MarkNode[]
}

const RANKS = { difference: 0, remark: 1, term: 2, found: 3 } as const
const rank = ({ kind }: Mark) => RANKS[kind]

function name(mark: Mark): string {
  if (mark.kind === 'difference') return mark.finding
  if (mark.kind === 'term') return mark.concept
  return mark.kind === 'remark' ? String(mark.remark) : ''
}

function outermostFirst(a: Mark, b: Mark): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b)
  const longer = b.end - b.start - (a.end - a.start)
  return longer || a.start - b.start || (name(a) < name(b) ? -1 : Number(name(a) > name(b)))
}

/**
 * Cuts a passage at every edge of a mark. Marks that reach out of the passage are cut at its edges; those outside are dropped.
 *
 * @returns pieces in reading order; their texts joined are the text of the passage. O(n·m) for n edges and m marks.
 */
export function flattenMarks(passage: Pick<Passage, 'start' | 'end' | 'text' | 'marks'>): Piece[] {
  const inside = passage.marks.filter(
    (mark) => (mark.start < passage.end && mark.end > passage.start) || (mark.start === mark.end && holds(passage, mark.start)),
  )
  const marks = [...inside].sort(outermostFirst)
  const edges = new Set([passage.start, passage.end])
  for (const { start, end } of marks) {
    edges.add(Math.max(start, passage.start))
    edges.add(Math.min(end, passage.end))
  }
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.flatMap((start, at) => {
    const places = marks.filter((mark) => mark.start === start && mark.end === start)
    const around = (from: number, to: number) =>
      marks.filter((mark) => mark.start < mark.end && mark.start <= from && mark.end >= to)
    const empty = places.map((mark) => ({ start, end: start, text: '', marks: [mark] }))
    const end = sorted[at + 1]
    if (end === undefined) return empty
    const text = passage.text.slice(start - passage.start, end - passage.start)
    return [...empty, { start, end, text, marks: around(start, end) }]
  })
}

const holds = (passage: { start: number; end: number }, place: number) => passage.start <= place && place <= passage.end

/** Nests pieces: neighbours with the same outermost mark stand inside one node of that mark. */
export function nestPieces(pieces: readonly Piece[], depth = 0): MarkNode[] {
  const nodes: MarkNode[] = []
  for (let from = 0; from < pieces.length; ) {
    const mark = pieces[from]!.marks[depth]
    let to = from + 1
    if (mark === undefined) {
      nodes.push({ mark: null, text: pieces[from]!.text })
    } else {
      while (to < pieces.length && pieces[to]!.marks[depth] === mark) to++
      const group = pieces.slice(from, to)
      const begins = group[0]!.start === mark.start
      const ends = group.at(-1)!.end === mark.end
      nodes.push({ mark, begins, ends, children: nestPieces(group, depth + 1) })
    }
    from = to
  }
  return nodes
}

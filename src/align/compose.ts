import type { TextUnits } from '../text/types.ts'
import { inOrder } from './in-order.ts'
import { touching } from './n-way.ts'
import { paragraphBeads } from './paragraph-beads.ts'
import type { AlignedBead, Alignment, Range } from './types.ts'
import { verdictOf } from './verdict.ts'

/**
 * The alignment of two versions through the source that both are aligned to: source segments are grouped until no bead of either crosses a group.
 *
 * @returns beads A → B; the confidence of a bead is the product of those it was made from, its evidence is theirs
 * Time linear in the number of beads.
 */
export function composeAlignments(toA: Alignment, toB: Alignment, a: TextUnits, b: TextUnits): Alignment {
  const beads: AlignedBead[] = []
  let x = 0
  let y = 0
  while (x < toA.segments.length || y < toB.segments.length) {
    const left: AlignedBead[] = []
    const right: AlignedBead[] = []
    let end = Math.min(nextEnd(toA, x), nextEnd(toB, y))
    // Take beads from both until they end at the same source segment.
    for (let grown = true; grown; ) {
      grown = false
      while (x < toA.segments.length && toA.segments[x]!.source[0] < end) left.push(toA.segments[x++]!)
      while (y < toB.segments.length && toB.segments[y]!.source[0] < end) right.push(toB.segments[y++]!)
      const reach = Math.max(end, left.at(-1)?.source[1] ?? 0, right.at(-1)?.source[1] ?? 0)
      if (reach > end) {
        end = reach
        grown = true
      }
    }
    while (
      x < toA.segments.length &&
      emptySource(toA.segments[x]!) &&
      toA.segments[x]!.source[0] <= end &&
      left.length + right.length === 0
    )
      left.push(toA.segments[x++]!)
    while (
      y < toB.segments.length &&
      emptySource(toB.segments[y]!) &&
      toB.segments[y]!.source[0] <= end &&
      left.length + right.length === 0
    )
      right.push(toB.segments[y++]!)
    beads.push(...joined(left, right, beads.at(-1)))
  }
  const segments = hasMoved(toA) || hasMoved(toB) ? inOrder(beads) : beads
  return { segments, paragraphs: paragraphBeads(a, b, segments), ...verdictOf(a, b, segments.map(judged)) }
}

/** What a composed bead gains is what those that it was made from gain. */
const judged = (bead: AlignedBead) => ({
  ...bead,
  gain: bead.evidence.reduce((sum, { kind, score }) => sum + (kind === 'paragraph' ? 0 : score), 0),
})

const hasMoved = ({ segments }: Alignment) => segments.some(({ moved }) => moved)

const emptySource = ({ source }: AlignedBead) => source[0] === source[1]

function nextEnd(alignment: Alignment, n: number): number {
  return alignment.segments[n]?.source[1] ?? Number.POSITIVE_INFINITY
}

/**
 * One bead from the two stacks; nothing where both versions leave the source segments out. Where moved passages tear a side apart, the longest pieces make
 * the bead and the others stay alone.
 */
function joined(left: readonly AlignedBead[], right: readonly AlignedBead[], before: AlignedBead | undefined): AlignedBead[] {
  const [ours, theirs] = [piecesOf(left, before?.source[1] ?? 0), piecesOf(right, before?.target[1] ?? 0)]
  const [source, target] = [longest(ours), longest(theirs)]
  if (source[0] === source[1] && target[0] === target[1]) return []
  const all = [...left, ...right]
  const confidence = Math.min(...left.map((bead) => bead.confidence), 1) * Math.min(...right.map((bead) => bead.confidence), 1)
  const bead = (source: Range, target: Range): AlignedBead => ({
    source,
    target,
    confidence,
    origin: all.some(({ origin }) => origin === 'edited') ? 'edited' : 'automatic',
    moved: false,
    evidence: source[0] < source[1] && target[0] < target[1] ? all.flatMap(({ evidence }) => evidence) : [],
  })
  return [
    bead(source, target),
    ...ours.filter((piece) => piece !== source).map((piece) => bead(piece, [target[1], target[1]])),
    ...theirs.filter((piece) => piece !== target).map((piece) => bead([source[1], source[1]], piece)),
  ]
}

/** What beads cover of their version; an empty range at the place reached where they have nothing of it. */
function piecesOf(beads: readonly AlignedBead[], reached: number): Range[] {
  const pieces = touching(beads.map(({ target }) => target))
  if (pieces.length > 0) return pieces
  const at = beads[0]?.target[0] ?? reached
  return [[at, at]]
}

const longest = (pieces: readonly Range[]): Range =>
  pieces.reduce((best, piece) => (piece[1] - piece[0] > best[1] - best[0] ? piece : best))

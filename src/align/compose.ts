import type { SegmentedText } from '../text/types.ts'
import { paragraphBeads } from './paragraph-beads.ts'
import type { AlignedBead, Alignment } from './types.ts'
import { verdictOf } from './verdict.ts'

/**
 * The alignment of two versions through the source that both are aligned to: source segments are grouped until no bead of either crosses a group.
 *
 * @returns beads A → B; the confidence of a bead is the product of those it was made from, its evidence is theirs
 * Time linear in the number of beads.
 */
export function composeAlignments(toA: Alignment, toB: Alignment, a: SegmentedText, b: SegmentedText): Alignment {
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
  return { segments: beads, paragraphs: paragraphBeads(a, b, beads), ...verdictOf(a, b, beads) }
}

const emptySource = ({ source }: AlignedBead) => source[0] === source[1]

function nextEnd(alignment: Alignment, n: number): number {
  return alignment.segments[n]?.source[1] ?? Number.POSITIVE_INFINITY
}

/** One bead from the two stacks; nothing where both versions leave the source segments out. */
function joined(left: readonly AlignedBead[], right: readonly AlignedBead[], before: AlignedBead | undefined): AlignedBead[] {
  const from = left.length > 0 ? left[0]!.target[0] : (before?.source[1] ?? 0)
  const to = left.length > 0 ? left.at(-1)!.target[1] : from
  const start = right.length > 0 ? right[0]!.target[0] : (before?.target[1] ?? 0)
  const stop = right.length > 0 ? right.at(-1)!.target[1] : start
  if (from === to && start === stop) return []
  const all = [...left, ...right]
  const confidence = Math.min(...left.map((bead) => bead.confidence), 1) * Math.min(...right.map((bead) => bead.confidence), 1)
  return [
    {
      source: [from, to],
      target: [start, stop],
      confidence,
      origin: all.some(({ origin }) => origin === 'edited') ? 'edited' : 'automatic',
      moved: all.some(({ moved }) => moved),
      evidence: from < to && start < stop ? all.flatMap(({ evidence }) => evidence) : [],
    },
  ]
}

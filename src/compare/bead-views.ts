import type { AlignedBead } from '../align/types.ts'
import type { SegmentedText, Token } from '../text/types.ts'
import type { ComparedBitext } from './types.ts'

/** One side of a bead: offsets, words and tokens; empty (`start === end`) where the side has no segment. */
export interface SideView {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly tokens: readonly Token[]
}

/** A segment bead with the paragraph bead it belongs to. */
export interface BeadView {
  /** Index of the paragraph bead. */
  readonly bead: number
  readonly source: SideView
  readonly target: SideView
  /** Of the segment bead. */
  readonly confidence: number
}

const views = new WeakMap<ComparedBitext, readonly BeadView[]>()

/** Segment beads in order, cut at nothing: what the checks look at. Computed once for a bitext. */
export function beadViews(bitext: ComparedBitext): readonly BeadView[] {
  let known = views.get(bitext)
  if (!known) {
    const { source, target, alignment } = bitext
    const paragraphOf = paragraphBeads(bitext)
    known = alignment.segments.map((bead) => ({
      bead: paragraphOf(bead),
      source: sideView(source, bead.source),
      target: sideView(target, bead.target),
      confidence: bead.confidence,
    }))
    views.set(bitext, known)
  }
  return known
}

/** The segment beads of each paragraph bead, by its index. */
export function byParagraph(bitext: ComparedBitext): readonly (readonly BeadView[])[] {
  const groups: BeadView[][] = bitext.alignment.paragraphs.map(() => [])
  for (const view of beadViews(bitext)) groups[view.bead]?.push(view)
  return groups
}

/** Both sides have words. */
export const isPaired = ({ source, target }: BeadView): boolean => source.end > source.start && target.end > target.start

/** Characters of the target for one of the source, over all that is aligned. */
export function lengthRatio(bitext: ComparedBitext): number {
  let [source, target] = [1, 1]
  for (const view of beadViews(bitext)) {
    if (!isPaired(view)) continue
    source += view.source.text.length
    target += view.target.text.length
  }
  return target / source
}

/** Index of the paragraph bead that holds an offset of a side, or -1. */
export function paragraphBeadAt(bitext: ComparedBitext, side: 'source' | 'target', offset: number): number {
  const paragraph = bitext[side].paragraphs.findLastIndex(({ start }) => start <= offset)
  return bitext.alignment.paragraphs.findIndex((bead) => bead[side][0] <= paragraph && paragraph < bead[side][1])
}

function paragraphBeads({ source, target, alignment }: ComparedBitext): (bead: AlignedBead) => number {
  return (bead) => {
    const side = bead.source[1] > bead.source[0] ? 'source' : 'target'
    const paragraph = (side === 'source' ? source : target).segments[bead[side][0]]?.paragraph ?? -1
    return alignment.paragraphs.findIndex((candidate) => candidate[side][0] <= paragraph && paragraph < candidate[side][1])
  }
}

function sideView(text: SegmentedText, [from, to]: AlignedBead['source']): SideView {
  if (to <= from) return { start: 0, end: 0, text: '', tokens: [] }
  const [first, last] = [text.segments[from]!, text.segments[to - 1]!]
  return {
    start: first.start,
    end: last.end,
    text: text.text.slice(first.start, last.end),
    tokens: text.tokens.slice(first.firstToken, last.endToken),
  }
}

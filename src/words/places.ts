import type { AlignedBead, Alignment, Range } from '../align/types.ts'
import type { SegmentedText } from '../text/types.ts'

/** Where segments and offsets stand among the beads: the measure by which occurrences of two versions are near each other. */
export class Places {
  private readonly source: SegmentedText
  private readonly target: SegmentedText
  private readonly alignment: Alignment
  private readonly bySource: Int32Array
  private readonly byTarget: Int32Array
  private readonly paragraphOfSource: Int32Array
  private readonly paragraphOfTarget: Int32Array

  constructor(source: SegmentedText, target: SegmentedText, alignment: Alignment) {
    this.source = source
    this.target = target
    this.alignment = alignment
    this.bySource = beadOf(source.segments.length, alignment.segments, 'source')
    this.byTarget = beadOf(target.segments.length, alignment.segments, 'target')
    this.paragraphOfSource = beadOf(source.paragraphs.length, alignment.paragraphs, 'source')
    this.paragraphOfTarget = beadOf(target.paragraphs.length, alignment.paragraphs, 'target')
  }

  /** Index of the paragraph bead of a source or target segment. */
  paragraphBead(side: 'source' | 'target', segment: number): number {
    return side === 'source'
      ? this.paragraphOfSource[this.source.segments[segment]!.paragraph]!
      : this.paragraphOfTarget[this.target.segments[segment]!.paragraph]!
  }

  /** Index of the segment bead of a source or target segment. */
  segmentBeadIndex(side: 'source' | 'target', segment: number): number {
    return (side === 'source' ? this.bySource : this.byTarget)[segment]!
  }

  segmentBead(side: 'source' | 'target', segment: number): AlignedBead {
    return this.alignment.segments[this.segmentBeadIndex(side, segment)]!
  }

  /** Index of the segment bead plus how far inside it (0…1) an offset stands. */
  position(side: 'source' | 'target', segment: number, offset: number): number {
    const index = this.segmentBeadIndex(side, segment)
    const [start, end] = extent(side === 'source' ? this.source : this.target, this.alignment.segments[index]![side])
    return index + (end > start ? Math.min(0.999, Math.max(0, (offset - start) / (end - start))) : 0)
  }
}

/** Offsets that a range of segments covers; `[0, 0]` for an empty range. */
export function extent(text: SegmentedText, [from, to]: Range): readonly [start: number, end: number] {
  return to > from ? [text.segments[from]!.start, text.segments[to - 1]!.end] : [0, 0]
}

function beadOf(units: number, beads: readonly AlignedBead[], side: 'source' | 'target'): Int32Array {
  const found = new Int32Array(units)
  for (const [index, bead] of beads.entries()) found.fill(index, bead[side][0], bead[side][1])
  return found
}

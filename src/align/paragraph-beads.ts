import type { SegmentedText } from '../text/types.ts'
import type { AlignedBead, EvidenceScore, Range } from './types.ts'

/**
 * Paragraph beads from segment beads: the table is cut wherever a bead boundary is a paragraph boundary on both sides.
 * So each segment bead lies inside one paragraph bead, and no finer grouping has that property.
 *
 * @param beads segment beads in order, covering both texts (moved ones are left where the path has them)
 */
export function paragraphBeads(source: SegmentedText, target: SegmentedText, beads: readonly AlignedBead[]): AlignedBead[] {
  const result: AlignedBead[] = []
  let open: AlignedBead[] = []
  for (const [n, bead] of beads.entries()) {
    open.push(bead)
    const next = beads[n + 1]
    if (next && !(startsParagraph(source, next.source[0]) && startsParagraph(target, next.target[0]))) continue
    result.push(joined(source, target, open))
    open = []
  }
  return result
}

function startsParagraph({ segments }: SegmentedText, index: number): boolean {
  return index === 0 || index >= segments.length || segments[index - 1]!.paragraph !== segments[index]!.paragraph
}

function joined(source: SegmentedText, target: SegmentedText, beads: readonly AlignedBead[]): AlignedBead {
  const sizes = beads.map((bead) => characters(source, bead.source) + characters(target, bead.target))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  let known: EvidenceScore[] | undefined
  return {
    source: paragraphRange(source, [beads[0]!.source[0], beads.at(-1)!.source[1]]),
    target: paragraphRange(target, [beads[0]!.target[0], beads.at(-1)!.target[1]]),
    confidence: total === 0 ? 0 : beads.reduce((sum, bead, n) => sum + bead.confidence * sizes[n]!, 0) / total,
    origin: beads.find(({ origin }) => origin !== 'automatic')?.origin ?? 'automatic',
    moved: beads.every(({ moved }) => moved),
    get evidence() {
      return (known ??= summed(beads))
    },
  }
}

/** The paragraphs that hold a range of segments; an empty range gives the place before the paragraph that comes next. */
function paragraphRange({ segments, paragraphs }: SegmentedText, [from, to]: Range): Range {
  const first = segments[from]?.paragraph ?? paragraphs.length
  return from === to ? [first, first] : [first, segments[to - 1]!.paragraph + 1]
}

export function characters({ segments }: SegmentedText, [from, to]: Range): number {
  let sum = 0
  for (let n = from; n < to; n++) sum += segments[n]!.end - segments[n]!.start
  return sum
}

function summed(beads: readonly AlignedBead[]): EvidenceScore[] {
  const kinds = new Map<string, { score: number; found: string[] }>()
  for (const { evidence } of beads) {
    for (const { kind, score, found } of evidence) {
      const sum = kinds.get(kind) ?? { score: 0, found: [] }
      kinds.set(kind, { score: sum.score + score, found: [...sum.found, ...found] })
    }
  }
  return [...kinds].map(([kind, { score, found }]) => ({ kind, score, found: [...new Set(found)] }))
}

import type { TextUnits } from '../text/types.ts'
import { movedParagraphs } from './moved-paragraphs.ts'
import type { AlignedBead, EvidenceScore, Range } from './types.ts'

/**
 * Paragraph beads from segment beads: the table is cut wherever a bead boundary is a paragraph boundary on both sides.
 * So each segment bead lies inside one paragraph bead, and no finer grouping has that property. A moved bead counts as an omission and an addition
 * here, unless what has moved is whole paragraphs: they are moved paragraph beads.
 *
 * @param beads segment beads in the order of the source, covering both texts
 */
export function paragraphBeads(source: TextUnits, target: TextUnits, beads: readonly AlignedBead[]): AlignedBead[] {
  const groups: AlignedBead[][] = []
  let open: AlignedBead[] = []
  const path = beads.some(({ moved }) => moved) ? oneSided(beads) : beads
  for (const [n, bead] of path.entries()) {
    open.push(bead)
    const next = path[n + 1]
    if (next && !(startsParagraph(source, next.source[0]) && startsParagraph(target, next.target[0]))) continue
    groups.push(open)
    open = []
  }
  return (path === beads ? groups : movedParagraphs(groups, beads)).map((group) => joined(source, target, group))
}

/** The beads with an omission and an addition, each at its place, instead of every moved one. */
function oneSided(beads: readonly AlignedBead[]): AlignedBead[] {
  const half = (bead: AlignedBead, source: Range, target: Range): AlignedBead => ({
    source,
    target,
    confidence: bead.confidence,
    origin: bead.origin,
    moved: true,
    evidence: [],
  })
  const additions = beads.filter(({ moved }) => moved).sort((a, b) => a.target[0] - b.target[0])
  const path: AlignedBead[] = []
  let [i, j] = [0, 0]
  const addBefore = (target: number) => {
    while (additions.length > 0 && additions[0]!.target[0] < target) {
      const bead = additions.shift()!
      path.push(half(bead, [i, i], bead.target))
      j = bead.target[1]
    }
  }
  for (const bead of beads) {
    if (bead.moved) {
      path.push(half(bead, bead.source, [j, j]))
      i = bead.source[1]
      continue
    }
    if (bead.target[0] < bead.target[1]) addBefore(bead.target[0])
    path.push(bead)
    ;[i, j] = [bead.source[1], Math.max(j, bead.target[1])]
  }
  addBefore(Number.POSITIVE_INFINITY)
  return path
}

function startsParagraph({ segments }: TextUnits, index: number): boolean {
  return index === 0 || index >= segments.length || segments[index - 1]!.paragraph !== segments[index]!.paragraph
}

function joined(source: TextUnits, target: TextUnits, beads: readonly AlignedBead[]): AlignedBead {
  const sizes = beads.map((bead) => characters(source, bead.source) + characters(target, bead.target))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  let known: EvidenceScore[] | undefined
  const [from, to] = [paragraphRange(source, extent(beads, 'source')), paragraphRange(target, extent(beads, 'target'))]
  return {
    source: from,
    target: to,
    confidence: total === 0 ? 0 : beads.reduce((sum, bead, n) => sum + bead.confidence * sizes[n]!, 0) / total,
    origin: beads.find(({ origin }) => origin !== 'automatic')?.origin ?? 'automatic',
    moved: from[0] < from[1] && to[0] < to[1] && beads.every(({ moved }) => moved),
    get evidence() {
      return (known ??= summed(beads))
    },
  }
}

/** From the first to the last segment; where all sides are empty, their place. */
function extent(beads: readonly AlignedBead[], side: 'source' | 'target'): Range {
  const filled = beads.filter((bead) => bead[side][0] < bead[side][1])
  if (filled.length === 0) return beads[0]![side]
  return [Math.min(...filled.map((bead) => bead[side][0])), Math.max(...filled.map((bead) => bead[side][1]))]
}

/** The paragraphs that hold a range of segments; an empty range gives the place before the paragraph that comes next. */
function paragraphRange({ segments, paragraphs }: TextUnits, [from, to]: Range): Range {
  const first = segments[from]?.paragraph ?? paragraphs.length
  return from === to ? [first, first] : [first, segments[to - 1]!.paragraph + 1]
}

export function characters({ segments }: TextUnits, [from, to]: Range): number {
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

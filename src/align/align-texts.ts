import type { SegmentedText } from '../text/types.ts'
import { anchorPoints } from './anchors.ts'
import { type Band, bandAround, fitsWhole, wholeBand, widened } from './band.ts'
import { paragraphBreaks } from './breaks.ts'
import { characters, paragraphBeads } from './paragraph-beads.ts'
import { posteriors } from './posterior.ts'
import { bestPath, scoreBeads } from './search.ts'
import { type Prices, prices, rough, SHAPE_COUNT, SHAPE_SOURCE, SHAPE_TARGET } from './shapes.ts'
import type { AlignedBead, Alignment, Bead, BoundEvidence, Evidence } from './types.ts'
import { verdictOf } from './verdict.ts'

/** Recorded with stored alignments; raised whenever the same texts may come out differently. */
export const ALIGN_ENGINE = 'align-1'

export interface AlignOptions {
  readonly evidence: readonly Evidence[]
  /** Beads of segments that are known: the search keeps them and works around them. In order, not crossing. */
  readonly pins?: readonly Bead[]
}

/** The second pass learns from the first, the third settles what the second changed. */
const PASSES = 3
/** Columns to either side of the corridor: around anchors, and around the beads of the pass before. */
const WIDTH = { anchors: 40, draft: 15 }
/** Cells beyond which a band is not widened any more: for each text, and for each of its segments. About 100 bytes a cell. */
const MOST_CELLS = { text: 1_000_000, segment: 60 }

/**
 * Aligns two versions of a statement: segments by dynamic programming over all evidence, then paragraphs around them.
 *
 * @returns beads of both levels that cover every unit of both sides exactly once, in order
 * Time linear in the length for long texts (a corridor around anchors, widened while the path touches its edge), O(n·m) for short ones
 * (up to a million cells). Memory about 90 bytes a cell.
 */
export function alignTexts(source: SegmentedText, target: SegmentedText, { evidence, pins = [] }: AlignOptions): Alignment {
  let draft: AlignedBead[] | null = null
  let price = prices()
  for (let pass = 0; pass < PASSES; pass++) {
    const bound = bindAll(source, target, evidence, draft)
    const beads = onePass(source, target, {
      bound,
      price: draft || fitsWhole(source.segments.length, target.segments.length) ? price : rough(price),
      pins,
      guide: draft ?? anchorPoints(source, target, bound),
      width: draft ? WIDTH.draft : WIDTH.anchors,
    })
    const settled = draft !== null && sameBeads(draft, beads)
    draft = beads
    if (settled) break
    price = prices(shapeCounts(beads))
  }
  const segments = draft!
  return { segments, paragraphs: paragraphBeads(source, target, segments), ...verdictOf(source, target, segments) }
}

function bindAll(
  source: SegmentedText,
  target: SegmentedText,
  evidence: readonly Evidence[],
  draft: readonly AlignedBead[] | null,
): BoundEvidence[] {
  const bound = evidence.map((kind) => kind.bind(source, target, draft))
  return [...bound, paragraphBreaks(source, target, draft)].filter((kind) => kind !== null)
}

interface Pass {
  readonly bound: readonly BoundEvidence[]
  readonly price: Prices
  readonly pins: readonly Bead[]
  /** Points the corridor of a long text follows: anchors first, then the beads of the pass before. */
  readonly guide: readonly Bead[]
  readonly width: number
}

function onePass(source: SegmentedText, target: SegmentedText, { bound, price, pins, guide, width }: Pass): AlignedBead[] {
  const n = source.segments.length
  const m = target.segments.length
  const points = [...guide.filter(({ source: s, target: t }) => s[0] < s[1] && t[0] < t[1])].map(
    (bead) => [bead.source[0], bead.target[0]] as const,
  )
  const { allowed, mayDrop } = pinRules(pins)
  const whole = fitsWhole(n, m)
  let widths: Int32Array = new Int32Array(n + 1).fill(width)
  let band: Band = whole ? wholeBand(n, m) : bandAround(points, [n, m], widths)
  const most = Math.max(2 * band.cells, MOST_CELLS.text + MOST_CELLS.segment * (n + m))
  for (;;) {
    const table = scoreBeads({ band, n, m }, bound, price, allowed)
    const beads = bestPath(table, mayDrop)
    const wider = whole ? null : widened(band, beads, widths)
    if (wider) {
      widths = wider
      const larger = bandAround(points, [n, m], widths)
      if (larger.cells <= most) {
        band = larger
        continue
      }
    }
    const confidence = posteriors(table, beads)
    return beads.map((bead, k) => explained(bead, confidence[k]!, bound, pins))
  }
}

/** A pin is a bead that must stand: no other bead may touch its segments, and none of them may be dropped. */
function pinRules(pins: readonly Bead[]) {
  if (pins.length === 0) return { allowed: null, mayDrop: () => true }
  const owner = { source: new Map<number, Bead>(), target: new Map<number, Bead>() }
  for (const pin of pins) {
    for (let i = pin.source[0]; i < pin.source[1]; i++) owner.source.set(i, pin)
    for (let j = pin.target[0]; j < pin.target[1]; j++) owner.target.set(j, pin)
  }
  const touched = (map: Map<number, Bead>, [from, to]: Bead['source']) => {
    for (let k = from; k < to; k++) if (map.has(k)) return map.get(k)!
    return undefined
  }
  return {
    allowed: (bead: Bead) => {
      const a = touched(owner.source, bead.source)
      const b = touched(owner.target, bead.target)
      return a === b && (a === undefined || sameBead(a, bead))
    },
    mayDrop: (side: 'source' | 'target', index: number) => {
      const pin = owner[side].get(index)
      return pin === undefined || pin.source[0] === pin.source[1] || pin.target[0] === pin.target[1]
    },
  }
}

function explained(bead: Bead, confidence: number, bound: readonly BoundEvidence[], pins: readonly Bead[]): AlignedBead {
  const { source, target } = bead
  const both = source[0] < source[1] && target[0] < target[1]
  const evidence = both
    ? bound.map((kind) => ({
        kind: kind.kind,
        score: round(kind.score(source[0], source[1], target[0], target[1])),
        found: kind.explain(source, target),
      }))
    : []
  const pinned = pins.some((pin) => samePairing(pin, bead))
  return {
    source,
    target,
    confidence: pinned ? 1 : round(confidence),
    origin: pinned ? 'pinned' : 'automatic',
    moved: false,
    evidence,
  }
}

const round = (value: number) => Math.round(value * 1000) / 1000

const sameBead = (a: Bead, b: Bead) => sameRange(a.source, b.source) && sameRange(a.target, b.target)

/** Where an empty side stands between its neighbours says nothing about the pairing. */
const samePairing = (a: Bead, b: Bead) =>
  sameBead(a, b) ||
  (isEmpty(a.source) && isEmpty(b.source) && sameRange(a.target, b.target)) ||
  (isEmpty(a.target) && isEmpty(b.target) && sameRange(a.source, b.source))

const isEmpty = ([from, to]: Bead['source']) => from === to
const sameRange = (a: Bead['source'], b: Bead['source']) => a[0] === b[0] && a[1] === b[1]

const sameBeads = (a: readonly Bead[], b: readonly Bead[]) => a.length === b.length && a.every((bead, n) => sameBead(bead, b[n]!))

function shapeCounts(beads: readonly Bead[]): Float64Array {
  const counts = new Float64Array(SHAPE_COUNT)
  for (const { source, target } of beads) {
    for (let s = 0; s < SHAPE_COUNT; s++) {
      if (source[1] - source[0] === SHAPE_SOURCE[s] && target[1] - target[0] === SHAPE_TARGET[s]) counts[s]!++
    }
  }
  return counts
}

/** Share of a version's characters that stand in beads with both sides filled. */
export function coverage(text: SegmentedText, beads: readonly Bead[], side: 'source' | 'target'): number {
  const total = characters(text, [0, text.segments.length])
  const linked = beads
    .filter(({ source, target }) => source[0] < source[1] && target[0] < target[1])
    .reduce((sum, bead) => sum + characters(text, bead[side]), 0)
  return total === 0 ? 0 : linked / total
}

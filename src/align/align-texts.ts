import type { SegmentedText, TextUnits } from '../text/types.ts'
import { anchorPoints } from './anchors.ts'
import { type Band, bandAlong, bandAround, type Point, wholeBand, widened } from './band.ts'
import { type BoundPass, explained, passes } from './bound-pass.ts'
import { calibrated } from './calibrate.ts'
import { type IndexedText, indexedText } from './indexed-text.ts'
import { LinkScores } from './link-scores.ts'
import { steppingPoints } from './long-gaps.ts'
import { movedPassages } from './moved-passages.ts'
import { characters, paragraphBeads } from './paragraph-beads.ts'
import { type PinRules, pinRules, samePairing } from './pins.ts'
import { posteriors } from './posterior.ts'
import { beadScores, type Guide, type SearchInput, search } from './search.ts'
import { type Prices, prices, rough, SHAPE_COUNT, shapeOf } from './shapes.ts'
import type { AlignedBead, Alignment, Bead, DraftBead, Evidence, Range } from './types.ts'
import { verdictOf } from './verdict.ts'
import { withMoved } from './with-moved.ts'

/** Recorded with stored alignments; raised whenever the same texts may come out differently. */
export const ALIGN_ENGINE = 'align-4'

export interface AlignOptions {
  readonly evidence: readonly Evidence[]
  /** Beads of segments that are known: the search keeps them and works around them. */
  readonly pins?: readonly Bead[]
}

/** Tables up to this many cells are searched whole, in three passes: the second learns from the first, the third settles what the second changed. */
const WHOLE = 4_000
/** A long text is gone over once more where the full pass has changed more than a fiftieth of the rough one: what was learned from that is not to be relied on. */
const SETTLED = 0.98
/** Columns to either side of the path of the pass before, to begin with. */
const WIDTH = 8
/** Columns to either side of the line through the anchors, at most. */
const MOST = 1_500

/**
 * Aligns two versions of a statement: segments by dynamic programming over all evidence, then paragraphs around them.
 *
 * @returns beads of both levels that cover every unit of both sides exactly once, in the order of the source
 * Time and memory linear in the length: anchors, a rough pass in a corridor around them, a full pass in a corridor around its path.
 */
export function alignTexts(source: SegmentedText, target: SegmentedText, { evidence, pins = [] }: AlignOptions): Alignment {
  const texts = { source: indexedText(source), target: indexedText(target) }
  const rules = pinRules(pins)
  const { pass, beads, confidence, gains } = finalPass(texts, evidence, rules, pins)
  const moved = [
    ...(rules?.moved.map((pin) => ({ ...pin, confidence: 1, gain: 0 })) ?? []),
    ...movedPassages(pass, beads, (side, segment) => rules?.isHeld(side, segment) !== true),
  ]
  const sure = calibrated(confidence, (k) => isEmpty(beads[k]!.source) || isEmpty(beads[k]!.target))
  const path = beads.map((bead, k) => ({ ...bead, confidence: sure[k]!, gain: gains[k]!, moved: false }))
  const all = withMoved(
    path,
    moved.map((bead) => ({ ...bead, moved: true })),
  )
  const pinned = all.map((bead) => pins.some((pin) => samePairing(pin, bead)))
  const judged = all.map((bead, k) => ({ ...bead, confidence: pinned[k] ? 1 : bead.confidence }))
  const whole = verdictOf(source, target, judged)
  // Nobody should trust a pair of texts that do not belong together, however well it fits.
  const most = whole.verdict === 'cannot-align' ? whole.confidence : 1
  const segments = judged.map((bead, k) => {
    const confidence = round(pinned[k] ? 1 : Math.min(most, bead.confidence))
    return withEvidence(bead, { confidence, pinned: pinned[k]!, moved: bead.moved, pass })
  })
  let paragraphs: readonly AlignedBead[] | undefined
  return {
    segments,
    // Who works with lines never asks.
    get paragraphs() {
      return (paragraphs ??= paragraphBeads(source, target, segments))
    },
    ...whole,
  }
}

const isEmpty = ([from, to]: Range) => from === to

interface Texts {
  readonly source: IndexedText
  readonly target: IndexedText
}

interface PassResult {
  readonly pass: BoundPass
  readonly beads: readonly Bead[]
  readonly confidence: Float64Array
  /** Nats that each bead gains by its evidence, paragraph breaks left out. */
  readonly gains: Float64Array
}

function finalPass(texts: Texts, evidence: readonly Evidence[], rules: PinRules | null, pins: readonly Bead[]): PassResult {
  const size: Point = [texts.source.size, texts.target.size]
  const small = (size[0] + 1) * (size[1] + 1) <= WHOLE
  const bind = passes(texts.source, texts.target, evidence)
  let pass = bind(null)
  let result = small ? onePass(pass, { band: wholeBand(...size), price: prices(), pins: rules }) : roughPass(pass, rules, pins)
  for (let again = 0; again < 2; again++) {
    const draft: DraftBead[] = result.beads.map(({ source, target }, k) => ({
      source,
      target,
      confidence: result.confidence[k]!,
    }))
    pass = bind(draft)
    const price = prices(shapeCounts(draft))
    const next = small ? onePass(pass, { band: wholeBand(...size), price, pins: rules }) : passAlong(draft, pass, price, rules)
    const settled = share(draft, next.beads)
    result = next
    if (settled >= (small ? 1 : SETTLED)) break
  }
  return result
}

/** The common shapes, by links and lengths, in a corridor through the anchors. */
function roughPass(pass: BoundPass, rules: PinRules | null, pins: readonly Bead[]): PassResult {
  const size: Point = [pass.source.size, pass.target.size]
  const points = steppingPoints(pass, guides(pass, pins))
  const columns = new Int32Array(size[0] + 1).fill(-1)
  for (const [i, j] of points) columns[i] = j
  const guide = { from: columns, to: columns }
  return onePass(pass, { band: bandAround(points, size, MOST), price: rough(prices()), pins: rules, guide })
}

/** All shapes and all evidence in a corridor along a path; where the new path runs along its edge, the corridor grows there. */
function passAlong(draft: readonly Bead[], pass: BoundPass, price: Prices, pins: PinRules | null): PassResult {
  const size: Point = [pass.source.size, pass.target.size]
  const guide = guideAlong(draft, size[0])
  let widths = new Int32Array(size[0] + 1).fill(WIDTH)
  for (;;) {
    const result = onePass(pass, { band: bandAlong(draft, size, widths), price, pins, guide })
    const wider = widened(result.band, result.beads, widths)
    if (!wider) return result
    widths = wider
  }
}

function guideAlong(beads: readonly Bead[], n: number): Guide {
  const from = new Int32Array(n + 1).fill(-1)
  const to = new Int32Array(n + 1).fill(-1)
  from[0] = 0
  for (const { source, target } of beads) {
    if (source[0] < source[1]) from[source[1]] = target[1]
    to[source[1]] = target[1]
  }
  return { from, to }
}

/** Points that the corridor of the rough pass goes through: pins for certain, anchors where they agree with them. */
function guides({ source, target, table }: BoundPass, pins: readonly Bead[]): Point[] {
  const anchors = table ? anchorPoints(source, target, table) : []
  const corners = pins
    .filter((pin) => pin.source[0] < pin.source[1] && pin.target[0] < pin.target[1])
    .flatMap((pin): Point[] => [
      [pin.source[0], pin.target[0]],
      [pin.source[1], pin.target[1]],
    ])
  const agrees = ([i, j]: Point) => corners.every(([x, y]) => (x < i && y < j) || (x > i && y > j))
  return [...corners, ...(corners.length === 0 ? anchors : anchors.filter(agrees))]
    .filter(([i, j]) => i > 0 && j > 0 && i < source.size && j < target.size)
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
}

interface PassOptions {
  readonly band: Band
  readonly price: Prices
  readonly pins: PinRules | null
  readonly guide?: Guide
}

function onePass(pass: BoundPass, { band, price, pins, guide }: PassOptions): PassResult & { readonly band: Band } {
  const { table, whole, paragraph } = pass
  const input: SearchInput = {
    band,
    n: pass.source.size,
    m: pass.target.size,
    whole: price.count < SHAPE_COUNT ? whole.filter((kind) => kind.rough) : whole,
    table,
    links: table && new LinkScores(table, band),
    prices: price,
    pins,
    guide: guide ?? null,
  }
  const searched = search(input)
  const { beads } = searched
  const scores = beadScores(input, searched)
  const gains = Float64Array.from(beads, ({ source, target }, k) => {
    const shape = shapeOf(source[1] - source[0], target[1] - target[0])
    if (shape < 0) return 0
    return scores[k]! - price.shapes[shape]! - (paragraph?.score(source[0], source[1], target[0], target[1]) ?? 0)
  })
  // The rough pass is not worth the sum over all paths: evidence that speaks for a bead is enough to learn from it.
  const confidence = price.count < SHAPE_COUNT ? gains.map((gain) => 1 / (1 + Math.exp(-gain))) : posteriors(input, searched)
  return { pass, band, beads, confidence, gains }
}

function withEvidence(
  { source, target }: Bead,
  {
    confidence,
    pinned,
    moved,
    pass,
  }: { readonly confidence: number; readonly pinned: boolean; readonly moved: boolean; readonly pass: BoundPass },
): AlignedBead {
  let known: AlignedBead['evidence'] | undefined
  return {
    source,
    target,
    confidence,
    origin: pinned ? 'pinned' : 'automatic',
    moved,
    get evidence() {
      return (known ??= explained(pass, source, target))
    },
  }
}

const round = (value: number) => Math.round(value * 1000) / 1000

/** Share of beads that were there before. */
function share(before: readonly Bead[], beads: readonly Bead[]): number {
  let same = 0
  let k = 0
  for (const { source, target } of beads) {
    while (
      k < before.length &&
      (before[k]!.source[1] < source[1] || (before[k]!.source[1] === source[1] && before[k]!.target[1] < target[1]))
    )
      k++
    const old = before[k]
    if (
      old &&
      old.source[0] === source[0] &&
      old.source[1] === source[1] &&
      old.target[0] === target[0] &&
      old.target[1] === target[1]
    )
      same++
  }
  return beads.length === 0 ? 1 : same / beads.length
}

function shapeCounts(beads: readonly Bead[]): Float64Array {
  const counts = new Float64Array(SHAPE_COUNT)
  for (const { source, target } of beads) {
    const shape = shapeOf(source[1] - source[0], target[1] - target[0])
    if (shape >= 0) counts[shape]!++
  }
  return counts
}

/** Share of a version's characters that stand in beads with both sides filled. */
export function coverage(text: TextUnits, beads: readonly Bead[], side: 'source' | 'target'): number {
  const total = characters(text, [0, text.segments.length])
  const linked = beads
    .filter(({ source, target }) => source[0] < source[1] && target[0] < target[1])
    .reduce((sum, bead) => sum + characters(text, bead[side]), 0)
  return total === 0 ? 0 : linked / total
}

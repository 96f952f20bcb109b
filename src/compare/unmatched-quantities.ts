import { type BeadView, byParagraph, isPaired } from './bead-views.ts'
import { dimensionOf } from './language/units.ts'
import { type Quantity, quantitiesIn, sameQuantity } from './quantities.ts'
import type { ComparedBitext } from './types.ts'

/** A figure of the source and the other figure that stands in its place. */
export interface Replacement {
  readonly bead: number
  readonly source: Quantity
  readonly target: Quantity
  readonly confidence: number
}

interface Placed {
  readonly quantity: Quantity
  readonly view: number
  /** 0…1 inside its segment bead. */
  readonly position: number
}

/**
 * Figures that have no equal in the paragraph on the other side, paired where one seems to stand in place of the other: in the same segment
 * bead, of the same kind. A figure that is merely absent is not reported: "two" may be said by a dual, "once" by a turn of phrase.
 */
export function replacedQuantities(bitext: ComparedBitext): Replacement[] {
  return byParagraph(bitext).flatMap((views, bead) => {
    const sources = placed(bitext, views, 'source')
    const targets = placed(bitext, views, 'target')
    const [left, over] = withoutEqual(sources, targets)
    const pairs: Replacement[] = []
    const taken = new Set<Placed>()
    for (const source of left) {
      const offers = over.filter(
        (target) => !taken.has(target) && target.view === source.view && mayReplace(source.quantity, target.quantity),
      )
      const best = offers.sort((a, b) => unlikeness(source, a) - unlikeness(source, b))[0]
      if (!best) continue
      taken.add(best)
      const soft = source.quantity.soft && best.quantity.soft
      pairs.push({ bead, source: source.quantity, target: best.quantity, confidence: soft ? 0.75 : 0.9 })
    }
    return pairs
  })
}

/** Figures of the source that the paragraph has in no form, not even another one in their place. */
export function lostQuantities(
  bitext: ComparedBitext,
): { readonly bead: number; readonly view: BeadView; readonly source: Quantity }[] {
  const replaced = new Set(replacedQuantities(bitext).map(({ source }) => source.start))
  return byParagraph(bitext).flatMap((views, bead) =>
    withoutEqual(placed(bitext, views, 'source'), placed(bitext, views, 'target'))[0]
      .filter(({ quantity }) => !replaced.has(quantity.start))
      .map(({ quantity, view }) => ({ bead, view: views[view]!, source: quantity })),
  )
}

/** Figures that both sides have, paired. */
export function equalQuantities(
  bitext: ComparedBitext,
): { readonly bead: number; readonly source: Quantity; readonly target: Quantity }[] {
  return byParagraph(bitext).flatMap((views, bead) =>
    withoutEqual(placed(bitext, views, 'source'), placed(bitext, views, 'target'))[2].map(([source, target]) => ({
      bead,
      source: source.quantity,
      target: target.quantity,
    })),
  )
}

function placed(bitext: ComparedBitext, views: readonly BeadView[], side: 'source' | 'target'): Placed[] {
  return views.flatMap((view, index) => {
    if (!isPaired(view)) return []
    const { start, end, tokens } = view[side]
    return quantitiesIn(bitext[side], tokens).map((quantity) => ({
      quantity,
      view: index,
      position: (quantity.start - start) / (end - start),
    }))
  })
}

/** What is left of both sides after each figure has found its equal, in the same segment bead first; figures said twice may be said once. */
function withoutEqual(
  sources: readonly Placed[],
  targets: readonly Placed[],
): [left: Placed[], over: Placed[], equals: [Placed, Placed][]] {
  const equals: [Placed, Placed][] = []
  const free = new Set(targets)
  const matched = new Set<Placed>()
  for (const near of [true, false]) {
    // Dates and figures first: `five kilometres` must not take the 5 of `5 May`.
    for (const source of [...sources].sort((a, b) => Number(a.quantity.soft) - Number(b.quantity.soft))) {
      if (matched.has(source)) continue
      const found = [...free]
        .filter(
          (target) =>
            (!near || target.view === source.view) &&
            source.quantity.kind === target.quantity.kind &&
            sameQuantity(source.quantity, target.quantity),
        )
        .sort((a, b) => unlikeness(source, a) - unlikeness(source, b))[0]
      if (!found) continue
      matched.add(source)
      equals.push([source, found])
      free.delete(found)
    }
  }
  const said = ({ quantity }: Placed, others: readonly Placed[]) =>
    !quantity.dated &&
    others.some(
      (other) => other.quantity.soft === quantity.soft && !other.quantity.dated && sameQuantity(quantity, other.quantity),
    )
  return [
    sources.filter((one) => !matched.has(one) && !said(one, targets)),
    [...free].filter((one) => !said(one, sources)),
    equals,
  ]
}

/** A month for a month, a time for a time, a share for a share, a length for a length. */
function mayReplace(a: Quantity, b: Quantity): boolean {
  if (a.kind !== b.kind || a.loose || b.loose) return false
  if (a.kind !== 'number' || a.dated || b.dated) return a.dated === b.dated || a.kind === 'number'
  if (a.sense === 'ordinal' || b.sense === 'ordinal') return a.sense === b.sense || isNumbered(a) || isNumbered(b)
  if ((a.sense === 'fraction' || b.sense === 'fraction') && (a.share === null || b.share === null)) return false
  if (a.sense === 'clock' || b.sense === 'clock') return mayBeClock(a) && mayBeClock(b)
  if (a.unit !== null && b.unit !== null) return dimensionOf(a.unit) === dimensionOf(b.unit)
  // Twice, two by two: a small number in words beside a measure.
  return a.unit === b.unit || ![a, b].some(({ soft, values, unit }) => soft && unit === null && values[0]! <= 2)
}

/** `Article 17` is the seventeenth. */
const isNumbered = ({ soft, unit, sense }: Quantity) => !soft && unit === null && sense === null
const mayBeClock = ({ sense, unit, soft }: Quantity) => sense === 'clock' || unit === 'hour' || (unit === null && !soft)

function unlikeness(a: Placed, b: Placed): number {
  const magnitude = Math.abs(Math.log10(Math.max(...a.quantity.values, 0.1) / Math.max(...b.quantity.values, 0.1)))
  return (
    Math.abs(a.position - b.position) +
    (a.quantity.dated === b.quantity.dated ? 0 : 0.6) +
    (a.quantity.soft === b.quantity.soft ? 0 : 0.2) +
    (a.quantity.unit === b.quantity.unit ? 0 : 0.3) +
    (a.quantity.sense === b.quantity.sense ? 0 : 0.3) +
    Math.min(0.6, magnitude * 0.3)
  )
}

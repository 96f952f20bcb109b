import type { BeadView } from './bead-views.ts'
import { counterparts, isRenderedOutside } from './known-words.ts'
import type { Marked } from './phrases.ts'
import type { ComparedBitext, Difference } from './types.ts'
import type { Classes } from './word-lists.ts'

/** A marker of the source that was lost, and the one of the version that came in its place. */
export interface Change<M> {
  readonly before: M
  readonly after: M
  /** One of the two has its class elsewhere on the other side too: there is one more of it. */
  readonly surplus: boolean
}

interface Placed<M> {
  readonly marked: M
  /** 0…1 inside its side. */
  readonly position: number
}

/** How the classes of markers go together. */
export interface Scale<M> {
  /** Whether one in place of another is worth saying. */
  contradicts(before: M, after: M): boolean
  /** Whether one may well stand for another, neighbours on a scale: such a pair is no change, and neither of them is lost. */
  isAkin?(before: M, after: M): boolean
  /** Whether a lexicon can tell what renders it: not for auxiliaries, which it gives for each other. */
  isContent?(marked: M): boolean
}

/** Two markers of the same class further apart than this belong to different things. */
const FAR = 0.6
/** Where there is merely one more of a class than on the other side, the two must stand at the same place. */
const SAME_PLACE = 0.12

/**
 * Pairs the markers of two sides: first those that share a class, the nearest first, then neighbours on a scale; what is left over on both sides has changed
 * where the classes contradict each other, and where no lexicon has a rendering for either elsewhere in the sentence. A marker without a partner
 * is no change: languages repeat such words or leave them out.
 *
 * @returns changes, the nearest first. O(n · m) for the few markers of a bead.
 */
export function changedMarkers<M extends Marked<Classes>>(
  bitext: ComparedBitext,
  view: BeadView,
  [source, target]: readonly [readonly M[], readonly M[]],
  { contradicts, isAkin = () => false, isContent = () => true }: Scale<M>,
): Change<M>[] {
  const place =
    ({ start, end }: { start: number; end: number }) =>
    (marked: M): Placed<M> => ({ marked, position: (marked.start - start) / Math.max(1, end - start) })
  const left = new Set(source.map(place(view.source)))
  const over = new Set(target.map(place(view.target)))
  const shares = (a: M, b: M) => a.marker.some((name) => b.marker.includes(name))
  for (const fits of [shares, isAkin])
    for (const [a, b] of nearest(left, over, fits)) {
      left.delete(a)
      over.delete(b)
    }
  // A class that the other side has as well is not lost: it may stand for both places.
  const isLost = (marked: M) => !target.some((other) => shares(marked, other))
  const isGained = (marked: M) => !source.some((other) => shares(marked, other))
  const isChange = (before: M, after: M) =>
    contradicts(before, after) &&
    !(isContent(before) && isRenderedOutside(bitext, view, { side: 'source', range: before, outside: after })) &&
    !(isContent(after) && isRenderedOutside(bitext, view, { side: 'target', range: after, outside: before })) &&
    !(isContent(before) && isContent(after) && counterparts(bitext, view, 'source', before).some((word) => overlaps(word, after)))
  const lost = new Set([...left].filter(({ marked }) => isLost(marked)))
  const gained = new Set([...over].filter(({ marked }) => isGained(marked)))
  const sure = nearest(lost, gained, isChange).map(([a, b]) => ({ before: a.marked, after: b.marked, surplus: false }))
  if (sure.length > 0) return sure
  return nearest(left, over, isChange, SAME_PLACE)
    .filter(([a, b]) => isLost(a.marked) || isGained(b.marked))
    .map(([a, b]) => ({ before: a.marked, after: b.marked, surplus: true }))
}

type Range = { readonly start: number; readonly end: number }
const overlaps = (a: Range, b: Range) => a.start < b.end && b.start < a.end

/** The difference that a change is: both markers, their classes as values, the entries that fired. */
export function markerDifference(
  view: BeadView,
  { before, after }: Pick<Change<Marked<Classes>>, 'before' | 'after'>,
  confidence: number,
): Difference {
  return {
    bead: view.bead,
    concept: null,
    source: [before.start, before.end],
    target: [after.start, after.end],
    values: { before: before.marker[0]!, after: after.marker[0]! },
    confidence,
    found: [before.entry, after.entry],
  }
}

function nearest<M>(
  left: ReadonlySet<Placed<M>>,
  right: ReadonlySet<Placed<M>>,
  fits: (a: M, b: M) => boolean,
  far = FAR,
): [Placed<M>, Placed<M>][] {
  const offers = [...left]
    .flatMap((a) => [...right].map((b) => ({ a, b, distance: Math.abs(a.position - b.position) })))
    .filter(({ a, b, distance }) => distance <= far && fits(a.marked, b.marked))
    .sort((x, y) => x.distance - y.distance)
  const pairs: [Placed<M>, Placed<M>][] = []
  const taken = new Set<Placed<M>>()
  for (const { a, b } of offers) {
    if (taken.has(a) || taken.has(b)) continue
    taken.add(a)
    taken.add(b)
    pairs.push([a, b])
  }
  return pairs
}

import type { Marked } from './phrases.ts'
import type { Classes } from './word-lists.ts'

/** A marker of the source that was lost, and the one of the version that came in its place. */
export interface Change<M> {
  readonly before: M
  readonly after: M
}

interface Placed<M> {
  readonly marked: M
  /** 0…1 inside its side. */
  readonly position: number
}

/** Two markers of the same class further apart than this belong to different things. */
const FAR = 0.6

/**
 * Pairs the markers of two sides: first those that share a class, the nearest first; what is left over on both sides has changed where the classes
 * contradict each other. A marker without a partner is no change: languages repeat such words or leave them out.
 *
 * @param contradicts whether one class in place of another is worth saying
 * @returns changes, the nearest first. O(n · m) for the few markers of a bead.
 */
export function changedMarkers<M extends Marked<Classes>>(
  source: readonly M[],
  target: readonly M[],
  {
    sides,
    contradicts,
  }: {
    readonly sides: readonly [source: { start: number; end: number }, target: { start: number; end: number }]
    contradicts(before: M, after: M): boolean
  },
): Change<M>[] {
  const place =
    ({ start, end }: { start: number; end: number }) =>
    (marked: M): Placed<M> => ({ marked, position: (marked.start - start) / Math.max(1, end - start) })
  const left = new Set(source.map(place(sides[0])))
  const over = new Set(target.map(place(sides[1])))
  const shares = (a: M, b: M) => a.marker.some((name) => b.marker.includes(name))
  for (const [a, b] of nearest(left, over, shares)) {
    left.delete(a)
    over.delete(b)
  }
  // A class that the other side has as well is not lost: it may stand for both places.
  const lost = [...left].filter(({ marked }) => !target.some((other) => shares(marked, other)))
  const gained = [...over].filter(({ marked }) => !source.some((other) => shares(marked, other)))
  return nearest(new Set(lost), new Set(gained), contradicts).map(([a, b]) => ({ before: a.marked, after: b.marked }))
}

function nearest<M>(left: ReadonlySet<Placed<M>>, right: ReadonlySet<Placed<M>>, fits: (a: M, b: M) => boolean) {
  const offers = [...left]
    .flatMap((a) => [...right].map((b) => ({ a, b, distance: Math.abs(a.position - b.position) })))
    .filter(({ a, b, distance }) => distance <= FAR && fits(a.marked, b.marked))
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

import type { Bead, Range } from '../align/types.ts'
import type { EditStep, Stores, VersionRecord } from '../store/stores.ts'
import type { SegmentedText, Span } from '../text/types.ts'
import { boundariesOf, isBoundaryStep, type Places, segmentPlaces } from './boundaries.ts'
import { segmentedVersion, unchanged } from './segmented.ts'

/** Where the two sides of a bead stand in their texts. An empty side is the place where its words would begin. */
export type BeadSpans = readonly [source: Span, target: Span]

/** The range of segments that a side of a bead has in the texts as they are now; null where it is no range any more. */
type Carry = (range: Range, span: Span | null) => Range | null

/**
 * Steps of an editor for the texts and segments as they are now. A step made on an earlier revision keeps those of its beads whose segments still stand
 * there, word for word and together; a step made before a boundary was changed keeps those that begin and end at boundaries. The others are free again.
 */
export async function carriedSteps(
  stores: Stores,
  steps: readonly EditStep[],
  { source, target }: { readonly source: VersionRecord; readonly target: VersionRecord },
): Promise<EditStep[]> {
  const known = new Map<string, Promise<Carry>>()
  const carry = (version: VersionRecord, hash: unknown) => {
    const key = `${version.language} ${hash}`
    if (!known.has(key)) known.set(key, carryTo(stores, version, String(hash)))
    return known.get(key)!
  }
  return Promise.all(
    steps.map(async (step) => {
      if (isBoundaryStep(step)) return step
      const { source: from, target: to, spans } = step.body
      const [left, right] = [await carry(source, from), await carry(target, to)]
      const beads = (step.body.beads as readonly Bead[]).flatMap((bead, n): Bead[] => {
        const [a, b] = (spans as readonly BeadSpans[] | undefined)?.[n] ?? [null, null]
        const [source, target] = [left(bead.source, a), right(bead.target, b)]
        return source && target ? [{ source, target }] : []
      })
      return { ...step, body: { ...step.body, beads } }
    }),
  )
}

/** Offsets of a bead: unlike indices, they outlast a change of boundaries. */
export function spansOf(
  { source, target }: Bead,
  texts: { readonly source: SegmentedText; readonly target: SegmentedText },
): BeadSpans {
  return [spanOf(source, texts.source), spanOf(target, texts.target)]
}

function spanOf([from, to]: Range, { text, segments }: SegmentedText): Span {
  const start = segments[from]?.start ?? text.length
  return from === to ? [start, start] : [start, segments[to - 1]!.end]
}

async function carryTo(stores: Stores, version: VersionRecord, hash: string): Promise<Carry> {
  if (hash === version.hash) {
    if ((await boundariesOf(stores, version)).size === 0) return (range) => range
    const [bare, current] = [await unchanged(stores, version), await segmentedVersion(stores, version)]
    return (range, span) => rangeOf(span ?? spanOf(range, bare), current)
  }
  const earlier = await stores.statements.revisionByHash(version.statement, version.language, hash)
  if (!earlier) return () => null
  const [bare, then, now] = [
    await unchanged(stores, earlier),
    await segmentedVersion(stores, earlier),
    await segmentedVersion(stores, version),
  ]
  const places = segmentPlaces(then, now)
  return (range, span) => {
    const found = rangeOf(span ?? spanOf(range, bare), then)
    return found && carried(found, places)
  }
}

/** The segments that fill a span from edge to edge. */
function rangeOf([start, end]: Span, { segments }: SegmentedText): Range | null {
  const from = firstFrom(segments, start)
  if (start === end) return [from, from]
  if (segments[from]?.start !== start) return null
  const after = firstFrom(segments, end)
  return segments[after - 1]?.end === end ? [from, after] : null
}

/** Index of the first segment that begins at an offset or after it. */
function firstFrom(segments: SegmentedText['segments'], offset: number): number {
  let [low, high] = [0, segments.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (segments[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

function carried([from, to]: Range, places: Places): Range | null {
  if (from === to) {
    const at = from === 0 ? 0 : places[from - 1]
    return at === null || at === undefined ? null : from === 0 ? [0, 0] : [at + 1, at + 1]
  }
  const first = places[from]
  if (first === null || first === undefined) return null
  const together = places.slice(from, to).every((place, n) => place === first + n)
  return together ? [first, first + to - from] : null
}

import { diffArrays } from 'diff'
import type { EditStep, Stores, VersionRecord } from '../store/stores.ts'
import type { Boundaries } from '../text/boundaries.ts'
import { segmentText } from '../text/segment-text.ts'
import type { SegmentedText } from '../text/types.ts'

/** A revision of a version: what boundaries are asked for. */
export type Revision = Pick<VersionRecord, 'statement' | 'language' | 'hash' | 'revisionId'>

/** For each segment of an earlier text its index in the current one; null where its words have changed. */
export type Places = readonly (number | null)[]

/** Steps that change where the segments of a text begin; they stand in the log of the text's own language. */
export const isBoundaryStep = ({ kind }: Pick<EditStep, 'kind'>) => kind === 'cut' || kind === 'join'

/** A record of a version is read anew for every request, so what is known of it holds as long as it does. */
const known = new WeakMap<Revision, Promise<Boundaries>>()

/**
 * Where people have cut or joined segments of this text. A step made on another revision holds where its segments stand in this one, word for word.
 */
export function boundariesOf(stores: Stores, revision: Revision): Promise<Boundaries> {
  const before = known.get(revision)
  if (before) return before
  const found = readBoundaries(stores, revision)
  known.set(revision, found)
  return found
}

async function readBoundaries(stores: Stores, revision: Revision): Promise<Boundaries> {
  const steps = (await stores.edits.log(revision.statement, revision.language)).steps.filter(isBoundaryStep)
  const changes = new Map<number, boolean>()
  for (const { kind, body } of steps) {
    const made = Number(body.at)
    const at =
      body.hash === revision.hash ? made : await carriedOffset(stores, revision, { hash: String(body.hash), at: made, kind })
    if (at !== null) changes.set(at, kind === 'cut')
  }
  return changes
}

async function carriedOffset(
  stores: Stores,
  revision: Revision,
  { hash, at, kind }: { readonly hash: string; readonly at: number; readonly kind: EditStep['kind'] },
): Promise<number | null> {
  const other = await stores.statements.revisionByHash(revision.statement, revision.language, hash)
  if (!other) return null
  const earlier = segmentText(other.text, other.language)
  const current = segmentText(await stores.statements.text(revision.revisionId), revision.language)
  const places = segmentPlaces(earlier, current)
  const n = earlier.segments.findLastIndex(({ start }) => start <= at)
  const place = places[n]
  if (place === null || place === undefined) return null
  const { start } = earlier.segments[n]!
  // A boundary between two segments is still one if both stand together.
  if (kind === 'join' && at === start && places[n - 1] !== place - 1) return null
  return current.segments[place]!.start + at - start
}

export function segmentPlaces(earlier: SegmentedText, current: SegmentedText): Places {
  const words = ({ text, segments }: SegmentedText) => segments.map(({ start, end }) => text.slice(start, end).trim())
  let next = 0
  return diffArrays(words(earlier), words(current)).flatMap(({ value, added, removed }): Places => {
    if (removed) return value.map(() => null)
    const first = next
    next += value.length
    return added ? [] : value.map((_, n) => first + n)
  })
}

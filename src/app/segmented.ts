import type { Stores } from '../store/stores.ts'
import { type Boundaries, withBoundaries } from '../text/boundaries.ts'
import { segmentText } from '../text/segment-text.ts'
import type { SegmentedText } from '../text/types.ts'
import { boundariesOf, type Revision } from './boundaries.ts'

/** Segmenting is cheap, but a page asks for the same seven texts again and again. By hash, so it can never be stale. */
const KEPT = 64
const LARGEST_KEPT = 500_000
const kept = new Map<string, SegmentedText>()

/** The units of a stored version, with the boundaries of segments that people have changed. */
export async function segmentedVersion(stores: Stores, version: Revision): Promise<SegmentedText> {
  const changes = await boundariesOf(stores, version)
  return remembered(`${version.language} ${version.hash} ${stampOf(changes)}`, async () =>
    withBoundaries(await unchanged(stores, version), changes),
  )
}

/** The units of a stored version as the engine finds them. */
export function unchanged(stores: Stores, { language, hash, revisionId }: Revision): Promise<SegmentedText> {
  return remembered(`${language} ${hash} `, async () => segmentText(await stores.statements.text(revisionId), language))
}

/** Names changed boundaries; empty where there are none, so that nothing that was stored without them is stale. */
export const stampOf = (changes: Boundaries) => [...changes].map(([at, set]) => `${set ? '+' : '-'}${at}`).join('')

async function remembered(key: string, make: () => Promise<SegmentedText>): Promise<SegmentedText> {
  const known = kept.get(key)
  if (known) {
    kept.delete(key)
    kept.set(key, known)
    return known
  }
  const text = await make()
  if (text.text.length <= LARGEST_KEPT) kept.set(key, text)
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!)
  return text
}

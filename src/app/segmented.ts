import type { Stores, VersionRecord } from '../store/stores.ts'
import { segmentText } from '../text/segment-text.ts'
import type { SegmentedText } from '../text/types.ts'

/** Segmenting is cheap, but a page asks for the same seven texts again and again. By hash, so it can never be stale. */
const KEPT = 64
const LARGEST_KEPT = 500_000
const kept = new Map<string, SegmentedText>()

/** The units of a stored version. */
export async function segmentedVersion(
  stores: Stores,
  version: Pick<VersionRecord, 'revisionId' | 'language' | 'hash'>,
): Promise<SegmentedText> {
  const key = `${version.language} ${version.hash}`
  const known = kept.get(key)
  if (known) {
    kept.delete(key)
    kept.set(key, known)
    return known
  }
  const text = segmentText(await stores.statements.text(version.revisionId), version.language)
  if (text.text.length <= LARGEST_KEPT) kept.set(key, text)
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!)
  return text
}

import type { Stores, VersionRecord } from '../store/stores.ts'
import { linkVersions } from '../words/link-versions.ts'
import type { LinkedPair } from '../words/observed-wording.ts'
import { alignmentOf } from './alignment-of.ts'
import { occurrencesOf } from './comparison-of.ts'
import { hashOf } from './hash.ts'
import { lexiconsFor } from './lexicon-packs.ts'
import { segmentedVersion } from './segmented.ts'

/** Links are large and quickly made again: those of the last pairs are kept. */
const KEPT = 24
const kept = new Map<string, LinkedPair>()

/** Any two versions of a statement with the links of their words. Cost: as `linkTexts`, and of the alignment where it is not stored. */
export async function linkedPair(stores: Stores, pivot: VersionRecord, other: VersionRecord): Promise<LinkedPair> {
  const { alignment, stamp } = await alignmentOf(stores, pivot, other)
  const key = hashOf([stamp, pivot.hash, other.hash, pivot.language, other.language])
  const known = kept.get(key)
  kept.delete(key)
  const pair = known ?? (await linked(stores, { pivot, other, alignment }))
  kept.set(key, pair)
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!)
  return pair
}

async function linked(
  stores: Stores,
  { pivot, other, alignment }: { pivot: VersionRecord; other: VersionRecord; alignment: LinkedPair['alignment'] },
): Promise<LinkedPair> {
  const [source, target] = [await segmentedVersion(stores, pivot), await segmentedVersion(stores, other)]
  const links = linkVersions({
    source,
    target,
    alignment,
    sourceOccurrences: await occurrencesOf(stores, pivot),
    targetOccurrences: await occurrencesOf(stores, other),
    lexicons: lexiconsFor(pivot.language, other.language),
  })
  return { source, target, alignment, links }
}

import { coverage } from '../align/align-texts.ts'
import type { Alignment } from '../align/types.ts'
import { compareBitext } from '../compare/compare-bitext.ts'
import type { Finding } from '../compare/types.ts'
import type { Stores, VersionRecord } from '../store/stores.ts'
import { findOccurrences } from '../terms/find-occurrences.ts'
import type { Occurrence } from '../terms/types.ts'
import type { TextUnits } from '../text/types.ts'
import type { Rendering } from '../words/types.ts'
import { alignmentOf } from './alignment-of.ts'
import { boundariesOf } from './boundaries.ts'
import { comparedBitext } from './compared-bitext.ts'
import { ENGINES } from './engine-versions.ts'
import { hashOf } from './hash.ts'
import { segmentedVersion, stampOf, versionUnits } from './segmented.ts'
import { approvedTermbase, termIndexOf } from './term-index.ts'

/** Two versions and all that is known of them together. */
export interface Compared {
  readonly version: VersionRecord
  readonly text: TextUnits
  /** The text that it is compared with. */
  readonly pivot: TextUnits
  readonly alignment: Alignment
  readonly occurrences: readonly Occurrence[]
  readonly renderings: readonly Rendering[]
  readonly findings: readonly Finding[]
}

/** What the stored key terms of a version depend on: the same stamp, the same key terms. */
export const occurrencesStamp = async (stores: Stores, version: VersionRecord): Promise<string> =>
  hashOf([ENGINES.terms, version.hash, await stores.termbase.hash(), stampOf(await boundariesOf(stores, version))])

/** What a stored comparison depends on, given the stamp of its alignment. */
export const comparisonStamp = async (stores: Stores, ofAlignment: string): Promise<string> =>
  hashOf([ENGINES.terms, ENGINES.words, ENGINES.compare, ofAlignment, await stores.termbase.hash()])

/** The key terms of a version. Stored results are used while text, termbase and engine are the same. */
export async function occurrencesOf(stores: Stores, version: VersionRecord): Promise<readonly Occurrence[]> {
  const stamp = await occurrencesStamp(stores, version)
  const known = await stores.derived.occurrences(version.revisionId, stamp)
  if (known) return known
  const index = termIndexOf(await approvedTermbase(stores), version.language)
  const occurrences = findOccurrences(await segmentedVersion(stores, version), index)
  await stores.derived.saveOccurrences(version.revisionId, stamp, occurrences)
  return occurrences
}

/** How `other` renders the key terms of `pivot`, and where it differs. */
export async function comparisonOf(stores: Stores, pivot: VersionRecord, other: VersionRecord): Promise<Compared> {
  const { alignment, stamp: ofAlignment } = await alignmentOf(stores, pivot, other)
  const stamp = await comparisonStamp(stores, ofAlignment)
  const [sourceOccurrences, targetOccurrences] = [await occurrencesOf(stores, pivot), await occurrencesOf(stores, other)]
  const pair = { source: pivot.revisionId, target: other.revisionId }
  const known = await stores.derived.comparison(pair, stamp)
  if (known) {
    const [text, pivotText] = [await versionUnits(stores, other), await versionUnits(stores, pivot)]
    return { version: other, text, pivot: pivotText, alignment, occurrences: targetOccurrences, ...known }
  }
  const [source, target] = [await segmentedVersion(stores, pivot), await segmentedVersion(stores, other)]
  const termbase = await approvedTermbase(stores)
  const bitext = comparedBitext({ source, target, alignment, termbase, sourceOccurrences, targetOccurrences })
  const { renderings } = bitext
  const findings = compareBitext(bitext)
  await stores.derived.saveComparison(pair, stamp, {
    renderings,
    findings,
    verdict: alignment.verdict,
    coverage: coverage(target, alignment.segments, 'target'),
    language: other.language,
    concepts: sourceOccurrences.map(({ concept }) => concept),
  })
  return { version: other, text: target, pivot: source, alignment, occurrences: targetOccurrences, renderings, findings }
}

import { alignTexts } from '../align/align-texts.ts'
import { composeAlignments } from '../align/compose.ts'
import type { Alignment } from '../align/types.ts'
import { defaultEvidence } from '../lexicon/evidence.ts'
import type { Stores, VersionRecord } from '../store/stores.ts'
import { primaryTag } from '../text/tags.ts'
import { boundariesOf } from './boundaries.ts'
import { carriedSteps } from './carried-steps.ts'
import { editedBeads, markEdited } from './edited-beads.ts'
import { ENGINES } from './engine-versions.ts'
import { hashOf } from './hash.ts'
import { lexiconFor, lexiconsFor } from './lexicon-packs.ts'
import { segmentedVersion, stampOf, versionUnits } from './segmented.ts'
import { approvedTermbase } from './term-index.ts'

/** An alignment with the stamp of all that went into it. */
export interface StampedAlignment {
  readonly alignment: Alignment
  readonly stamp: string
}

/**
 * The alignment of any two versions of one statement. Versions are aligned to the source; another pair is composed through it. Stored results are used
 * while they are fresh.
 */
export async function alignmentOf(stores: Stores, a: VersionRecord, b: VersionRecord): Promise<StampedAlignment> {
  if (a.kind === 'source') return aligned(stores, a, b)
  const source = (await stores.statements.versions(a.statement)).find(({ kind }) => kind === 'source')!
  const toA = await aligned(stores, source, a)
  if (b.kind === 'source')
    return {
      alignment: composeAlignments(
        toA.alignment,
        await identity(stores, source),
        await versionUnits(stores, a),
        await versionUnits(stores, b),
      ),
      stamp: toA.stamp,
    }
  const toB = await aligned(stores, source, b)
  const alignment = composeAlignments(toA.alignment, toB.alignment, await versionUnits(stores, a), await versionUnits(stores, b))
  return { alignment, stamp: hashOf([toA.stamp, toB.stamp]) }
}

/** What an alignment of two versions depends on, without computing it: the same stamp, the same alignment. */
export async function alignmentStamp(stores: Stores, a: VersionRecord, b: VersionRecord): Promise<string> {
  if (a.kind === 'source') return (await ingredients(stores, a, b)).stamp
  const source = (await stores.statements.versions(a.statement)).find(({ kind }) => kind === 'source')!
  const toA = (await ingredients(stores, source, a)).stamp
  return b.kind === 'source' ? toA : hashOf([toA, (await ingredients(stores, source, b)).stamp])
}

async function ingredients(stores: Stores, source: VersionRecord, target: VersionRecord) {
  const { steps } = await stores.edits.log(target.statement, target.language)
  const edits = editedBeads(await carriedSteps(stores, steps, { source, target }))
  const lexicon = lexiconFor(source.language, target.language)
  const boundaries = [stampOf(await boundariesOf(stores, source)), stampOf(await boundariesOf(stores, target))]
  const stamp = hashOf([
    ENGINES.align,
    source.hash,
    target.hash,
    await stores.termbase.hash(),
    edits,
    lexicon?.id ?? null,
    boundaries,
  ])
  return { edits, stamp }
}

async function aligned(stores: Stores, source: VersionRecord, target: VersionRecord): Promise<StampedAlignment> {
  const { edits, stamp } = await ingredients(stores, source, target)
  const pair = { source: source.revisionId, target: target.revisionId }
  const known = await stores.derived.alignment(pair, stamp)
  if (known) return { alignment: known, stamp }
  const evidence = defaultEvidence({
    concepts: await conceptPairs(stores, source.language, target.language),
    lexicons: lexiconsFor(source.language, target.language),
  })
  const fresh = alignTexts(await segmentedVersion(stores, source), await segmentedVersion(stores, target), {
    evidence,
    pins: edits.map(({ bead }) => bead),
  })
  const alignment = markEdited(fresh, edits)
  await stores.derived.saveAlignment(pair, stamp, alignment)
  return { alignment, stamp }
}

/** Designations of each concept that has some in both languages. */
async function conceptPairs(stores: Stores, source: string, target: string) {
  const { concepts } = await approvedTermbase(stores)
  return concepts.flatMap(({ designations }) => {
    const from = designations[primaryTag(source)]?.map(({ term }) => term) ?? []
    const to = designations[primaryTag(target)]?.map(({ term }) => term) ?? []
    return from.length > 0 && to.length > 0 ? [{ source: from, target: to }] : []
  })
}

/** Every unit of a text paired with itself. */
async function identity(stores: Stores, version: VersionRecord): Promise<Alignment> {
  const text = await versionUnits(stores, version)
  const beads = (count: number) =>
    Array.from(
      { length: count },
      (_, n) =>
        ({ source: [n, n + 1], target: [n, n + 1], confidence: 1, origin: 'automatic', moved: false, evidence: [] }) as const,
    )
  return { segments: beads(text.segments.length), paragraphs: beads(text.paragraphs.length), confidence: 1, verdict: 'aligned' }
}

import type { AlignedBead, Bead, Range } from '../align/types.ts'
import type { EditStep, Stores } from '../store/stores.ts'
import { cutPlaces } from '../text/boundaries.ts'
import type { SegmentedText } from '../text/types.ts'
import { carriedSteps } from './carried-steps.ts'
import { overlap, reviewedBeads } from './edited-beads.ts'
import { pairLog } from './pair-log.ts'
import { pairWithSource } from './pair-with-source.ts'
import { statementHead, versionHead } from './version-head.ts'
import type { StatementHead, VersionHead } from './workbench.ts'

/** A segment as an editor handles it. */
export interface EditorSegment {
  /** Index among the segments of its version. */
  readonly index: number
  /** Index of its paragraph, from 0. */
  readonly paragraph: number
  /** It starts its paragraph. */
  readonly first: boolean
  readonly start: number
  readonly end: number
  readonly text: string
  /** Where it can be cut: before which words, in UTF-16 units from its start. */
  readonly cuts: readonly number[]
  /** Where the next segment of its paragraph begins, if there is one to join it with. */
  readonly next: number | null
}

/** A bead as an editor handles it. */
export interface EditorBead extends Pick<AlignedBead, 'confidence' | 'origin' | 'moved' | 'evidence'>, Bead {
  /** Index of the bead: what a step names. */
  readonly index: number
  readonly segments: { readonly source: readonly EditorSegment[]; readonly target: readonly EditorSegment[] }
  /** Somebody wants it looked at again. */
  readonly review: boolean
}

export interface Editor {
  readonly statement: StatementHead
  readonly versions: readonly VersionHead[]
  readonly source: VersionHead
  readonly target: VersionHead
  /** The beads of the page asked for. */
  readonly beads: readonly EditorBead[]
  readonly from: number
  readonly pageSize: number
  readonly total: number
  /** Of all beads: how many are doubtful, wait for review, or were confirmed or changed by a person. */
  readonly counts: { readonly doubtful: number; readonly review: number; readonly settled: number }
  /** Of all beads: the first after the page, and the last before it, that is doubtful or waits for review; null if there is none. */
  readonly open: { readonly before: number | null; readonly after: number | null }
  readonly edits: {
    readonly revision: number
    readonly canUndo: boolean
    readonly canRedo: boolean
    readonly steps: readonly Pick<EditStep, 'kind' | 'author'>[]
  }
}

/** Below this the pairing of a bead is doubtful. */
export const DOUBTFUL = 0.5

/** Beads on one page of the editor. */
export const EDITOR_PAGE = 200

/**
 * The pairing of one version with the source, bead by bead, for whoever corrects it.
 *
 * @param from index of a bead; the page that holds it is given
 * @throws {HexaplaError} `statement.not-found`, `version.not-found`, `language.unknown-tag`, `edit.impossible` (the source)
 */
export async function showEditor(
  stores: Stores,
  { statement: id, language, from = 0 }: { readonly statement: string; readonly language: string; readonly from?: number },
): Promise<Editor> {
  const { statement, all, source, target, alignment, texts } = await pairWithSource(stores, { statement: id, language })
  const { steps, ...log } = await pairLog(stores, { source, target })
  const flagged = reviewedBeads(await carriedSteps(stores, steps, { source, target }))
  const review = (bead: Bead) => flagged.some((other) => overlap(bead, other))
  const states = alignment.segments.map((bead) => ({ review: review(bead), doubtful: isDoubtful(bead) }))
  const isOpen = (state: { review: boolean; doubtful: boolean }) => state.review || state.doubtful
  const first = Math.floor(Math.min(from, Math.max(alignment.segments.length - 1, 0)) / EDITOR_PAGE) * EDITOR_PAGE
  const end = first + EDITOR_PAGE
  const before = states.slice(0, first).findLastIndex(isOpen)
  const after = states.slice(end).findIndex(isOpen)
  return {
    statement: statementHead(statement),
    versions: all.map((version) => versionHead(version, null)),
    source: versionHead(source, null),
    target: versionHead(target, { text: texts.target, alignment }),
    beads: alignment.segments.slice(first, end).map(({ source: a, target: b, confidence, origin, moved, evidence }, n) => ({
      index: first + n,
      source: a,
      target: b,
      confidence,
      origin,
      moved,
      evidence,
      segments: { source: segmentsOf(texts.source, a), target: segmentsOf(texts.target, b) },
      review: states[first + n]!.review,
    })),
    from: first,
    pageSize: EDITOR_PAGE,
    total: alignment.segments.length,
    counts: {
      doubtful: states.filter(({ doubtful }) => doubtful).length,
      review: states.filter((state) => state.review).length,
      settled: alignment.segments.filter(({ origin }) => origin !== 'automatic').length,
    },
    open: { before: before < 0 ? null : before, after: after < 0 ? null : end + after },
    edits: { ...log, steps: steps.map(({ kind, author }) => ({ kind, author })) },
  }
}

/** Nobody has looked at it, and the evidence for it is weak. A bead with an empty side pairs nothing: it is never doubtful as a pairing. */
export const isDoubtful = ({ origin, confidence, source, target }: Pick<AlignedBead, 'origin' | 'confidence'> & Bead) =>
  origin === 'automatic' && confidence < DOUBTFUL && source[0] < source[1] && target[0] < target[1]

function segmentsOf(segmented: SegmentedText, [from, to]: Range): EditorSegment[] {
  const { text, segments, paragraphs } = segmented
  return segments.slice(from, to).map((segment, n) => {
    const { start, end, paragraph } = segment
    const following = segments[from + n + 1]
    return {
      index: from + n,
      paragraph,
      first: paragraphs[paragraph]!.firstSegment === from + n,
      start,
      end,
      text: text.slice(start, end),
      cuts: cutPlaces(segmented, segment).map((at) => at - start),
      next: following?.paragraph === paragraph ? following.start : null,
    }
  })
}

import type { DraftBead } from './types.ts'

/** Something of one text that stands nowhere in the other. */
export interface Absence {
  /** Index of the evidence that says so. */
  readonly kind: number
  readonly side: 'source' | 'target'
  readonly segments: ArrayLike<number>
  readonly strength: number
}

/** What one kind takes off a bead for what is absent: nats (negative) before segment n of each side. */
export interface AbsentLosses {
  readonly kind: number
  readonly source: Float64Array
  readonly target: Float64Array
}

/** What is absent says less than it seems to: words are dropped together, and renderings are unknown together. */
const WEIGHT = 0.18
/** Share that is absent of what was left out: some of it stands elsewhere in the other text by chance. */
const LEFT_OUT = 0.65
/** Share of absent things in translated segments before the texts have shown it, in things. */
const USUAL = { absent: 2, all: 5 }
const SUREST = 0.88
const CONFIDENT = 0.5

/**
 * A sentence that was left out has words, numbers and names that nothing in the other text renders. How much that says is learned from the draft: in texts whose linked segments hold
 * as many of them, it says nothing.
 *
 * @param present how many units of each segment have a counterpart somewhere in the other text
 * @returns one for each kind that has found anything absent. Linear in the absences and their segments.
 */
export function absentLosses(
  absences: readonly Absence[],
  present: { readonly source: Int32Array; readonly target: Int32Array },
  draft: readonly DraftBead[] | null,
): AbsentLosses[] {
  const telling = { source: tellingOf('source', absences, present, draft), target: tellingOf('target', absences, present, draft) }
  const losses = new Map<number, AbsentLosses>()
  for (const { kind, side, segments, strength } of absences) {
    const known = losses.get(kind) ?? {
      kind,
      source: new Float64Array(present.source.length + 1),
      target: new Float64Array(present.target.length + 1),
    }
    losses.set(kind, known)
    const loss = Math.log(1 - Math.min(SUREST, strength)) * WEIGHT * telling[side]
    for (let k = 0; k < segments.length; k++) known[side][segments[k]! + 1]! += loss
  }
  for (const sides of losses.values()) {
    for (const nats of [sides.source, sides.target]) for (let s = 1; s < nats.length; s++) nats[s]! += nats[s - 1]!
  }
  return [...losses.values()]
}

/** How much less often something is absent in segments that are linked than in those that were left out: the log of it, 0 at least. */
function tellingOf(
  side: 'source' | 'target',
  absences: readonly Absence[],
  present: Readonly<Record<'source' | 'target', Int32Array>>,
  draft: readonly DraftBead[] | null,
): number {
  const count = new Int32Array(present[side].length)
  for (const absence of absences) {
    if (absence.side === side) for (let k = 0; k < absence.segments.length; k++) count[absence.segments[k]!]!++
  }
  let { absent, all } = USUAL
  for (const bead of draft ?? []) {
    if (bead.confidence <= CONFIDENT || bead.source[0] === bead.source[1] || bead.target[0] === bead.target[1]) continue
    for (let s = bead[side][0]; s < bead[side][1]; s++) {
      absent += count[s]!
      all += count[s]! + present[side][s]!
    }
  }
  return Math.max(0, Math.log((LEFT_OUT * all) / absent))
}

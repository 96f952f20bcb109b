import type { Alignment, Bead } from '../align/types.ts'
import type { EditStep } from '../store/stores.ts'

/** A bead that a person has set: the search works around it. */
export interface EditedBead {
  readonly bead: Bead
  readonly origin: 'pinned' | 'edited'
}

/** Steps that only set beads free again. */
const FREES: ReadonlySet<EditStep['kind']> = new Set(['unpin', 'realign'])

const beadsOf = ({ body }: EditStep) => (body.beads ?? []) as readonly Bead[]

/**
 * The beads that stand after a log of steps: each step's beads replace earlier ones that share a segment with them; `unpin` and `realign` only
 * free, `review` changes nothing. Every step keeps in `body.beads` what it set, so the log can be replayed without the engine.
 */
export function editedBeads(steps: readonly EditStep[]): EditedBead[] {
  let beads: EditedBead[] = []
  for (const step of steps) {
    const { kind } = step
    if (kind === 'review') continue
    const set = beadsOf(step)
    beads = beads.filter(({ bead }) => !set.some((other) => overlap(bead, other)))
    if (!FREES.has(kind))
      beads.push(
        ...set.map((bead) => ({
          bead,
          origin: kind === 'pin' || kind === 'confirm' ? ('pinned' as const) : ('edited' as const),
        })),
      )
  }
  return beads.sort((a, b) => a.bead.source[0] - b.bead.source[0] || a.bead.target[0] - b.bead.target[0])
}

/** The beads that somebody wants looked at again: those marked, until a later step touches them. */
export function reviewedBeads(steps: readonly EditStep[]): Bead[] {
  let beads: Bead[] = []
  for (const step of steps) {
    const set = beadsOf(step)
    beads = beads.filter((bead) => !set.some((other) => overlap(bead, other)))
    if (step.kind === 'review') beads.push(...set)
  }
  return beads
}

const meet = (a: Bead['source'], b: Bead['source']) => a[0] < b[1] && b[0] < a[1]

/** True if both hold a segment in common. */
export function overlap(a: Bead, b: Bead): boolean {
  return meet(a.source, b.source) || meet(a.target, b.target)
}

/** Tells beads that a person changed from beads that a person confirmed. */
export function markEdited(alignment: Alignment, edits: readonly EditedBead[]): Alignment {
  const edited = new Set(edits.filter(({ origin }) => origin === 'edited').map(({ bead }) => pairing(bead)))
  if (edited.size === 0) return alignment
  return {
    ...alignment,
    segments: alignment.segments.map((bead) =>
      bead.origin === 'pinned' && edited.has(pairing(bead)) ? { ...bead, origin: 'edited' as const } : bead,
    ),
  }
}

/** What a bead pairs; where an empty side stands between its neighbours is left out. */
const pairing = ({ source, target }: Bead) => [source, target].map(([from, to]) => (from === to ? '' : `${from}-${to}`)).join(':')

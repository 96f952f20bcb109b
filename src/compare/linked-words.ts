import type { BeadView } from './bead-views.ts'
import { beadViews } from './bead-views.ts'
import type { ComparedBitext } from './types.ts'

type Range = readonly [start: number, end: number]

/** A link counts if both directions believe it so far, and if more than its place speaks for it. */
const BELIEVED = 0.3
const SUPPORTED = 0.015

/** Content words of the two sides of a bead that are surely linked, as places of both; empty without word links. */
export function linkedWords(
  bitext: ComparedBitext,
  view: BeadView,
): readonly { readonly source: Range; readonly target: Range }[] {
  const bead = bitext.links?.[beadViews(bitext).indexOf(view)]
  if (!bead) return []
  const { source, target, forward, backward, support } = bead
  return source.flatMap((unit, i) => {
    if (unit.kind !== 'content' && unit.kind !== 'number') return []
    return target.flatMap((other, j) => {
      const cell = i * target.length + j
      const sure = Math.sqrt(forward[cell]! * backward[cell]!) >= BELIEVED && support[cell]! >= SUPPORTED
      const content = other.kind === 'content' || other.kind === 'number'
      return sure && content ? [{ source: [unit.start, unit.end] as const, target: [other.start, other.end] as const }] : []
    })
  })
}

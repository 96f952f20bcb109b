import { paragraphBeadAt } from './bead-views.ts'
import type { ComparedBitext, Difference } from './types.ts'

/** The two places of a rendering and the bead of its occurrence. */
export function placesOf(
  bitext: ComparedBitext,
  rendering: ComparedBitext['renderings'][number],
): Pick<Difference, 'bead' | 'source' | 'target' | 'concept'> {
  const { start, end, concept } = bitext.sourceOccurrences[rendering.occurrence]!
  const first = rendering.spans[0]
  const last = rendering.spans.at(-1)
  return {
    bead: paragraphBeadAt(bitext, 'source', start),
    concept,
    source: [start, end],
    target: first && last ? [first[0], last[1]] : null,
  }
}

/** One difference a bead and concept: the first. */
export function oncePerBead(differences: readonly Difference[]): Difference[] {
  const seen = new Set<string>()
  return differences.filter(({ bead, concept }) => {
    const id = `${bead} ${concept}`
    if (seen.has(id)) return false
    seen.add(id)
    return true
  })
}

/** The designation the termbase prefers in the language of the target, for "expected". */
export function preferredTerm({ termbase, target }: ComparedBitext, concept: string): string {
  const language = target.language.split('-')[0]!
  const designations = termbase.concepts.find(({ id }) => id === concept)?.designations[language] ?? []
  return designations.find(({ status }) => status === 'preferred')?.term ?? designations[0]?.term ?? ''
}

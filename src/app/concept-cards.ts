import type { Concept, Occurrence } from '../terms/types.ts'
import type { ConceptCard } from './workbench.ts'

const HUES = 8

/** Letters and hues for the concepts of a page, in the order in which the pivot first uses them, then those only other versions use. */
export function conceptCards(
  concepts: readonly Concept[],
  pivot: readonly Occurrence[],
  others: readonly (readonly Occurrence[])[],
): ConceptCard[] {
  const order = [...new Set([...pivot, ...others.flat()].map(({ concept }) => concept))]
  const counts = new Map<string, number>()
  for (const { concept } of pivot) counts.set(concept, (counts.get(concept) ?? 0) + 1)
  const known = new Map(concepts.map((concept) => [concept.id, concept]))
  return order.flatMap((id, n) => {
    const concept = known.get(id)
    if (!concept) return []
    const { subject, definition, designations } = concept
    return [
      {
        id,
        letter: letterOf(n),
        hue: n % HUES,
        subject,
        definition,
        designations,
        occurrences: counts.get(id) ?? 0,
      },
    ]
  })
}

/** A … Z, AA, AB … as in a spreadsheet. */
function letterOf(n: number): string {
  const letter = String.fromCharCode(65 + (n % 26))
  return n < 26 ? letter : letterOf(Math.floor(n / 26) - 1) + letter
}

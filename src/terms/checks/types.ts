import type { Concept, Termbase } from '../types.ts'

/** `major`: the termbase contradicts itself; `minor`: something is missing or doubtful; `note`: worth a look. */
export type TermbaseSeverity = 'major' | 'minor' | 'note'

/** One thing that a check found in a termbase. */
export interface TermbaseFinding {
  readonly check: string
  readonly severity: TermbaseSeverity
  readonly concept: string
  /** Key of the designations it is about; null for the concept as a whole. */
  readonly language: string | null
  /** Designations it is about, as written. */
  readonly terms: readonly string[]
  /** Ids of other concepts it is about. */
  readonly others: readonly string[]
}

/** What a check finds; its id and severity are added. */
export type Found = Omit<TermbaseFinding, 'check' | 'severity' | 'language' | 'terms' | 'others'> &
  Partial<Pick<TermbaseFinding, 'severity' | 'language' | 'terms' | 'others'>>

/** A rule of a well-kept termbase. To add one: write its file, add its line to index.ts, and `termcheck.<id>` to the catalogues. */
export interface TermbaseCheck {
  /** Stable and kebab-case. */
  readonly id: string
  readonly severity: TermbaseSeverity
  run(termbase: Termbase): Iterable<Found>
}

/** A check that looks at one concept after the other. */
export const eachConcept = (look: (concept: Concept) => Iterable<Omit<Found, 'concept'>>): TermbaseCheck['run'] =>
  function* ({ concepts }) {
    for (const concept of concepts) for (const found of look(concept)) yield { ...found, concept: concept.id }
  }

/** A check that looks at the designations of one language after the other. */
export const eachLanguage = (
  look: (terms: Concept['designations'][string], language: string) => Iterable<Omit<Found, 'concept' | 'language'>>,
): TermbaseCheck['run'] =>
  eachConcept(function* ({ designations }) {
    for (const [language, terms] of Object.entries(designations))
      for (const found of look(terms, language)) yield { ...found, language }
  })

import type { TermbaseCheck } from './types.ts'

/** A termbase is kept in a language if so large a share of its concepts has it. */
const KEPT = 0.5

/** A concept without a term in a language that most concepts have. */
export const missingLanguage: TermbaseCheck = {
  id: 'missing-language',
  severity: 'minor',
  *run({ concepts, languages }) {
    const has = (concept: (typeof concepts)[number], language: string) => (concept.designations[language]?.length ?? 0) > 0
    const kept = languages.filter(
      (language) => concepts.filter((concept) => has(concept, language)).length >= KEPT * concepts.length,
    )
    for (const concept of concepts)
      for (const language of kept) if (!has(concept, language)) yield { concept: concept.id, language }
  },
}

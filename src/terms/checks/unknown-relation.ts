import type { TermbaseCheck } from './types.ts'

/** A wider concept, or a successor, that the termbase does not have. */
export const unknownRelation: TermbaseCheck = {
  id: 'unknown-relation',
  severity: 'major',
  *run({ concepts }) {
    const known = new Set(concepts.map(({ id }) => id))
    for (const { id, broader = [], replacedBy } of concepts) {
      const missing = [...broader, ...(replacedBy === undefined ? [] : [replacedBy])].filter((other) => !known.has(other))
      if (missing.length > 0) yield { concept: id, others: missing }
    }
  },
}

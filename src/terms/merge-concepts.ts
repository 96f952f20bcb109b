import { foldKey } from '../text/fold.ts'
import type { Concept, Designation } from './types.ts'

/**
 * Puts what one concept has into another that means the same. Where both say something, the other's word holds: its id, subject, definition and preferred
 * terms stay, and a term that both have is kept once, as the other has it.
 */
export function mergeConcepts(into: Concept, from: Concept): Concept {
  const languages = [...new Set([...Object.keys(into.designations), ...Object.keys(from.designations)])]
  return {
    ...into,
    subject: into.subject ?? from.subject,
    definition: into.definition || from.definition,
    designations: Object.fromEntries(
      languages.map((language) => [
        language,
        mergeDesignations(into.designations[language] ?? [], from.designations[language] ?? []),
      ]),
    ),
  }
}

/** The terms of both, each once; one preferred term at most comes out of one at most on either side. */
function mergeDesignations(into: readonly Designation[], from: readonly Designation[]): Designation[] {
  const known = new Set(into.map(({ term }) => foldKey(term)))
  const preferred = into.some(({ status }) => status === 'preferred')
  const added = from
    .filter(({ term }) => !known.has(foldKey(term)))
    .map((one): Designation => (preferred && one.status === 'preferred' ? { ...one, status: 'admitted' } : one))
  return [...into, ...added]
}

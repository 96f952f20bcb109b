import type { Evidence } from '../align/types.ts'
import { designationPostings, phraseOf } from './designations.ts'
import { linkEvidence } from './links.ts'
import { union } from './postings.ts'

/** The designations of one concept in the two languages of a bitext. */
export interface ConceptPair {
  readonly source: readonly string[]
  readonly target: readonly string[]
}

/** Concepts of the termbase that stand on both sides. */
export function conceptEvidence(pairs: readonly ConceptPair[]): Evidence {
  return {
    kind: 'terms',
    bind(source, target) {
      const a = designationPostings(source)
      const b = designationPostings(target)
      const links = pairs.flatMap((pair) => {
        const from = union(pair.source.map((term) => a(phraseOf(term, source.language))))
        const to = from.length > 0 ? union(pair.target.map((term) => b(phraseOf(term, target.language)))) : []
        return to.length > 0 ? [{ label: `${pair.source[0]} = ${pair.target[0]}`, source: from, target: to, strength: 0.85 }] : []
      })
      return linkEvidence('terms', links, source.segments.length, target.segments.length)
    },
  }
}

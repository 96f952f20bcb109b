import type { Evidence } from '../align/types.ts'
import { designationPostings, phraseOf } from './designations.ts'
import { union } from './union.ts'

/** The designations of one concept in the two languages of a bitext. */
export interface ConceptPair {
  readonly source: readonly string[]
  readonly target: readonly string[]
}

/** Concepts of the termbase that stand on both sides. */
export function conceptEvidence(pairs: readonly ConceptPair[]): Evidence {
  return {
    kind: 'terms',
    link(source, target, sink) {
      const a = designationPostings(source)
      const b = designationPostings(target)
      for (const pair of pairs) {
        const from = union(pair.source.map((term) => a(phraseOf(term, source.text.language))))
        const to = from.length > 0 ? union(pair.target.map((term) => b(phraseOf(term, target.text.language)))) : []
        sink.thing(`${pair.source[0]} = ${pair.target[0]}`, { source: from, target: to, strength: 0.85 })
      }
    },
  }
}

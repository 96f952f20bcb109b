import type { Evidence } from '../align/types.ts'
import { type ConceptPair, conceptEvidence } from './concepts.ts'
import { learnedWords } from './learned.ts'
import { lengths } from './lengths.ts'
import { names } from './names.ts'
import { numbers } from './numbers.ts'
import { punctuation } from './punctuation.ts'
import { territoryNames } from './territories.ts'
import type { BilingualLexicon } from './types.ts'
import { wordEvidence } from './words.ts'

export interface EvidenceOptions {
  /** Designations of the termbase in the two languages, concept by concept. */
  readonly concepts?: readonly ConceptPair[]
  /** A lexicon for the two languages, from the source to the target and back, where there is one. */
  readonly lexicons?: { readonly forward: BilingualLexicon; readonly backward: BilingualLexicon } | null
}

/** The evidence the product uses by default, strongest last to read. To add one: its file, its line. */
export function defaultEvidence({ concepts = [], lexicons = null }: EvidenceOptions = {}): readonly Evidence[] {
  return [
    lengths,
    punctuation,
    numbers,
    territoryNames,
    ...(concepts.length > 0 ? [conceptEvidence(concepts)] : []),
    ...(lexicons ? [wordEvidence(lexicons)] : []),
    names,
    learnedWords,
  ]
}

import type { BilingualLexicon } from '../lexicon/types.ts'

/** A lexicon with the id that goes into the stamp of what was computed with it. */
export interface NamedLexicon {
  readonly id: string
  readonly lexicon: BilingualLexicon
}

/** The lexicon pack for a pair of languages, or null where none is installed; the engines then work without. */
export function lexiconFor(_source: string, _target: string): NamedLexicon | null {
  return null
}

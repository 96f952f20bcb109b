import type { ComparedBitext } from '../compare/types.ts'
import { findRenderings } from '../words/find-renderings.ts'
import { linkVersions } from '../words/link-versions.ts'
import { lexiconsFor } from './lexicon-packs.ts'

/** Two aligned versions with their key terms, ready for the checks: words linked with the lexicons installed, and how each term is rendered. */
export function comparedBitext(pair: Omit<ComparedBitext, 'renderings' | 'links' | 'lexicons'>): ComparedBitext {
  const lexicons = lexiconsFor(pair.source.language, pair.target.language)
  const links = linkVersions({ ...pair, lexicons })
  return { ...pair, lexicons, links, renderings: findRenderings({ ...pair, links }) }
}

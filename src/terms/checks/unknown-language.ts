import { HexaplaError } from '../../errors.ts'
import { canonicalTag } from '../../text/tags.ts'
import { eachConcept, type TermbaseCheck } from './types.ts'

/** Designations under a tag that names no language: no text will ever have it. */
export const unknownLanguage: TermbaseCheck = {
  id: 'unknown-language',
  severity: 'major',
  run: eachConcept(function* ({ designations }) {
    for (const [language, list] of Object.entries(designations))
      if (!isLanguage(language)) yield { language, terms: list.map(({ term }) => term) }
  }),
}

function isLanguage(tag: string): boolean {
  try {
    canonicalTag(tag)
    return true
  } catch (error) {
    if (error instanceof HexaplaError) return false
    throw error
  }
}

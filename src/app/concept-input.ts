import { HexaplaError } from '../errors.ts'
import { languageOf } from '../formats/termbase/termbase-of.ts'
import type { Concept, ConceptState, Designation } from '../terms/types.ts'

/** A concept as people write it: languages by any tag, empty lines left standing. */
export interface ConceptInput {
  readonly id: string
  readonly subject?: string | null | undefined
  readonly definition?: string | undefined
  readonly designations: Readonly<
    Record<string, readonly (Omit<Designation, 'note'> & { readonly note?: string | null | undefined })[]>
  >
  readonly state?: ConceptState | undefined
  readonly broader?: readonly string[] | undefined
  readonly replacedBy?: string | null | undefined
}

/**
 * The concept that is meant: tags canonical, spaces at the ends and empty designations left out.
 *
 * @throws {HexaplaError} `language.unknown-tag`
 */
export function conceptFrom({
  id,
  subject,
  definition,
  designations,
  state,
  broader,
  replacedBy,
}: ConceptInput): Omit<Concept, 'foreign'> {
  const byLanguage: Record<string, Designation[]> = {}
  for (const [tag, list] of Object.entries(designations)) {
    const terms = list
      .map(({ term, status, note }): Designation => ({ term: term.trim(), status, note: note?.trim() || null }))
      .filter(({ term }) => term !== '')
    if (terms.length === 0) continue
    const language = languageOf(tag)
    if (language === null) throw new HexaplaError('language.unknown-tag', { tag: tag.slice(0, 40) })
    byLanguage[language] = [...(byLanguage[language] ?? []), ...terms]
  }
  const wider = (broader ?? []).map((one) => one.trim()).filter(Boolean)
  return {
    id,
    subject: subject?.trim() || null,
    definition: definition?.trim() ?? '',
    designations: byLanguage,
    ...(state && state !== 'approved' && { state }),
    ...(wider.length > 0 && { broader: wider }),
    ...(state === 'superseded' && replacedBy?.trim() && { replacedBy: replacedBy.trim() }),
  }
}

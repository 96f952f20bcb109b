import { foldKey } from '../../text/fold.ts'
import { eachLanguage, type TermbaseCheck } from './types.ts'

/** The same term twice in one language of a concept, letter forms and case aside: one of them is not needed, or they contradict each other. */
export const duplicateDesignation: TermbaseCheck = {
  id: 'duplicate-designation',
  severity: 'major',
  run: eachLanguage(function* (designations) {
    const byKey = Map.groupBy(designations, ({ term }) => foldKey(term))
    for (const same of byKey.values()) if (same.length > 1) yield { terms: same.map(({ term }) => term) }
  }),
}

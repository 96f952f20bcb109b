import { lengthRatio } from '../bead-views.ts'
import { unansweredClauses } from '../clauses.ts'
import type { Check } from '../types.ts'

/** A clause of the version that the source does not have, in a sentence that it does have. */
export const addedClause: Check = {
  id: 'added-clause',
  severity: 'minor',
  languages: 'all',
  run: (bitext) => unansweredClauses(bitext, 'target', lengthRatio(bitext)),
}

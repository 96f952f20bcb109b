import { lengthRatio } from '../bead-views.ts'
import { unansweredClauses } from '../clauses.ts'
import type { Check } from '../types.ts'

/** A clause of the source that the version does not have, in a sentence that it does have. */
export const omittedClause: Check = {
  id: 'omitted-clause',
  severity: 'minor',
  languages: 'all',
  run: (bitext) => unansweredClauses(bitext, 'source', lengthRatio(bitext)),
}

import type { Termbase } from '../types.ts'
import { circularRelation } from './circular-relation.ts'
import { duplicateDesignation } from './duplicate-designation.ts'
import { homonym } from './homonym.ts'
import { missingLanguage } from './missing-language.ts'
import { mixedLetters } from './mixed-letters.ts'
import { noDefinition } from './no-definition.ts'
import { noDesignation } from './no-designation.ts'
import { noPreferred } from './no-preferred.ts'
import { noReplacement } from './no-replacement.ts'
import { twoPreferred } from './two-preferred.ts'
import type { TermbaseCheck, TermbaseFinding, TermbaseSeverity } from './types.ts'
import { unknownLanguage } from './unknown-language.ts'
import { unknownRelation } from './unknown-relation.ts'
import { untranslated } from './untranslated.ts'

export type { TermbaseFinding, TermbaseSeverity } from './types.ts'

/** From the heaviest. */
export const TERMBASE_SEVERITIES: readonly TermbaseSeverity[] = ['major', 'minor', 'note']

/** Every rule, in the order of the list. */
export const termbaseChecks: readonly TermbaseCheck[] = [
  noDesignation,
  duplicateDesignation,
  twoPreferred,
  noPreferred,
  noReplacement,
  homonym,
  missingLanguage,
  untranslated,
  mixedLetters,
  unknownLanguage,
  unknownRelation,
  circularRelation,
  noDefinition,
]

/** What the rules find in a termbase: in the order of the concepts, and for each in the order of the rules. Linear in designations. */
export function checkTermbase(termbase: Termbase, checks: readonly TermbaseCheck[] = termbaseChecks): TermbaseFinding[] {
  const findings = checks.flatMap(({ id, severity, run }) =>
    [...run(termbase)].map((found) => ({ check: id, severity, language: null, terms: [], others: [], ...found })),
  )
  const place = new Map(termbase.concepts.map(({ id }, n) => [id, n]))
  return findings.sort((a, b) => place.get(a.concept)! - place.get(b.concept)!)
}

import type { Stores } from '../store/stores.ts'
import {
  checkTermbase,
  TERMBASE_SEVERITIES,
  type TermbaseFinding,
  type TermbaseSeverity,
  termbaseChecks,
} from '../terms/checks/index.ts'
import type { Termbase } from '../terms/types.ts'

export { TERMBASE_SEVERITIES, type TermbaseFinding, type TermbaseSeverity } from '../terms/checks/index.ts'

/** Ids of all rules, in their order. */
export const TERMBASE_CHECK_IDS: readonly string[] = termbaseChecks.map(({ id }) => id)

export interface TermbaseCheckRequest {
  /** Only these rules; all when empty or left out. */
  readonly checks?: readonly string[] | undefined
  /** Only findings of this weight or more. */
  readonly least?: TermbaseSeverity | undefined
}

export interface TermbaseChecked {
  readonly concepts: number
  readonly counts: Readonly<Record<TermbaseSeverity, number>>
  readonly findings: readonly TermbaseFinding[]
}

/** What the rules of a well-kept termbase find, in a termbase or in the stored one. */
export async function runTermbaseCheck(
  termbase: Termbase | Stores,
  { checks = [], least = 'note' }: TermbaseCheckRequest = {},
): Promise<TermbaseChecked> {
  const looked = 'concepts' in termbase ? termbase : await termbase.termbase.entries()
  const chosen = termbaseChecks.filter(({ id }) => checks.length === 0 || checks.includes(id))
  const heavy = TERMBASE_SEVERITIES.slice(0, TERMBASE_SEVERITIES.indexOf(least) + 1)
  const findings = checkTermbase(looked, chosen).filter(({ severity }) => heavy.includes(severity))
  const count = (wanted: TermbaseSeverity) => findings.filter(({ severity }) => severity === wanted).length
  return {
    concepts: looked.concepts.length,
    counts: { major: count('major'), minor: count('minor'), note: count('note') },
    findings,
  }
}

import { HexaplaError } from '../errors.ts'
import { type Decision, readDecisions } from '../formats/decisions.ts'
import type { Stores } from '../store/stores.ts'
import { waiveFinding } from './waive-finding.ts'

export interface AppliedDecision extends Decision {
  /** Null when it was carried out. */
  readonly error: HexaplaError | null
}

/**
 * Carries out what a reader wrote into a report. A decision about a finding that is no longer there is told, and stops no other.
 *
 * @throws {HexaplaError} `format.malformed` for a file that is no report
 */
export async function applyDecisions(
  stores: Stores,
  file: { readonly name: string; readonly bytes: Uint8Array },
  author: string,
): Promise<AppliedDecision[]> {
  const applied: AppliedDecision[] = []
  for (const decision of readDecisions(file)) {
    const at = decision.key.lastIndexOf('-')
    const place = { language: decision.key.slice(0, at), finding: decision.key.slice(at + 1) }
    try {
      await waiveFinding(stores, { statement: decision.statement, ...place, author, reason: decision.reason })
      applied.push({ ...decision, error: null })
    } catch (error) {
      if (!(error instanceof HexaplaError)) throw error
      applied.push({ ...decision, error })
    }
  }
  return applied
}

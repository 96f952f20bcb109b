import type { Termbase, Weight } from '../terms/types.ts'
import type { Finding } from './types.ts'

/** How much findings weigh, where it is not as their check says: by check, and by concept and check. `off`: not reported. */
export interface Weights {
  readonly checks: Readonly<Record<string, Weight>>
  /** By id of the concept, then by check; `all` stands for every check. */
  readonly concepts: Readonly<Record<string, Readonly<Record<string, Weight>>>>
}

/** The weights that the entries of a termbase give. */
export const termbaseWeights = ({ concepts }: Termbase): Weights => ({
  checks: {},
  concepts: Object.fromEntries(concepts.flatMap(({ id, weights }) => (weights ? [[id, weights] as const] : []))),
})

/** The findings with their weights, those that are off left out. What is said of a concept goes before what is said of a check alone. */
export function weighed<F extends Pick<Finding, 'check' | 'concept' | 'severity'>>(
  findings: readonly F[],
  { checks, concepts }: Weights,
): F[] {
  return findings.flatMap((finding) => {
    const own = finding.concept === null ? undefined : concepts[finding.concept]
    const weight = own?.[finding.check] ?? own?.all ?? checks[finding.check] ?? finding.severity
    return weight === 'off' ? [] : [weight === finding.severity ? finding : { ...finding, severity: weight }]
  })
}

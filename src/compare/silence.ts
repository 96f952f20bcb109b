import type { Finding } from './types.ts'

/**
 * What would silence a finding, beside a waiver: `prefer` the designation used, in the termbase; `enter` the words used as a designation; `align`: correct the
 * alignment; `waive`: nothing but a waiver, which holds as long as the words stay the same. Each is a message `silence.<id>`.
 */
export type Silencer = 'prefer' | 'enter' | 'align' | 'waive'

const BY_CHECK: Readonly<Record<string, Silencer>> = {
  loaded: 'prefer',
  inconsistent: 'prefer',
  variant: 'prefer',
  'missing-term': 'enter',
  'omitted-paragraph': 'align',
  'added-paragraph': 'align',
  'omitted-sentence': 'align',
  'added-sentence': 'align',
  moved: 'align',
}

/** A term that is missing altogether leaves no words that could be entered; what cannot be compared waits for a better alignment. */
export function silencedBy({ check, verdict, target }: Pick<Finding, 'check' | 'verdict' | 'target'>): Silencer {
  const found = BY_CHECK[check] ?? 'waive'
  if (found === 'enter' && target === null) return verdict === 'cannot-compare' ? 'align' : 'waive'
  return found === 'waive' && verdict === 'cannot-compare' ? 'align' : found
}

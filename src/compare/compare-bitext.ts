import { primaryTag } from '../text/tags.ts'
import { checks as allChecks } from './checks/index.ts'
import { judge } from './judge.ts'
import type { Check, ComparedBitext, Finding } from './types.ts'
import { termbaseWeights, weighed } from './weights.ts'

/** True if a check has data for the languages of both versions; else the answer is "not checked". */
export function covers(check: Check, source: string, target: string): boolean {
  const known = (tag: string) => check.languages === 'all' || check.languages.includes(primaryTag(tag))
  return known(source) && known(target) && (check.sources?.includes(primaryTag(source)) ?? true)
}

/**
 * Differences in wording between two aligned versions, judged: one finding for each cause, with its confidence; weighed as the termbase says.
 *
 * @param checks which to run; those without data for a language are left out
 * @returns in text order
 */
export function compareBitext(bitext: ComparedBitext, checks: readonly Check[] = allChecks): Finding[] {
  const active = checks.filter((check) => covers(check, bitext.source.language, bitext.target.language))
  const reported = active.flatMap((check) => check.run(bitext).map((difference) => ({ check, difference })))
  return weighed(judge(bitext, reported), termbaseWeights(bitext.termbase))
}

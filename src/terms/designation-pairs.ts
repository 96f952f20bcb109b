import { primaryTag } from '../text/tags.ts'
import type { Termbase } from './types.ts'

/** Designations of each concept in two languages, for evidence that two segments are about the same; concepts that lack one side are left out. */
export function designationPairs(
  termbase: Termbase,
  source: string,
  target: string,
): { readonly source: readonly string[]; readonly target: readonly string[] }[] {
  const terms = (designations: Termbase['concepts'][number]['designations'], language: string) =>
    (designations[primaryTag(language)] ?? []).map(({ term }) => term)
  return termbase.concepts
    .map(({ designations }) => ({ source: terms(designations, source), target: terms(designations, target) }))
    .filter((pair) => pair.source.length > 0 && pair.target.length > 0)
}

import { alignTexts } from '../src/align/align-texts.ts'
import { comparedBitext } from '../src/app/compared-bitext.ts'
import { lexiconsFor } from '../src/app/lexicon-packs.ts'
import type { ComparedBitext } from '../src/compare/types.ts'
import { defaultEvidence } from '../src/lexicon/evidence.ts'
import { buildTermIndex } from '../src/terms/build-term-index.ts'
import { designationPairs } from '../src/terms/designation-pairs.ts'
import { findOccurrences } from '../src/terms/find-occurrences.ts'
import type { Termbase } from '../src/terms/types.ts'
import type { SegmentedText } from '../src/text/types.ts'

/** Two versions aligned, with their key terms and renderings, by the engines and settings of the product, without a store. */
export function comparedTexts(termbase: Termbase, source: SegmentedText, target: SegmentedText): ComparedBitext {
  const lexicons = lexiconsFor(source.language, target.language)
  const sourceOccurrences = findOccurrences(source, buildTermIndex(termbase, source.language))
  const targetOccurrences = findOccurrences(target, buildTermIndex(termbase, target.language))
  const concepts = designationPairs(termbase, source.language, target.language)
  const alignment = alignTexts(source, target, { evidence: defaultEvidence({ concepts, lexicons }) })
  return comparedBitext({ source, target, alignment, termbase, sourceOccurrences, targetOccurrences })
}

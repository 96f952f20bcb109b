import type { Check } from '../types.ts'
import { unansweredSentences } from './omissions.ts'

/** A sentence of the source has no counterpart in the version. */
export const omittedSentence: Check = {
  id: 'omitted-sentence',
  severity: 'major',
  languages: 'all',
  run: (bitext) => unansweredSentences(bitext, 'source'),
}

import type { Check } from '../types.ts'
import { unansweredSentences } from './omissions.ts'

/** A sentence of the version has no counterpart in the source; datelines of agencies do not count. */
export const addedSentence: Check = {
  id: 'added-sentence',
  severity: 'major',
  languages: 'all',
  run: (bitext) => unansweredSentences(bitext, 'target'),
}

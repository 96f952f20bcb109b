import type { Check } from '../types.ts'
import { unansweredParagraphs } from './omissions.ts'

/** A paragraph of the version has no counterpart in the source; datelines of agencies do not count. */
export const addedParagraph: Check = {
  id: 'added-paragraph',
  severity: 'major',
  languages: 'all',
  run: (bitext) => unansweredParagraphs(bitext, 'target'),
}

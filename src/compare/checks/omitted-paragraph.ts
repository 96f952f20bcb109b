import type { Check } from '../types.ts'
import { unansweredParagraphs } from './omissions.ts'

/** A paragraph of the source has no counterpart in the version. */
export const omittedParagraph: Check = {
  id: 'omitted-paragraph',
  severity: 'major',
  languages: 'all',
  run: (bitext) => unansweredParagraphs(bitext, 'source'),
}

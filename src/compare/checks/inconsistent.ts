import type { Check } from '../types.ts'
import { prefersElsewhere, unpreferred } from './designation-status.ts'

/** An admitted designation is used, while a preferred one is used elsewhere in the same version. */
export const inconsistent: Check = {
  id: 'inconsistent',
  severity: 'minor',
  languages: 'all',
  run: (bitext) => unpreferred(bitext, 'admitted').filter(({ concept }) => prefersElsewhere(bitext, concept)),
}

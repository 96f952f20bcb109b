import type { Check } from '../types.ts'
import { prefersElsewhere, unpreferred } from './designation-status.ts'

/** An admitted, not a preferred, designation is used, and no preferred one anywhere in this version. */
export const variant: Check = {
  id: 'variant',
  severity: 'note',
  languages: 'all',
  run: (bitext) => unpreferred(bitext, 'admitted').filter(({ concept }) => !prefersElsewhere(bitext, concept)),
}

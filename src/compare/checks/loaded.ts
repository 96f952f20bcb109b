import type { Check } from '../types.ts'
import { unpreferred } from './designation-status.ts'

/** A deprecated or charged designation is used where the source has a neutral one (`regime` for `Government`). */
export const loaded: Check = {
  id: 'loaded',
  severity: 'major',
  languages: 'all',
  run: (bitext) => unpreferred(bitext, 'deprecated'),
}

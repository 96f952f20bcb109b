import { eachLanguage, type TermbaseCheck } from './types.ts'

/** A language with admitted terms of which none is preferred: a writer is not told which to use. */
export const noPreferred: TermbaseCheck = {
  id: 'no-preferred',
  severity: 'minor',
  run: eachLanguage(function* (designations) {
    const usable = designations.filter(({ status }) => status === 'preferred' || status === 'admitted')
    if (usable.length > 0 && usable.every(({ status }) => status === 'admitted')) yield { terms: usable.map(({ term }) => term) }
  }),
}

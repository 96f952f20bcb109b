import { eachLanguage, type TermbaseCheck } from './types.ts'

/** More than one preferred term in a language: then none is. */
export const twoPreferred: TermbaseCheck = {
  id: 'two-preferred',
  severity: 'major',
  run: eachLanguage(function* (designations) {
    const preferred = designations.filter(({ status }) => status === 'preferred')
    if (preferred.length > 1) yield { terms: preferred.map(({ term }) => term) }
  }),
}

import { eachConcept, type TermbaseCheck } from './types.ts'

/** Only terms that should not be used in a language, or a superseded concept that does not say by which: a writer is told no, but not what instead. */
export const noReplacement: TermbaseCheck = {
  id: 'no-replacement',
  severity: 'minor',
  run: eachConcept(function* ({ designations, state, replacedBy }) {
    if (state === 'superseded') {
      if (replacedBy === undefined) yield {}
      return
    }
    for (const [language, list] of Object.entries(designations))
      if (list.length > 0 && list.every(({ status }) => status === 'deprecated' || status === 'forbidden'))
        yield { language, terms: list.map(({ term }) => term) }
  }),
}

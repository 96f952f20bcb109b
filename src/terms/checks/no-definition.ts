import { eachConcept, type TermbaseCheck } from './types.ts'

/** A concept without a definition: nobody can say whether a term belongs to it. */
export const noDefinition: TermbaseCheck = {
  id: 'no-definition',
  severity: 'note',
  run: eachConcept(function* ({ definition }) {
    if (definition.trim() === '') yield {}
  }),
}

import { eachConcept, type TermbaseCheck } from './types.ts'

/** A concept without any term cannot be found, neither in texts nor by people. */
export const noDesignation: TermbaseCheck = {
  id: 'no-designation',
  severity: 'major',
  run: eachConcept(function* ({ designations }) {
    if (Object.values(designations).every((list) => list.length === 0)) yield {}
  }),
}

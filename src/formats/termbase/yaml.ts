import { stringify } from 'yaml'
import { readTermbase } from '../termbase-yaml.ts'
import type { TermbaseFormat } from './types.ts'

/** The form that people edit by hand, and that holds everything. */
export const yaml: TermbaseFormat = {
  id: 'yaml',
  name: 'YAML',
  extension: '.yaml',
  mediaType: 'application/yaml',
  recognises: (_head, name) => /\.ya?ml$/i.test(name),
  keepsState: true,
  read: readTermbase,
  write: ({ concepts }) =>
    stringify(
      {
        concepts: concepts.map(({ id, subject, definition, designations, state, broader, replacedBy, weights, foreign }) => ({
          id,
          ...(subject !== null && { subject }),
          ...(definition !== '' && { definition }),
          designations: Object.fromEntries(
            Object.entries(designations).map(([language, terms]) => [
              language,
              terms.map(({ term, status, note }) => ({ term, status, ...(note !== null && { note }) })),
            ]),
          ),
          ...(state && { state }),
          ...(broader && { broader }),
          ...(replacedBy && { replacedBy }),
          ...(weights && { weights }),
          ...(foreign && { foreign }),
        })),
      },
      { lineWidth: 0 },
    ),
}

import type { ApiParts } from './api-parts.ts'
import { candidateOperations } from './candidates.ts'
import { conceptOperations } from './concepts.ts'
import { editOperations } from './edits.ts'
import { glossOperations } from './glosses.ts'
import { jobOperations } from './jobs.ts'
import type { Operation } from './operation.ts'
import { passageOperations } from './passages.ts'
import { peopleOperations } from './people.ts'
import { remarkOperations } from './remarks.ts'
import { reportOperations } from './reports.ts'
import { statementOperations } from './statements.ts'
import { termbaseOperations } from './termbase.ts'
import { termOperations } from './terms.ts'
import { textOperations } from './texts.ts'
import { versionOperations } from './versions.ts'

/** Every operation of the API, in the order of its description. To add one: declare it in its file; to add a file: add its line. */
export const apiOperations = ({ stores, queue, tools, reports }: ApiParts): readonly Operation[] => [
  ...statementOperations({ stores, queue }),
  ...versionOperations({ stores, queue }),
  ...glossOperations(stores),
  ...editOperations(stores),
  ...remarkOperations(stores),
  ...passageOperations(stores),
  ...termOperations(stores),
  ...conceptOperations({ stores, queue }),
  ...candidateOperations(stores),
  ...termbaseOperations({ stores, queue }),
  ...reportOperations({ stores, queue, reports }),
  ...textOperations({ tools }),
  ...jobOperations({ queue }),
  ...peopleOperations({ stores }),
]

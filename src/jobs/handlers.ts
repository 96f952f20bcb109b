import { type ImportOutcome, importStatement, type StatementInput } from '../app/import-statement.ts'
import { loadCorpus } from '../app/load-corpus.ts'
import type { Stores } from '../app/stores.ts'
import type { JobHandler } from './queue.ts'

/** The use cases that take longer than a person likes to wait for a page. */
export type StoreJobs = {
  readonly 'import-statement': JobHandler<StatementInput, ImportOutcome>
  readonly 'load-corpus': JobHandler<{ readonly folder: string }, { readonly statements: number }>
}

export function storeJobs(stores: Stores): StoreJobs {
  return {
    'import-statement': (input) => importStatement(stores, input),
    async 'load-corpus'({ folder }, { progress }) {
      let statements = 0
      await loadCorpus(stores, folder, () => progress(++statements, statements))
      return { statements }
    },
  }
}

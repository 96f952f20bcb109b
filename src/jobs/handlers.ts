import { type BundleOutcome, type BundleRequest, bundleReports, type ReportSettings } from '../app/bundle-reports.ts'
import { compareVersions } from '../app/compare-versions.ts'
import { loadCorpus } from '../app/load-corpus.ts'
import { refreshComparisons } from '../app/refresh-comparisons.ts'
import type { Stores } from '../app/stores.ts'
import { createTranslator, type Language, labelsIn } from '../i18n/index.ts'
import type { JobHandler } from './queue.ts'

/** The use cases that take longer than a person likes to wait for a page. */
export type StoreJobs = {
  readonly 'compare-statement': JobHandler<{ readonly statement: string }, { readonly versions: number }>
  readonly 'load-corpus': JobHandler<{ readonly folder: string }, { readonly statements: number }>
  readonly 'refresh-comparisons': JobHandler<Record<string, never>, { readonly statements: number }>
  readonly 'bundle-reports': JobHandler<BundleRequest & { readonly language: Language }, BundleOutcome>
}

export function storeJobs(stores: Stores, settings: ReportSettings = {}): StoreJobs {
  return {
    'compare-statement': async ({ statement }, { signal, progress }) => ({
      versions: await compareVersions(stores, statement, (done, total) => {
        signal.throwIfAborted()
        progress(done, total)
      }),
    }),
    async 'load-corpus'({ folder }, { signal, progress }) {
      let statements = 0
      await loadCorpus(stores, folder, () => {
        signal.throwIfAborted()
        progress(++statements, statements)
      })
      return { statements }
    },
    async 'refresh-comparisons'(_, { signal, progress }) {
      let done = 0
      const statements = await refreshComparisons(stores, () => {
        signal.throwIfAborted()
        progress(++done, done)
      })
      return { statements }
    },
    'bundle-reports': async ({ language, ...request }, { signal, progress }) => {
      const t = createTranslator(language)
      return bundleReports(stores, request, {
        labels: labelsIn(language),
        settings,
        now: new Date(),
        onProgress(done, total) {
          signal.throwIfAborted()
          progress(done, total)
        },
        reason: ({ code, detail }) => t(`error.${code}`, detail),
      })
    },
  }
}

/** Names of all kinds of jobs. */
export const STORE_JOBS: readonly (keyof StoreJobs)[] = [
  'compare-statement',
  'load-corpus',
  'refresh-comparisons',
  'bundle-reports',
]

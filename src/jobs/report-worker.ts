import { parentPort, workerData } from 'node:worker_threads'
import { receiveLexicons, type SharedLexicons } from '../app/lexicon-packs.ts'
import { type ReportTask, writeReportFiles } from '../app/report-batch.ts'
import { openStores, type StoreOptions } from '../app/stores.ts'
import { type Language, labelsIn } from '../i18n/index.ts'
import { replyTo } from './worker-pool.ts'

export interface ReportThread {
  readonly store: StoreOptions
  readonly lexicons: SharedLexicons
  /** That the reports are written in. */
  readonly language: Language
}

/** Entry of a worker thread with connections of its own to the store: one statement in, finished files out. */
const { store, lexicons, language } = workerData as ReportThread
receiveLexicons(lexicons)
const stores = openStores(store)
const labels = labelsIn(language)

parentPort!.on('message', async (task: ReportTask) => {
  parentPort!.postMessage(await replyTo(async () => writeReportFiles(await stores, task, labels)))
})

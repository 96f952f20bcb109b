import { alignFiles } from '../../app/align-files.ts'
import type { ReportSettings } from '../../app/bundle-reports.ts'
import { previewAlignment } from '../../app/preview-alignment.ts'
import { previewImport } from '../../app/preview-import.ts'
import type { Stores } from '../../app/stores.ts'
import type { StoreQueue } from '../../jobs/store-queue.ts'
import type { TextTools } from '../../jobs/text-threads.ts'

/** What operations work on. */
export interface ApiParts {
  readonly stores: Stores
  /** Where comparisons become jobs; null: they are made while the request waits. */
  readonly queue: StoreQueue | null
  /** Reads and aligns what is sent. */
  readonly tools: TextTools
  /** How reports are made. */
  readonly reports: ReportSettings
}

/** Reads and aligns in this thread, which answers nobody else meanwhile. */
export const inlineTools: TextTools = {
  preview: previewImport,
  pair: async (...texts) => previewAlignment(...texts),
  align: async (files) => alignFiles(files),
}

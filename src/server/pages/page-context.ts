import type { Request } from 'express'
import type { Chrome } from '../../../views/index.ts'
import type { ReportSettings } from '../../app/bundle-reports.ts'
import type { Stores } from '../../app/stores.ts'
import type { StoreQueue } from '../../jobs/store-queue.ts'
import type { TextTools } from '../../jobs/text-threads.ts'

/** The statement that newcomers are shown first. */
export const SAMPLE = 'security-guarantees-2026-01-08'

/** What every page route is given. */
export interface PageContext {
  readonly stores: Stores
  readonly queue: StoreQueue | null
  readonly tools: TextTools
  /** Language, colours and addresses of assets for whoever asks. */
  chrome(req: Request): Chrome
  /** Folder of the built assets. */
  readonly assetsFolder: string
  /** Greatest size of one uploaded text, in bytes. */
  readonly textLimit: number
  /** How reports are made. */
  readonly reports: ReportSettings
}

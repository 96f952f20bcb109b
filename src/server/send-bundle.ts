import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { ReportSettings } from '../app/bundle-reports.ts'
import { PDF } from '../app/report-batch.ts'
import type { Stores } from '../app/stores.ts'
import { REPORT_FORMATS } from '../app/write-report.ts'
import { HexaplaError } from '../errors.ts'
import type { Language } from '../i18n/index.ts'
import type { Job } from '../jobs/queue.ts'
import type { StoreQueue } from '../jobs/store-queue.ts'
import { callerNow } from './access/caller.ts'

/** Formats that a bundle may hold. */
export const BUNDLE_FORMATS: readonly string[] = [...REPORT_FORMATS, PDF]
const MOST = 1_000

/** What page and API ask for alike. */
export const BundleInput = z.strictObject({
  statements: z.array(z.string().max(100)).min(1).max(MOST).describe('Ids of statements.'),
  formats: z
    .array(z.enum(BUNDLE_FORMATS as [string, ...string[]]))
    .min(1)
    .describe('A file for each, of each statement. pdf: where the operator has a Chromium.'),
  languages: z.array(z.string().max(35)).max(200).describe('Versions; all when left out.').exactOptional(),
  pivot: z.string().max(35).describe('The version that the others are compared with; the source when left out.').exactOptional(),
})

export interface Sender {
  readonly stores: Stores
  readonly queue: StoreQueue | null
  readonly reports: ReportSettings
}

/**
 * Sends the job that writes reports into an archive, on behalf of whoever asks: of what they cannot see nothing is written.
 *
 * @throws {HexaplaError} `statement.not-found`, `print.no-browser`, `job.not-found` where nothing runs jobs
 */
export async function sendBundle(
  { stores, queue, reports }: Sender,
  { statements, formats, languages = [], pivot }: z.output<typeof BundleInput>,
  language: Language,
): Promise<Job> {
  if (!queue) throw new HexaplaError('job.not-found', { id: '' })
  if (formats.includes(PDF) && !reports.chromium) throw new HexaplaError('print.no-browser')
  const ids = [...new Set(statements)]
  for (const id of ids)
    if (!(await stores.statements.find(id))) throw new HexaplaError('statement.not-found', { id: id.slice(0, 80) })
  const owner = callerNow()?.person?.id ?? null
  const input = { id: randomUUID(), owner, statements: ids, languages, pivot, formats: [...new Set(formats)], language }
  return queue.send('bundle-reports', input, { owner: owner === null ? undefined : `person ${owner}` })
}

import { HexaplaError } from '../errors.ts'
import { ArchiveWriter } from '../formats/write-archive.ts'
import { type Overview, writeOverview } from '../reports/overview.ts'
import type { ReportTemplate } from '../reports/template.ts'
import type { Labels } from '../reports/types.ts'
import type { Stores } from '../store/stores.ts'
import { writeReportFiles } from './report-batch.ts'

/** What the operator has set for reports. */
export interface ReportSettings {
  readonly template?: ReportTemplate | undefined
  /** The program that prints PDFs; without it there are none. */
  readonly chromium?: string | undefined
}

export interface BundleRequest {
  /** Under which the archive is found; the same again replaces it. */
  readonly id: string
  /** Number of the person it is for; null where nobody signs in. */
  readonly owner: number | null
  readonly statements: readonly string[]
  readonly languages: readonly string[]
  readonly pivot?: string | undefined
  readonly formats: readonly string[]
}

export interface BundleOutcome {
  readonly bundle: string
  readonly statements: number
  /** Statements that could not be reported on. */
  readonly failed: readonly { readonly statement: string; readonly code: string }[]
}

export interface Bundling {
  readonly labels: Labels
  readonly settings: ReportSettings
  readonly now: Date
  /** Told after each statement; what it throws ends the work. */
  readonly onProgress: (done: number, total: number) => void
  /** Why a statement failed, in the reader's language. */
  readonly reason: (error: HexaplaError) => string
}

/** An archive that nobody has fetched for this long is taken away. */
const KEPT_MS = 24 * 3_600_000

/**
 * Writes reports on many statements into one archive with an overview, and keeps it for a day. One statement that fails stops no other; the overview names it.
 * Memory: the packed archive, and the files of one statement.
 */
export async function bundleReports(
  stores: Stores,
  { id, owner, statements, languages, pivot, formats }: BundleRequest,
  { labels, settings: { template, chromium }, now, onProgress, reason }: Bundling,
): Promise<BundleOutcome> {
  const archive = new ArchiveWriter()
  const written: Overview['statements'][number][] = []
  const failed: { statement: string; code: string; reason: string }[] = []
  for (const [n, statement] of statements.entries()) {
    try {
      const { digest, files } = await writeReportFiles(
        stores,
        { statement, languages, pivot, formats, template, chromium },
        labels,
      )
      for (const { name, content } of files) archive.add(name, content)
      written.push({ id: statement, digest, files: files.map(({ name }) => name) })
    } catch (error) {
      if (!(error instanceof HexaplaError)) throw error
      failed.push({ statement, code: error.code, reason: reason(error) })
    }
    onProgress(n + 1, statements.length)
  }
  const names = failed.map((one) => ({ name: one.statement, reason: one.reason }))
  archive.add('_overview.html', new TextEncoder().encode(writeOverview({ statements: written, failed: names }, labels, template)))
  const content = archive.end()
  await stores.transaction(async (open) => {
    await open.bundles.removeBefore(new Date(now.getTime() - KEPT_MS).toISOString())
    await open.bundles.save({ id, owner, created: now.toISOString(), content })
  })
  return { bundle: id, statements: written.length, failed: failed.map(({ statement, code }) => ({ statement, code })) }
}

/** @throws {HexaplaError} `bundle.not-found` for one that is not there, is somebody else's, or was taken away */
export async function findBundle(stores: Stores, id: string): Promise<Uint8Array> {
  const content = await stores.bundles.find(id)
  if (!content) throw new HexaplaError('bundle.not-found')
  return content
}

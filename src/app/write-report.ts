import type { ReportTemplate } from '../reports/template.ts'
import type { Labels, Report } from '../reports/types.ts'
import { reportWriter, reportWriters } from '../reports/writers.ts'

export { writeOverview } from '../reports/overview.ts'
export type { ReportTemplate } from '../reports/template.ts'
export type { Labels, Report } from '../reports/types.ts'

/** Ids of all formats a report can be written in. */
export const REPORT_FORMATS: readonly string[] = reportWriters.map(({ id }) => id)

export const REPORT_MEDIA_TYPES: readonly string[] = reportWriters.map(({ mediaType }) => mediaType)

export interface WrittenReport {
  readonly mediaType: string
  /** With the dot. */
  readonly extension: string
  readonly content: string | Uint8Array
}

/** Writes a report in one format. @throws {HexaplaError} `format.unknown` */
export function writeReport(report: Report, format: string, labels: Labels, template?: ReportTemplate): WrittenReport {
  const { mediaType, extension, write } = reportWriter(format)
  return { mediaType, extension, content: write(report, labels, template) }
}

import { z } from 'zod'
import { buildReport } from '../app/build-report.ts'
import type { Stores } from '../app/stores.ts'
import { REPORT_FORMATS, type ReportTemplate, writeReport } from '../app/write-report.ts'
import { type Language, labelsIn } from '../i18n/index.ts'
import { CommaList } from './query.ts'

/** What page and API ask for alike. */
export const ReportQuery = z.strictObject({
  statement: CommaList.pipe(z.array(z.string()).min(1).max(100)).describe('Ids of statements, separated by commas.'),
  format: z
    .enum(REPORT_FORMATS as [string, ...string[]])
    .default('html')
    .describe('How it is written.'),
  languages: CommaList.describe('Versions, separated by commas; all when left out.').exactOptional(),
  pivot: z.string().max(35).describe('The version that the others are compared with; the source when left out.').exactOptional(),
  unit: z.enum(['paragraph', 'sentence']).describe('Paragraphs or sentences as rows.').exactOptional(),
})

export interface ReportFile {
  readonly mediaType: string
  readonly name: string
  readonly content: string | Uint8Array
}

/** Language and look. */
interface Manner {
  readonly language: Language
  readonly template: ReportTemplate | undefined
}

const MANY = 'hexapla-report'

/**
 * A report as a file, in the reader's language.
 *
 * @throws {HexaplaError} `statement.not-found`, `version.not-found`, `language.unknown-tag`
 */
export async function reportFile(
  stores: Stores,
  query: z.output<typeof ReportQuery>,
  { language, template }: Manner,
): Promise<ReportFile> {
  const { statement: statements, format, ...options } = query
  const report = await buildReport(stores, { statements, ...options })
  const { mediaType, extension, content } = writeReport(report, format, labelsIn(language), template)
  return { mediaType, name: `${statements.length === 1 ? statements[0] : MANY}${extension}`, content }
}

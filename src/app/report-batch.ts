import type { Weights } from '../compare/weights.ts'
import { digestOf, type ReportDigest } from '../reports/digest.ts'
import { compareWithEarlier, type EarlierStatement } from '../reports/since.ts'
import type { ReportTemplate } from '../reports/template.ts'
import type { Labels, Report } from '../reports/types.ts'
import type { Stores } from '../store/stores.ts'
import { alignmentStamp } from './alignment-of.ts'
import { buildReport, reportChoice } from './build-report.ts'
import { chooseVersions } from './choose-versions.ts'
import { ENGINES, REPORTS } from './engine-versions.ts'
import { hashOf } from './hash.ts'
import { printPdf } from './print-pdf.ts'
import { writeReport } from './write-report.ts'

export type { ReportDigest } from '../reports/digest.ts'

/** The format that a browser prints; the others are written by reports/. */
export const PDF = 'pdf'

/** Files on one statement: what the caller chose, as plain data that a thread can be sent. */
export interface ReportTask {
  readonly statement: string
  readonly languages: readonly string[]
  readonly pivot?: string | undefined
  /** Ids of formats, `pdf` among them where `chromium` is given. */
  readonly formats: readonly string[]
  /** What an earlier report said of it; null: that report did not have it; undefined: there is none to compare with. */
  readonly earlier?: EarlierStatement | null | undefined
  readonly template?: ReportTemplate | undefined
  readonly weights?: Weights | undefined
  /** The program that prints PDFs. */
  readonly chromium?: string | undefined
}

export interface ReportFiles {
  readonly digest: ReportDigest
  readonly files: readonly { readonly name: string; readonly content: Uint8Array }[]
}

/**
 * Writes a report on one statement in every format asked for.
 *
 * @throws {HexaplaError} what `buildReport`, `writeReport`, `compareWithEarlier` and `printPdf` throw
 */
export async function writeReportFiles(stores: Stores, task: ReportTask, labels: Labels): Promise<ReportFiles> {
  const { statement, languages, pivot, formats, earlier, template, chromium, weights } = task
  const built = await buildReport(stores, { statements: [statement], languages, pivot, weights })
  const report: Report =
    earlier === undefined ? built : { ...built, statements: built.statements.map((one) => compareWithEarlier(one, earlier)) }
  const files: { name: string; content: Uint8Array }[] = []
  for (const format of formats) {
    const { extension, content } = writeReport(report, format === PDF ? 'html' : format, labels, template)
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    files.push(
      format === PDF
        ? {
            name: `${statement}.pdf`,
            content: await printPdf({ html: content as string }, { chromium: chromium!, landscape: true }),
          }
        : { name: statement + extension, content: bytes },
    )
  }
  return { digest: digestOf(report.statements[0]!), files }
}

/**
 * What the files of a task depend on: as long as it is the same, so are their bytes. Nothing is compared for it.
 *
 * @param manner how it is written: language, templates and what else the caller knows
 * @throws {HexaplaError} `statement.not-found`, `version.not-found`, `language.unknown-tag`
 */
export async function reportStamp(stores: Stores, task: ReportTask, manner: unknown): Promise<string> {
  const { statement, languages, pivot, formats, earlier, weights } = task
  const chosen = await chooseVersions(stores, await reportChoice(stores, statement, { languages, pivot }))
  const alignments: string[] = []
  for (const version of chosen.columns)
    if (version !== chosen.pivot) alignments.push(await alignmentStamp(stores, chosen.pivot, version))
  const columns = chosen.columns.map(({ language, kind, provenance, hash }) => [language, kind, provenance, hash])
  return hashOf([
    [ENGINES, REPORTS, process.versions.icu],
    await stores.termbase.hash(),
    [chosen.statement, columns, chosen.pivot.language, alignments, await stores.waivers.list(statement)],
    [formats, earlier ?? String(earlier), weights ?? null, manner],
  ])
}

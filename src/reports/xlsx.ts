import { type Cell, type Column, type SheetToWrite, writeXlsx } from '../formats/xlsx/write-xlsx.ts'
import { direction } from '../text/tags.ts'
import { summarise } from './summary.ts'
import type { Labels, Report, ReportWriter } from './types.ts'
import { changeTitle, checkTitle, departure, findingSentence, languageName, rowNumber, silence, weight } from './wording.ts'

const rightToLeft = (tag: string) => direction(tag) === 'rtl'

/**
 * A workbook of four sheets: what differs by version, every finding, the key terms against all versions, the texts side by side. In the sheet of findings the
 * columns `decision` and `reason` are for the reader; `hexapla decisions` reads them back by statement and key.
 */
export const xlsx: ReportWriter = {
  id: 'xlsx',
  extension: '.xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  write: (report, labels) =>
    writeXlsx([
      summarySheet(report, labels),
      findingsSheet(report, labels),
      ...(report.statements.some(({ gone }) => gone !== undefined) ? [goneSheet(report, labels)] : []),
      termsSheet(report, labels),
      textsSheet(report, labels),
    ]),
}

function sheet(
  name: string,
  labels: Labels,
  { columns, rows, frozen }: Pick<SheetToWrite, 'columns' | 'rows' | 'frozen'>,
): SheetToWrite {
  return { name: labels.text(name), columns, rows, frozen, rightToLeft: rightToLeft(labels.language) }
}

const column = (heading: string, width: number, more: Partial<Column> = {}): Column => ({ heading, width, ...more })

function summarySheet({ statements }: Report, labels: Labels): SheetToWrite {
  const t = (key: string) => labels.text(key)
  const rows = statements.flatMap((report): Cell[][] => {
    const { languages } = summarise(report)
    return report.versions.map(({ language, kind, coverage, verdict, characters, provenance }) => {
      const counts = languages.find((one) => one.language === language)
      return [
        report.statement.id,
        report.statement.title,
        languageName(language, labels),
        t(`kind.${kind}`),
        counts?.differences ?? null,
        counts?.cannotCompare ?? null,
        counts ? { share: coverage } : null,
        verdict === 'aligned' ? '' : t(`verdict.${verdict}`),
        characters,
        provenance,
      ]
    })
  })
  const columns = [
    column('statement', 24),
    column(t('report.statement'), 40),
    column(t('report.version'), 16),
    column(t('import.kind'), 22),
    column(t('report.differences'), 12),
    column(t('sign.unsure'), 12),
    column(t('report.coverage'), 12),
    column(t('report.doubts'), 30),
    column(t('report.characters'), 12),
    column(t('import.provenance'), 40),
  ]
  return sheet('report.summary', labels, { columns, rows, frozen: 0 })
}

function findingsSheet({ statements }: Report, labels: Labels): SheetToWrite {
  const t = (key: string) => labels.text(key)
  const since = statements.some(({ gone }) => gone !== undefined)
  const rows = statements.flatMap((report) =>
    report.findings.map((finding): Cell[] => [
      report.statement.id,
      finding.key,
      null,
      null,
      languageName(finding.language, labels),
      rowNumber(finding),
      checkTitle(finding.check, labels),
      weight(finding, labels),
      finding.concept,
      finding.source?.text ?? null,
      finding.target?.text ?? null,
      findingSentence(finding, labels),
      finding.found.join('; '),
      { share: finding.confidence },
      departure(finding, report, labels),
      silence(finding, labels),
      ...(since ? [changeTitle(finding, labels)] : []),
    ]),
  )
  const pivots = statements.map(({ pivot }) => pivot)
  const targets = statements.flatMap(({ findings }) => findings.map(({ language }) => language))
  const allRightToLeft = (tags: readonly string[]) => tags.length > 0 && tags.every(rightToLeft)
  const columns = [
    column('statement', 18),
    column('key', 12),
    column('decision', 12, { choices: ['waive'], prompt: t('report.decisionPrompt') }),
    column('reason', 24),
    column(t('report.version'), 14),
    column(t('report.paragraph'), 8),
    column(t('report.check'), 24),
    column(t('report.severity'), 14),
    column(t('report.concept'), 20),
    column(t('report.source'), 40, { rightToLeft: allRightToLeft(pivots) }),
    column(t('report.target'), 40, { rightToLeft: allRightToLeft(targets) }),
    column(t('report.sentence'), 60, { rightToLeft: rightToLeft(labels.language) }),
    column(t('report.found'), 30),
    column(t('report.confidence'), 12),
    column(t('report.departs'), 30, { rightToLeft: rightToLeft(labels.language) }),
    column(t('report.silence'), 60, { rightToLeft: rightToLeft(labels.language) }),
    ...(since ? [column(t('report.change'), 16)] : []),
  ]
  return sheet('report.differences', labels, { columns, rows, frozen: 4 })
}

/** What an earlier report had and this one has no longer. Nothing is decided about it, so it stands apart from the findings. */
function goneSheet({ statements }: Report, labels: Labels): SheetToWrite {
  const rows = statements.flatMap(({ statement, gone = [] }) =>
    gone.map((finding): Cell[] => [
      statement.id,
      finding.key,
      languageName(finding.language, labels),
      checkTitle(finding.check, labels),
      finding.source?.text ?? null,
      finding.target?.text ?? null,
      findingSentence(finding, labels),
    ]),
  )
  const columns = [
    column('statement', 18),
    column('key', 12),
    column(labels.text('report.version'), 14),
    column(labels.text('report.check'), 24),
    column(labels.text('report.source'), 40),
    column(labels.text('report.target'), 40),
    column(labels.text('report.sentence'), 60, { rightToLeft: rightToLeft(labels.language) }),
  ]
  return sheet('report.change.gone', labels, { columns, rows, frozen: 2 })
}

/** Languages of all statements, in the order in which they are met; the pivots first. */
function languagesOf(statements: Report['statements']): string[] {
  return [
    ...new Set([
      ...statements.map(({ pivot }) => pivot),
      ...statements.flatMap(({ versions }) => versions.map(({ language }) => language)),
    ]),
  ]
}

/** Paragraph of the text compared with, from 1. */
const numberOf = ({ paragraph }: { readonly paragraph: number | null }): Cell => (paragraph === null ? null : paragraph + 1)

function termsSheet({ statements }: Report, labels: Labels): SheetToWrite {
  const languages = languagesOf(statements)
  const rows = statements.flatMap(({ statement, terms, pivot }) =>
    terms.map((term): Cell[] => [
      statement.id,
      term.concept,
      numberOf(term),
      ...languages.map((language): Cell => {
        if (language === pivot) return term.text
        const cell = term.cells.find((other) => other.language === language)
        if (!cell) return null
        return cell.status === 'preferred'
          ? cell.text
          : `${cell.text}${cell.text === '' ? '' : ' · '}${labels.text(`status.${cell.status}`)}`
      }),
    ]),
  )
  const columns = [
    column('statement', 18),
    column(labels.text('report.concept'), 22),
    column(labels.text('report.paragraph'), 8),
    ...languages.map((tag) => column(languageName(tag, labels), 26, { rightToLeft: rightToLeft(tag) })),
  ]
  return sheet('workbench.keyTerms', labels, { columns, rows, frozen: 2 })
}

function textsSheet({ statements }: Report, labels: Labels): SheetToWrite {
  const languages = languagesOf(statements)
  const rows = statements.flatMap(({ statement, rows: beads }) =>
    beads.map(({ paragraph, cells }): Cell[] => [
      statement.id,
      numberOf({ paragraph }),
      ...languages.map((language) => {
        const cell = cells.find((other) => other.language === language)
        return cell ? cell.passages.map(({ text }) => text).join('\n') : null
      }),
    ]),
  )
  const columns = [
    column('statement', 18),
    column(labels.text('report.paragraph'), 8),
    ...languages.map((tag) => column(languageName(tag, labels), 60, { rightToLeft: rightToLeft(tag) })),
  ]
  return sheet('workbench.texts', labels, { columns, rows, frozen: 2 })
}

import { stringify } from 'csv-stringify/sync'
import type { Labels, ReportFinding, ReportStatement, ReportWriter } from './types.ts'
import { checkTitle, findingSentence, languageName, percent, rowNumber, weight } from './wording.ts'

/**
 * The findings, one a row. RFC 4180 (CRLF, comma) with a byte order mark: without it spreadsheets read Cyrillic, Arabic and Chinese as
 * Windows-1252, and programs that read UTF-8 skip it. Cells that a spreadsheet would run as a formula get an apostrophe in front.
 */
export const csv: ReportWriter = {
  id: 'csv',
  extension: '.csv',
  mediaType: 'text/csv',
  write({ statements }, labels) {
    const rows = statements.flatMap((statement) => statement.findings.map((finding) => cells(finding, statement, labels)))
    return stringify([heading(labels), ...rows], {
      bom: true,
      record_delimiter: 'windows',
      quoted_match: /[\r\n]/,
      escape_formulas: true,
    })
  },
}

/** The first columns are for programs and never translated: statement and key find a finding again. */
const IDS = ['statement', 'key', 'check', 'severity', 'verdict', 'concept']

function heading({ text }: Labels): string[] {
  const shown = ['language', 'paragraph', 'check', 'severity', 'source', 'target', 'found', 'confidence', 'summary']
  return [...IDS, ...shown.map((name) => text(`report.${name}`))]
}

function cells(finding: ReportFinding, { statement }: ReportStatement, labels: Labels): string[] {
  return [
    statement.id,
    finding.key,
    finding.check,
    finding.severity,
    finding.verdict,
    finding.concept ?? '',
    languageName(finding.language, labels),
    String(rowNumber(finding)),
    checkTitle(finding.check, labels),
    weight(finding, labels),
    finding.source?.text ?? '',
    finding.target?.text ?? '',
    finding.found.join('; '),
    percent(finding.confidence, labels),
    findingSentence(finding, labels),
  ]
}

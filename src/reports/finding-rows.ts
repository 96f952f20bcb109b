import type { Labels, Report, ReportFinding, ReportStatement } from './types.ts'
import { checkTitle, findingSentence, languageName, percent, rowNumber, weight } from './wording.ts'

/** The findings as a table with a heading row, for CSV and TSV. */
export function findingRows({ statements }: Report, labels: Labels): string[][] {
  const rows = statements.flatMap((statement) => statement.findings.map((finding) => cells(finding, statement, labels)))
  return [heading(labels), ...rows]
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

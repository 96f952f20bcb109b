import type { GoneFinding, Labels, Report, ReportStatement } from './types.ts'
import { checkTitle, departure, findingSentence, languageName, percent, rowNumber, silence, weight } from './wording.ts'

/** The findings as a table with a heading row, for CSV and TSV; beside an earlier report with what has become of each, those that are gone included. */
export function findingRows({ statements }: Report, labels: Labels): string[][] {
  const since = statements.some(({ gone }) => gone !== undefined)
  const rows = statements.flatMap((statement) => [
    ...statement.findings.map((finding) => [...cells(finding, statement, labels), ...(since ? [finding.change ?? ''] : [])]),
    ...(statement.gone ?? []).map((finding) => [...cells(finding, statement, labels), 'gone']),
  ])
  return [[...heading(labels), ...(since ? ['change'] : [])], ...rows]
}

/** The first columns are for programs and never translated: statement and key find a finding again. */
const IDS = ['statement', 'key', 'check', 'severity', 'verdict', 'concept']

function heading({ text }: Labels): string[] {
  const shown = [
    'language',
    'paragraph',
    'check',
    'severity',
    'source',
    'target',
    'found',
    'confidence',
    'summary',
    'departs',
    'silence',
  ]
  return [...IDS, ...shown.map((name) => text(`report.${name}`))]
}

function cells(finding: GoneFinding, { statement, versions }: ReportStatement, labels: Labels): string[] {
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
    departure(finding, { versions }, labels) ?? '',
    silence(finding, labels) ?? '',
  ]
}

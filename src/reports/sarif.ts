import type { GoneFinding, Labels, Report, ReportFinding, ReportStatement, ReportWriter } from './types.ts'
import { checkTitle, findingSentence } from './wording.ts'

/** What a finding is against an earlier report, in the words of SARIF. */
const BASELINE = { new: 'new', changed: 'updated', same: 'unchanged', gone: 'absent' } as const
const LEVEL = { major: 'error', minor: 'warning', note: 'note' } as const

/**
 * SARIF 2.1.0 (OASIS, 2020), for tools that show findings of any program: one result a finding, with its fingerprint. A version is an
 * artifact `<statement>/<language>.txt`; places are character offsets into it (UTF-16). Left out: line numbers, fixes, and the severity
 * words of ours, which are kept as properties: `error` here only sorts, it judges nobody's text.
 */
export const sarif: ReportWriter = {
  id: 'sarif',
  extension: '.sarif',
  mediaType: 'application/sarif+json',
  write(report, labels) {
    const driver = { name: 'Hexapla', rules: rulesOf(report, labels) }
    const results = report.statements.flatMap((statement) =>
      [...statement.findings, ...(statement.gone ?? [])].map((finding) => resultOf(finding, statement, labels)),
    )
    const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results }
    const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
    return `${JSON.stringify(log, null, 2)}\n`
  },
}

function rulesOf({ statements }: Report, labels: Labels) {
  const checks = [
    ...new Set(statements.flatMap(({ findings, gone = [] }) => [...findings, ...gone].map(({ check }) => check))),
  ].sort()
  return checks.map((check) => ({ id: check, shortDescription: { text: checkTitle(check, labels) } }))
}

function resultOf(finding: ReportFinding | GoneFinding, { statement, pivot, gone }: ReportStatement, labels: Labels) {
  const { check, severity, verdict, confidence, concept, language, key, source, target } = finding
  const place = (quoted: NonNullable<ReportFinding['source']>, tag: string) => ({
    physicalLocation: {
      artifactLocation: { uri: `${encodeURIComponent(statement.id)}/${encodeURIComponent(tag)}.txt` },
      region: { charOffset: quoted.start, charLength: quoted.end - quoted.start, snippet: { text: quoted.text } },
    },
  })
  return {
    ruleId: check,
    level: verdict === 'difference' ? LEVEL[severity] : 'none',
    kind: verdict === 'difference' ? 'fail' : 'open',
    message: { text: findingSentence(finding, labels) },
    locations: target ? [place(target, language)] : source ? [place(source, pivot)] : [],
    ...(target && source ? { relatedLocations: [place(source, pivot)] } : {}),
    partialFingerprints: { 'hexaplaFinding/v1': key },
    ...(gone && { baselineState: BASELINE[('change' in finding && finding.change) || 'gone'] }),
    properties: {
      language,
      severity,
      confidence,
      departs: finding.departs,
      silencedBy: finding.silencedBy,
      ...(concept === null ? {} : { concept }),
    },
  }
}

import { summarise } from './summary.ts'
import type { GoneFinding, Labels, Report, ReportStatement, ReportWriter } from './types.ts'
import {
  changeCounts,
  changeTitle,
  checkTitle,
  findingSentence,
  languageName,
  percent,
  reasons,
  rowNumber,
  weight,
} from './wording.ts'

/** For a terminal: what differs, where and how sure, one block a finding, the count at the end. No colour, no columns to break. */
export const text: ReportWriter = {
  id: 'text',
  extension: '.txt',
  mediaType: 'text/plain',
  write: ({ statements }: Report, labels) => statements.map((statement) => section(statement, labels)).join('\n'),
}

function section(statement: ReportStatement, labels: Labels): string {
  const { differences, cannotCompare } = summarise(statement)
  const blocks = statement.findings.map((finding) => block(finding, { statement, labels, change: changeTitle(finding, labels) }))
  const gone = (statement.gone ?? []).map((finding) =>
    block(finding, { statement, labels, change: labels.text('report.change.gone') }),
  )
  const changes = changeCounts(statement, labels)
  const doubts = statement.versions
    .filter(({ verdict }) => verdict !== 'aligned')
    .map(({ language, verdict }) => `${languageName(language, labels)}: ${labels.text(`verdict.${verdict}`)}`)
  const counts = [
    labels.text('count.differences', { count: differences }),
    ...(cannotCompare > 0 ? [labels.text('count.cannotCompare', { count: cannotCompare })] : []),
  ]
  const end = statement.findings.length === 0 ? labels.text('report.noFindings') : counts.join(' · ')
  return [
    ...[statement.statement.title, ...doubts].map((line) => `${line}\n`),
    ...blocks,
    ...gone,
    `${end}\n${changes === null ? '' : `${changes}\n`}`,
  ].join('\n')
}

interface Around {
  readonly statement: ReportStatement
  readonly labels: Labels
  readonly change: string | null
}

function block(finding: GoneFinding, { statement, labels, change }: Around): string {
  const { language, check, confidence, key } = finding
  const head = `¶${rowNumber(finding)} · ${languageName(language, labels)} · ${checkTitle(check, labels)} · ${weight(finding, labels)} · ${percent(confidence, labels)}${change === null ? '' : ` · ${change}`}`
  const lines = [
    findingSentence(finding, labels).replaceAll('\n', ' '),
    ...reasons(finding, statement, labels),
    `${check} ${key}`,
  ]
  return `${head}\n${lines.map((line) => `  ${line}\n`).join('')}`
}

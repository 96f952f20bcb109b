import { summarise } from './summary.ts'
import type { GoneFinding, Labels, ReportStatement, ReportWriter } from './types.ts'
import {
  changeCounts,
  changeTitle,
  checkTitle,
  findingSentence,
  languageName,
  longDate,
  paragraphNumber,
  percent,
  reasons,
  rowNumber,
  weight,
} from './wording.ts'

/** Markdown (CommonMark with tables): the summary first, then every finding with its quotations, then key terms. Texts are left to the other formats. */
export const markdown: ReportWriter = {
  id: 'markdown',
  extension: '.md',
  mediaType: 'text/markdown',
  write: ({ statements }, labels) =>
    `# ${plain(labels.text('report.title'))}\n\n${statements.map((statement) => section(statement, labels)).join('\n')}`,
}

function section(report: ReportStatement, labels: Labels): string {
  const t = (key: string, values?: Record<string, string | number>) => plain(labels.text(key, values))
  const { statement, findings, terms, versions, pivot } = report
  const summary = summarise(report)
  const name = (tag: string) => plain(languageName(tag, labels))
  const particulars = [statement.date && longDate(statement.date, labels), statement.publisher]
    .filter(Boolean)
    .map((part) => plain(String(part)))
  const others = summary.languages.map(({ language }) => language)
  const counts = [
    t('count.differences', { count: summary.differences }),
    ...(summary.cannotCompare > 0 ? [t('count.cannotCompare', { count: summary.cannotCompare })] : []),
  ]
  const changes = changeCounts(report, labels)
  const overview = table(
    [t('report.version'), t('import.kind'), t('report.coverage'), t('report.differences'), t('sign.unsure')],
    versions.map(({ language, kind, coverage, verdict }) => {
      const found = summary.languages.find((one) => one.language === language)
      const doubt = verdict === 'aligned' ? '' : ` (${t(`verdict.${verdict}`)})`
      return [
        name(language),
        t(`kind.${kind}`),
        found ? percent(coverage, labels) + doubt : '',
        String(found?.differences ?? ''),
        String(found?.cannotCompare ?? ''),
      ]
    }),
  )
  const kinds = table(
    [t('report.check'), ...others.map(name)],
    summary.checks.map(({ check, languages }) => [
      plain(checkTitle(check, labels)),
      ...others.map((tag) => String(languages[tag] ?? 0)),
    ]),
  )
  const grid = table(
    [t('report.concept'), t('report.paragraph'), name(pivot), ...others.map(name)],
    terms.map(({ concept, paragraph, text, cells }) => [
      plain(concept),
      paragraphNumber({ paragraph }),
      plain(text),
      ...others.map((tag) => {
        const cell = cells.find(({ language }) => language === tag)
        return cell ? plain(cell.text || labels.text(`status.${cell.status}`)) : ''
      }),
    ]),
  )
  return [
    `## ${plain(statement.title)}`,
    ...(particulars.length > 0 ? [particulars.join(' · ')] : []),
    `**${counts.join(' · ')}**`,
    ...(changes === null ? [] : [plain(changes)]),
    overview,
    ...(summary.checks.length > 0 ? [kinds] : []),
    ...findings.map((finding) => block(finding, { report, labels, change: changeTitle(finding, labels) })),
    ...(report.gone ?? []).map((finding) => block(finding, { report, labels, change: labels.text('report.change.gone') })),
    ...(terms.length > 0 ? [`### ${t('workbench.keyTerms')}`, grid] : []),
    '',
  ].join('\n\n')
}

interface Around {
  readonly report: ReportStatement
  readonly labels: Labels
  readonly change: string | null
}

function block(finding: GoneFinding, { report, labels, change }: Around): string {
  const { check, language, source, target, confidence, key } = finding
  const quoted = (tag: string, text: string | undefined) =>
    text ? `> ${plain(languageName(tag, labels))}: ${plain(text).replaceAll('\n', '\n> ')}` : null
  const head = `### ¶${rowNumber(finding)} · ${plain(languageName(language, labels))} · ${plain(checkTitle(check, labels))} · ${plain(weight(finding, labels))} · ${percent(confidence, labels)}${change === null ? '' : ` · ${plain(change)}`}`
  const voices = [quoted(report.pivot, source?.text), quoted(language, target?.text)]
    .filter((voice) => voice !== null)
    .join('\n>\n')
  const why = reasons(finding, report, labels).map(plain).join(' ')
  return [head, plain(findingSentence(finding, labels)), ...(voices === '' ? [] : [voices]), why, `\`${check}\` \`${key}\``]
    .filter(Boolean)
    .join('\n\n')
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('\n', ' ')).join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Text that stays text: no emphasis, links, tags or tables come of it. */
const plain = (text: string) => text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')

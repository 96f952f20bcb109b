import { escapeHtml } from '../escape.ts'
import { summarise } from '../summary.ts'
import type { ReportStatement } from '../types.ts'
import { changeCounts, checkTitle, languageName, percent } from '../wording.ts'
import type { Place } from './place.ts'

/** How much differs, in which version and of which kind; where the texts come from; what was not checked. */
export function summarySection(report: ReportStatement, { labels }: Place): string {
  const t = (key: string, values?: Record<string, string | number>) => escapeHtml(labels.text(key, values))
  const name = (tag: string) => escapeHtml(languageName(tag, labels))
  const summary = summarise(report)
  const number = new Intl.NumberFormat(labels.language)
  const severities = (['major', 'minor', 'note'] as const)
    .filter((severity) => summary.severities[severity] > 0)
    .map((severity) => `${t(`severity.${severity}`)}: ${number.format(summary.severities[severity])}`)
  const counts = [
    `<strong>${t('count.differences', { count: summary.differences })}</strong>`,
    ...severities,
    ...(summary.cannotCompare > 0 ? [t('count.cannotCompare', { count: summary.cannotCompare })] : []),
  ]
  const changes = changeCounts(report, labels)
  const versions = report.versions.map(({ language, kind, provenance, coverage, verdict }) => {
    const found = summary.languages.find((one) => one.language === language)
    const doubt = verdict === 'aligned' ? '' : `<br><span class="doubt">${t(`verdict.${verdict}`)}</span>`
    const linked = found ? t('percent.linked', { percent: percent(coverage, labels) }) : ''
    return `<tr><th scope="row">${name(language)}</th><td>${t(`kind.${kind}`)}<br><span class="quiet" dir="auto">${escapeHtml(provenance)}</span></td><td>${linked}${doubt}</td><td>${found ? t('count.differences', { count: found.differences }) : ''}${found && found.cannotCompare > 0 ? `<br>${t('count.cannotCompare', { count: found.cannotCompare })}` : ''}</td></tr>`
  })
  const others = summary.languages.map(({ language }) => language)
  const kinds = summary.checks.map(
    ({ check, languages, total }) =>
      `<tr><th scope="row">${escapeHtml(checkTitle(check, labels))}</th>${others.map((tag) => `<td class="number">${number.format(languages[tag] ?? 0)}</td>`).join('')}<td class="number">${number.format(total)}</td></tr>`,
  )
  return `<h3>${t('report.summary')}</h3>
<p>${counts.join(' · ')}</p>
${changes === null ? '' : `<p>${escapeHtml(changes)}</p>\n`}<div class="scroll"><table>
<caption class="quiet">${t('report.versions')}</caption>
${versions.join('\n')}
</table></div>
${kinds.length === 0 ? `<p>${t('report.noFindings')}</p>` : `<div class="scroll"><table>\n<thead><tr><th scope="col">${t('report.check')}</th>${others.map((tag) => `<th scope="col">${name(tag)}</th>`).join('')}<th scope="col">Σ</th></tr></thead>\n<tbody>\n${kinds.join('\n')}\n</tbody></table></div>`}
${notChecked(report, { t, name, title: (check) => escapeHtml(checkTitle(check, labels)) })}`
}

interface Names {
  readonly t: (key: string) => string
  readonly name: (tag: string) => string
  readonly title: (check: string) => string
}

function notChecked({ notChecked: missing }: ReportStatement, { t, name, title }: Names): string {
  if (missing.length === 0) return ''
  const checks = [...new Set(missing.map(({ check }) => check))]
  const items = checks.map((check) => {
    const languages = missing.filter((one) => one.check === check).map(({ language }) => name(language))
    return `<li>${title(check)}: ${languages.join(', ')}</li>`
  })
  return `<p class="quiet">${t('workbench.notChecked')}</p>\n<ul class="quiet">${items.join('')}</ul>`
}

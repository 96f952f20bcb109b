import { direction } from '../text/tags.ts'
import type { ReportDigest } from './digest.ts'
import { escapeHtml } from './escape.ts'
import { htmlPage } from './html/page.ts'
import { PLAIN_TEMPLATE, type ReportTemplate } from './template.ts'
import type { Labels } from './types.ts'
import { longDate } from './wording.ts'

/** The reports of a batch, from which to go on to each of them. */
export interface Overview {
  readonly statements: readonly { readonly id: string; readonly digest: ReportDigest; readonly files: readonly string[] }[]
  /** What could not be reported on, and why, in the reader's language. */
  readonly failed: readonly { readonly name: string; readonly reason: string }[]
}

/** A page beside the reports of a batch: a row a statement with its counts and its files, those that failed at the end. No script, nothing fetched. */
export function writeOverview(
  { statements, failed }: Overview,
  labels: Labels,
  template: ReportTemplate = PLAIN_TEMPLATE,
): string {
  const t = (key: string) => escapeHtml(labels.text(key))
  const number = new Intl.NumberFormat(labels.language)
  const since = statements.some(({ digest }) => digest.changes !== null)
  const heads = [
    t('report.statement'),
    t('report.differences'),
    t('sign.unsure'),
    ...(since ? (['new', 'changed', 'gone'] as const).map((kind) => t(`report.change.${kind}`)) : []),
    t('report.files'),
  ]
  const rows = statements.map(({ id, digest, files }) => {
    const { differences, cannotCompare, changes, pivot, date } = digest
    const counts = [differences, cannotCompare, ...(since ? [changes?.new ?? 0, changes?.changed ?? 0, changes?.gone ?? 0] : [])]
    const links = files.map((name) => `<a href="${encodeURIComponent(name)}">${escapeHtml(name.slice(id.length + 1))}</a>`)
    return `<tr><th scope="row"><span lang="${escapeHtml(pivot)}" dir="${direction(pivot)}">${escapeHtml(digest.title)}</span>${date === null ? '' : `<br><span class="quiet">${escapeHtml(longDate(date, labels))}</span>`}</th>${counts.map((count) => `<td class="number">${number.format(count)}</td>`).join('')}<td>${links.join(' · ')}</td></tr>`
  })
  const reasons = failed.map(({ name, reason }) => `<li><bdi>${escapeHtml(name)}</bdi>: ${escapeHtml(reason)}</li>`)
  const body = `<h2>${t('report.overview')}</h2>
<div class="scroll"><table>
<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>
${reasons.length === 0 ? '' : `<h2>${t('report.failed')}</h2>\n<ul>\n${reasons.join('\n')}\n</ul>\n`}`
  return htmlPage(body, labels, template)
}

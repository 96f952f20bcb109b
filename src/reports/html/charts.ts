import { direction } from '../../text/tags.ts'
import { escapeHtml } from '../escape.ts'
import { summarise } from '../summary.ts'
import type { Labels, ReportStatement } from '../types.ts'
import { checkTitle, languageName, percent } from '../wording.ts'
import type { Place } from './place.ts'

/** One bar: parts one after the other, each with a share of the longest bar. */
interface Bar {
  readonly label: string
  readonly parts: readonly { readonly share: number; readonly hue: number; readonly title: string }[]
  /** Written behind the bar. */
  readonly value: string
}

const [ROW, LABEL, WIDTH, VALUE] = [22, 190, 320, 90] as const

/** Horizontal bars as SVG, with the same as a table for those who do not see them; in languages that run from right to left the bars do too. */
function figure(title: string, bars: readonly Bar[], labels: Labels): string {
  if (bars.length === 0) return ''
  const rtl = direction(labels.language) === 'rtl'
  const total = LABEL + WIDTH + VALUE
  const x = (from: number, width: number) => Math.round((rtl ? total - from - width : from) * 10) / 10
  const rows = bars.map(({ label, parts, value }, n) => {
    const middle = n * ROW + 15
    let at = LABEL
    const rects = parts.map(({ share, hue, title: told }) => {
      const width = Math.max(share > 0 ? 1.5 : 0, share * WIDTH)
      const rect = `<rect x="${x(at, width)}" y="${n * ROW + 4}" width="${Math.round(width * 10) / 10}" height="14" class="hue-${hue}"><title>${escapeHtml(told)}</title></rect>`
      at += width
      return rect
    })
    return `<text x="${rtl ? total - LABEL + 8 : LABEL - 8}" y="${middle}" text-anchor="${rtl ? 'start' : 'end'}">${escapeHtml(shortened(label))}</text>${rects.join('')}<text x="${x(at + 6, 0)}" y="${middle}" text-anchor="${rtl ? 'end' : 'start'}">${escapeHtml(value)}</text>`
  })
  const cells = bars.map(
    ({ label, parts, value }) =>
      `<tr><th scope="row">${escapeHtml(label)}</th><td>${escapeHtml(parts.length > 1 ? parts.map((part) => part.title).join('; ') : value)}</td></tr>`,
  )
  return `<figure><figcaption>${escapeHtml(title)}</figcaption>
<svg viewBox="0 0 ${total} ${bars.length * ROW + 4}" role="img" aria-label="${escapeHtml(title)}" direction="ltr">${rows.join('\n')}</svg>
<details><summary class="quiet">${escapeHtml(labels.text('report.asTable'))}</summary><table>${cells.join('')}</table></details></figure>`
}

const shortened = (label: string) => (label.length > 28 ? `${label.slice(0, 27)}…` : label)

/** What differs by kind, how sure it is, how long the versions are, and how each renders the key terms. */
export function chartsSection(report: ReportStatement, { labels }: Place): string {
  const t = (key: string) => labels.text(key)
  const figures = [
    figure(t('report.chart.kinds'), kinds(report, labels), labels),
    figure(t('report.chart.confidence'), confidences(report, labels), labels),
    figure(t('report.chart.lengths'), lengths(report, labels), labels),
    figure(t('report.chart.terms'), terms(report, labels), labels),
  ]
  return `<div class="charts">${figures.filter((shown) => shown !== '').join('\n')}</div>`
}

function kinds(report: ReportStatement, labels: Labels): Bar[] {
  const { checks, languages } = summarise(report)
  const most = Math.max(1, ...checks.map(({ total }) => total))
  return checks.map(({ check, languages: counts, total }) => ({
    label: checkTitle(check, labels),
    value: String(total),
    parts: languages.flatMap(({ language }, n) => {
      const count = counts[language] ?? 0
      return count === 0 ? [] : [{ share: count / most, hue: n % 8, title: `${languageName(language, labels)}: ${count}` }]
    }),
  }))
}

/** Bands of confidence, lowest first. */
const BANDS = [0, 0.5, 0.7, 0.8, 0.9, 1.0001] as const

function confidences({ findings }: ReportStatement, labels: Labels): Bar[] {
  if (findings.length === 0) return []
  const counts = BANDS.slice(1).map(
    (to, n) => findings.filter(({ confidence }) => confidence >= BANDS[n]! && confidence < to).length,
  )
  const most = Math.max(1, ...counts)
  return counts.map((count, n) => ({
    label: `${percent(BANDS[n]!, labels)} – ${percent(Math.min(1, BANDS[n + 1]!), labels)}`,
    value: String(count),
    parts: [{ share: count / most, hue: 0, title: String(count) }],
  }))
}

function lengths({ versions }: ReportStatement, labels: Labels): Bar[] {
  const most = Math.max(1, ...versions.map(({ characters }) => characters))
  const number = new Intl.NumberFormat(labels.language)
  return versions.map(({ language, characters }) => ({
    label: languageName(language, labels),
    value: number.format(characters),
    parts: [{ share: characters / most, hue: 2, title: number.format(characters) }],
  }))
}

const STATUSES = ['preferred', 'admitted', 'deprecated', 'forbidden', 'other', 'absent', 'unknown'] as const
const HUES: Readonly<Record<(typeof STATUSES)[number], number>> = {
  preferred: 0,
  admitted: 5,
  deprecated: 1,
  forbidden: 6,
  other: 4,
  absent: 3,
  unknown: 7,
}

function terms({ terms: found, versions, pivot }: ReportStatement, labels: Labels): Bar[] {
  if (found.length === 0) return []
  return versions
    .filter(({ language }) => language !== pivot)
    .map(({ language }) => {
      const cells = found.flatMap((term) => term.cells.filter((cell) => cell.language === language))
      const counts = STATUSES.map((status) => ({ status, count: cells.filter((cell) => cell.status === status).length }))
      return {
        label: languageName(language, labels),
        value: String(cells.length),
        parts: counts
          .filter(({ count }) => count > 0)
          .map(({ status, count }) => ({
            share: count / Math.max(1, found.length),
            hue: HUES[status],
            title: `${labels.text(`status.${status}`)}: ${count}`,
          })),
      }
    })
}

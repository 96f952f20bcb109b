import { direction } from '../../text/tags.ts'
import { escapeHtml } from '../escape.ts'
import type { GoneFinding, ReportFinding, ReportStatement } from '../types.ts'
import { changeTitle, checkTitle, findingSentence, languageName, percent, reasons, rowNumber, weight } from '../wording.ts'
import { findingAnchor, type Place, rowAnchor } from './place.ts'

/** Every finding with its quotations and reasons, in reading order. */
export function findingsSection({ findings, pivot, versions, concepts, gone = [] }: ReportStatement, place: Place): string {
  if (findings.length === 0) return goneSection(gone, pivot, place)
  const title = escapeHtml(place.labels.text('report.title'))
  const letters = new Map(concepts.map(({ id, letter }) => [id, letter]))
  return `<h3>${title}</h3>\n${findings.map((finding) => article(finding, { pivot, versions, letters, place })).join('\n')}${goneSection(gone, pivot, place)}`
}

/** What an earlier report had and this one has no longer, in short. */
function goneSection(gone: readonly GoneFinding[], pivot: string, { labels }: Place): string {
  if (gone.length === 0) return ''
  const items = gone.map((finding) => {
    const { language, check, source, target } = finding
    const quotations = [quotation(pivot, source?.text), quotation(language, target?.text)].filter((found) => found !== null)
    return `<li><p>${escapeHtml(checkTitle(check, labels))} <span class="quiet">· ${escapeHtml(languageName(language, labels))} · ${escapeHtml(weight(finding, labels))}</span></p>${quotations.join('')}</li>`
  })
  return `\n<h3>${escapeHtml(labels.text('report.change.gone'))}</h3>\n<ul class="gone">\n${items.join('\n')}\n</ul>`
}

interface Around {
  readonly pivot: string
  readonly versions: ReportStatement['versions']
  readonly letters: ReadonlyMap<string, string>
  readonly place: Place
}

function article(finding: ReportFinding, { pivot, versions, letters, place: { labels, prefix } }: Around): string {
  const t = (key: string, values?: Record<string, string | number>) => escapeHtml(labels.text(key, values))
  const { key, language, check, verdict, confidence, concept, source, target, others, found } = finding
  const voice = (tag: string, text: string | undefined, status: string | null) =>
    `<dt>${escapeHtml(languageName(tag, labels))}${status === null ? '' : ` · ${t(`status.${status}`)}`}</dt><dd>${quotation(tag, text) ?? t('workbench.missing')}</dd>`
  const voices = [
    voice(pivot, source?.text, null),
    voice(language, target?.text, null),
    ...others
      .filter((other) => other.language !== language && other.language !== pivot)
      .map((other) => voice(other.language, other.text, other.status)),
  ]
  const change = changeTitle(finding, labels)
  const letter = concept === null ? '' : ` · ${escapeHtml(letters.get(concept) ?? '')} <bdi>${escapeHtml(concept)}</bdi>`
  return `<article class="finding" id="${findingAnchor(prefix, key)}">
<h4>${escapeHtml(checkTitle(check, labels))} <span class="quiet">· ${escapeHtml(languageName(language, labels))} · ${escapeHtml(weight(finding, labels))} · <a href="#${rowAnchor(prefix, finding.row)}">${t('report.paragraph')} ${rowNumber(finding)}</a>${letter}${change === null ? '' : ` · <strong>${escapeHtml(change)}</strong>`}</span></h4>
<p>${escapeHtml(findingSentence(finding, labels))}</p>
${verdict === 'cannot-compare' ? `<p class="doubt">${t('finding.cannotCompare')}</p>\n` : ''}<dl>${voices.join('\n')}</dl>
<p class="quiet">${t('report.confidence')}: ${percent(confidence, labels)}${found.length > 0 ? ` · ${t('report.found')}: <bdi>${escapeHtml(found.join(', '))}</bdi>` : ''}</p>
${reasons(finding, { versions }, labels)
  .map((line) => `<p class="quiet">${escapeHtml(line)}</p>`)
  .join('\n')}
</article>`
}

function quotation(tag: string, text: string | undefined): string | null {
  return text ? `<blockquote lang="${escapeHtml(tag)}" dir="${direction(tag)}">${escapeHtml(text)}</blockquote>` : null
}

import { direction } from '../../text/tags.ts'
import { escapeHtml } from '../escape.ts'
import type { ReportStatement } from '../types.ts'
import { languageName, paragraphNumber } from '../wording.ts'
import { type Place, rowAnchor } from './place.ts'

/** The key terms of the pivot, place by place, and the words each version has for them. */
export function termsSection({ terms, concepts, versions, pivot }: ReportStatement, { labels, prefix }: Place): string {
  if (terms.length === 0) return ''
  const t = (key: string) => escapeHtml(labels.text(key))
  const others = versions.filter(({ language }) => language !== pivot).map(({ language }) => language)
  const heads = [pivot, ...others].map((tag) => `<th scope="col">${escapeHtml(languageName(tag, labels))}</th>`).join('')
  const cards = new Map(concepts.map((concept) => [concept.id, concept]))
  const rows = terms.map(({ concept, text, bead, paragraph, cells }) => {
    const card = cards.get(concept)
    const head = `<span class="term hue-${card?.hue ?? 0}"><sup>${escapeHtml(card?.letter ?? '')}</sup> ${escapeHtml(concept)}</span>`
    const words = cells.map(({ language, text: found, status }) => {
      const usual =
        status === 'preferred'
          ? ''
          : `<br><span class="quiet" lang="${labels.language}" dir="${direction(labels.language)}">${t(`status.${status}`)}</span>`
      return `<td lang="${escapeHtml(language)}" dir="${direction(language)}">${escapeHtml(found)}${usual}</td>`
    })
    return `<tr><th scope="row" title="${escapeHtml(card?.definition ?? '')}">${head}</th><td><a href="#${rowAnchor(prefix, bead)}">${paragraphNumber({ paragraph })}</a></td><td lang="${escapeHtml(pivot)}" dir="${direction(pivot)}">${escapeHtml(text)}</td>${words.join('')}</tr>`
  })
  return `<h3>${t('workbench.keyTerms')}</h3>
<div class="scroll"><table>
<thead><tr><th scope="col">${t('report.concept')}</th><th scope="col">${t('report.paragraph')}</th>${heads}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>`
}

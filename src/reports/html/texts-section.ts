import { direction } from '../../text/tags.ts'
import { escapeHtml } from '../escape.ts'
import type { ReportCell, ReportConcept, ReportPassage, ReportStatement } from '../types.ts'
import { languageName, paragraphNumber, percent } from '../wording.ts'
import { findingAnchor, type Place, rowAnchor } from './place.ts'

/** Below this the pairing of a cell is shown as doubtful. */
const DOUBTFUL = 0.6

/** All versions side by side, with key terms and differences marked. */
export function textsSection({ rows, versions, concepts }: ReportStatement, { labels, prefix }: Place): string {
  const t = (key: string) => escapeHtml(labels.text(key))
  const heads = versions.map(({ language }) => `<th scope="col">${escapeHtml(languageName(language, labels))}</th>`).join('')
  const cards = new Map(concepts.map((concept) => [concept.id, concept]))
  const cell = ({ language, passages, confidence, moved }: ReportCell) => {
    const texts = passages.map((passage) => `<p>${marked(passage, cards, prefix)}</p>`).join('')
    const notes = [
      ...(moved ? [t('workbench.moved')] : []),
      ...(confidence !== null && confidence < DOUBTFUL ? [`${t('workbench.doubtfulRow')} (${percent(confidence, labels)})`] : []),
    ]
    const note =
      notes.length > 0
        ? `<div class="doubt quiet" lang="${labels.language}" dir="${direction(labels.language)}">${notes.join(' · ')}</div>`
        : ''
    const empty =
      passages.length === 0
        ? `<span class="quiet" lang="${labels.language}" dir="${direction(labels.language)}">${t('workbench.missing')}</span>`
        : ''
    return `<td lang="${escapeHtml(language)}" dir="${direction(language)}">${texts}${empty}${note}</td>`
  }
  return `<h3>${t('workbench.texts')}</h3>
<div class="scroll"><table class="texts">
<thead><tr><td></td>${heads}</tr></thead>
<tbody>
${rows.map((row) => `<tr id="${rowAnchor(prefix, row.bead)}"><th scope="row">${paragraphNumber(row)}</th>${row.cells.map(cell).join('')}</tr>`).join('\n')}
</tbody></table></div>`
}

/** A passage cut at every edge of a mark: differences link to their finding, terms carry the letter of their concept at their end. */
function marked(
  { start, end, text, marks }: ReportPassage,
  concepts: ReadonlyMap<string, ReportConcept>,
  prefix: string,
): string {
  const inside = marks.filter((mark) => mark.start <= end && mark.end >= start)
  const edges = [...new Set([start, end, ...inside.flatMap((mark) => [mark.start, mark.end])])]
    .filter((edge) => edge >= start && edge <= end)
    .sort((a, b) => a - b)
  return edges
    .map((from, n) => {
      const places = inside.filter((mark) => mark.kind === 'difference' && mark.start === from && mark.end === from)
      const signs = places
        .map((mark) =>
          mark.kind === 'difference' ? `<a class="place" href="#${findingAnchor(prefix, mark.finding)}">‸</a>` : '',
        )
        .join('')
      const to = edges[n + 1]
      if (to === undefined) return signs
      const around = inside.filter((mark) => mark.start < mark.end && mark.start <= from && mark.end >= to)
      const term = around.findLast((mark) => mark.kind === 'term')
      const difference = around.find((mark) => mark.kind === 'difference')
      let piece = escapeHtml(text.slice(from - start, to - start))
      if (term?.kind === 'term') {
        const card = concepts.get(term.concept)
        const letter = term.end === to ? `<sup>${escapeHtml(card?.letter ?? '')}</sup>` : ''
        piece = `<span class="term hue-${card?.hue ?? 0}" title="${escapeHtml(term.concept)}">${piece}${letter}</span>`
      }
      if (difference?.kind === 'difference')
        piece = `<a class="diff" href="#${findingAnchor(prefix, difference.finding)}">${piece}</a>`
      return signs + piece
    })
    .join('')
}

import { escapeHtml } from '../escape.ts'
import { PLAIN_TEMPLATE } from '../template.ts'
import type { ReportWriter } from '../types.ts'
import { htmlPage } from './page.ts'
import { statementSection } from './statement-section.ts'

/** One file that works anywhere: styles inside, no script, nothing fetched. The summary first, then findings, terms and texts. */
export const html: ReportWriter = {
  id: 'html',
  extension: '.html',
  mediaType: 'text/html',
  write({ statements }, labels, template = PLAIN_TEMPLATE) {
    const contents = statements
      .map(({ statement }, n) => `<li><a href="#s${n}"><bdi>${escapeHtml(statement.title)}</bdi></a></li>`)
      .join('\n')
    const body = `<p class="quiet">${escapeHtml(labels.text('footer.neutral'))}</p>
${statements.length > 1 ? `<nav aria-label="${escapeHtml(labels.text('report.statement'))}"><ol>\n${contents}\n</ol></nav>\n` : ''}${statements.map((statement, n) => statementSection(statement, { labels, prefix: `s${n}`, sections: template.sections })).join('\n')}
${template.footer === null ? '' : `<footer class="quiet" dir="auto">${escapeHtml(template.footer)}</footer>\n`}`
    return htmlPage(body, labels, template)
  },
}

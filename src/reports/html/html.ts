import { direction } from '../../text/tags.ts'
import { escapeHtml } from '../escape.ts'
import type { ReportWriter } from '../types.ts'
import { statementSection } from './statement-section.ts'
import { STYLE } from './style.ts'

/** One file that works anywhere: styles inside, no script, nothing fetched. The summary first, then findings, terms and texts. */
export const html: ReportWriter = {
  id: 'html',
  extension: '.html',
  mediaType: 'text/html',
  write({ statements }, labels) {
    const title = escapeHtml(labels.text('report.title'))
    const contents = statements
      .map(({ statement }, n) => `<li><a href="#s${n}"><bdi>${escapeHtml(statement.title)}</bdi></a></li>`)
      .join('\n')
    return `<!doctype html>
<html lang="${labels.language}" dir="${direction(labels.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${title}</h1>
<p class="quiet">${escapeHtml(labels.text('footer.neutral'))}</p>
${statements.length > 1 ? `<nav aria-label="${escapeHtml(labels.text('report.statement'))}"><ol>\n${contents}\n</ol></nav>\n` : ''}${statements.map((statement, n) => statementSection(statement, { labels, prefix: `s${n}` })).join('\n')}
</body>
</html>
`
  },
}

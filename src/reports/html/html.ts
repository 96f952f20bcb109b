import { direction } from '../../text/tags.ts'
import { escapeHtml } from '../escape.ts'
import { PLAIN_TEMPLATE, type ReportTemplate } from '../template.ts'
import type { ReportWriter } from '../types.ts'
import { statementSection } from './statement-section.ts'
import { styleOf } from './style.ts'

/** One file that works anywhere: styles inside, no script, nothing fetched. The summary first, then findings, terms and texts. */
export const html: ReportWriter = {
  id: 'html',
  extension: '.html',
  mediaType: 'text/html',
  write({ statements }, labels, template = PLAIN_TEMPLATE) {
    const title = escapeHtml(template.title ?? labels.text('report.title'))
    const contents = statements
      .map(({ statement }, n) => `<li><a href="#s${n}"><bdi>${escapeHtml(statement.title)}</bdi></a></li>`)
      .join('\n')
    return `<!doctype html>
<html lang="${labels.language}" dir="${direction(labels.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${title}</title>
<style>${styleOf(template)}</style>
</head>
<body>
${logoOf(template)}<h1>${title}</h1>
<p class="quiet">${escapeHtml(labels.text('footer.neutral'))}</p>
${statements.length > 1 ? `<nav aria-label="${escapeHtml(labels.text('report.statement'))}"><ol>\n${contents}\n</ol></nav>\n` : ''}${statements.map((statement, n) => statementSection(statement, { labels, prefix: `s${n}`, sections: template.sections })).join('\n')}
${template.footer === null ? '' : `<footer class="quiet" dir="auto">${escapeHtml(template.footer)}</footer>\n`}</body>
</html>
`
  },
}

/** The picture stands in the file itself. */
export function logoOf({ logos: [logo], logoText }: ReportTemplate): string {
  if (!logo) return ''
  const data = `data:${logo.mediaType};base64,${base64(logo.bytes)}`
  return `<img class="logo" src="${data}" width="${logo.width}" height="${logo.height}" alt="${escapeHtml(logoText)}">\n`
}

function base64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

import { direction } from '../../text/tags.ts'
import { escapeHtml } from '../escape.ts'
import type { ReportTemplate } from '../template.ts'
import type { Labels } from '../types.ts'
import { styleOf } from './style.ts'

/** A whole file around a body: logo and title of the house first, styles inside, no script, nothing fetched. */
export function htmlPage(body: string, labels: Labels, template: ReportTemplate): string {
  const title = escapeHtml(template.title ?? labels.text('report.title'))
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
${body}</body>
</html>
`
}

/** The picture stands in the file itself. */
function logoOf({ logos: [logo], logoText }: ReportTemplate): string {
  if (!logo) return ''
  const data = `data:${logo.mediaType};base64,${base64(logo.bytes)}`
  return `<img class="logo" src="${data}" width="${logo.width}" height="${logo.height}" alt="${escapeHtml(logoText)}">\n`
}

function base64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

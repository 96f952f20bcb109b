import { escapeMarkup } from '../xml/escape-markup.ts'
import type { BitextFormat, BitextRow } from './types.ts'

const STYLE = `:root{color-scheme:light dark}body{font:1rem/1.6 Georgia,serif;margin:2rem auto;max-width:75rem;padding:0 1rem}
table{border-collapse:collapse;table-layout:fixed;width:100%}th,td{border-block-end:1px solid #8886;padding:.4rem .6rem;text-align:start;vertical-align:top;white-space:pre-line}
th{font:600 .875rem system-ui,sans-serif}.score{font:.8125rem system-ui,sans-serif;width:4rem}.doubtful{background:#f0c98733}`

/** Below this a row is shown as doubtful. */
const DOUBTFUL = 0.6

/** A table to look at: one file, no script, `lang` and `dir="auto"` on every cell. Only written. */
export const html: BitextFormat = {
  id: 'html',
  name: 'HTML',
  extension: '.html',
  mediaType: 'text/html',
  keeps: { languages: true, cells: true, ranges: false, confidence: true, controls: true, bilingual: false },
  read: null,
  write({ languages, rows }) {
    const heads = languages.map((language) => `<th scope="col">${escapeMarkup(language)}</th>`).join('')
    const title = escapeMarkup(languages.join(' – '))
    return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${STYLE}</style></head>
<body>
<table>
<thead><tr>${heads}<th scope="col" class="score">%</th></tr></thead>
<tbody>
${rows.map((row) => rowOf(row, languages)).join('')}</tbody>
</table>
</body>
</html>
`
  },
}

function rowOf({ cells, confidence }: BitextRow, languages: readonly string[]): string {
  const texts = cells.map((cell, n) => `<td lang="${escapeMarkup(languages[n]!)}" dir="auto">${escapeMarkup(cell)}</td>`).join('')
  const score = confidence === null ? '' : String(Math.round(confidence * 100))
  return `<tr${confidence !== null && confidence < DOUBTFUL ? ' class="doubtful"' : ''}>${texts}<td class="score">${score}</td></tr>\n`
}

import type { BitextFormat, BitextRow } from './types.ts'
import { escapeMarkup } from './xml-text.ts'

/**
 * TMX 1.4b (LISA OSCAR, 2005), level 1: one `tu` a row, one `tuv` a language that has something there. The confidence is kept as
 * `prop type="x-confidence"`. Left out: inline tags, dates (the same table must give the same bytes); this format is only written.
 * Rows with one language only are left out: a translation unit without a translation is noise to a translation memory.
 */
export const tmx: BitextFormat = {
  id: 'tmx',
  name: 'TMX 1.4b',
  extension: '.tmx',
  mediaType: 'application/x-tmx+xml',
  keeps: { languages: true, cells: true, ranges: false, confidence: true },
  read: null,
  write({ languages, rows }) {
    const units = rows.filter(({ cells }) => cells.filter((cell) => cell !== '').length > 1)
    return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="hexapla" creationtoolversion="0.1" segtype="sentence" o-tmf="hexapla" adminlang="en" srclang="${escapeMarkup(languages[0] ?? '*all*')}" datatype="plaintext"/>
  <body>
${units.map((row) => unit(row, languages)).join('')}  </body>
</tmx>
`
  },
}

function unit({ cells, confidence }: BitextRow, languages: readonly string[]): string {
  const variants = cells.flatMap((cell, n) =>
    cell === '' ? [] : [`      <tuv xml:lang="${escapeMarkup(languages[n]!)}"><seg>${escapeMarkup(cell)}</seg></tuv>\n`],
  )
  const prop = confidence === null ? '' : `      <prop type="x-confidence">${confidence}</prop>\n`
  return `    <tu>\n${prop}${variants.join('')}    </tu>\n`
}

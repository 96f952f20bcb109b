import { readTmx } from '../tmx/read-tmx.ts'
import { segmentText, type TmxUnit } from '../tmx/types.ts'
import { writeTmx } from '../tmx/write-tmx.ts'
import type { BitextFormat, BitextRow, BitextTable } from './types.ts'

const LANGUAGES = 'x-languages'
const CONFIDENCE = 'x-confidence'

/**
 * TMX 1.4b (LISA OSCAR, 2005) with any number of languages: one `tu` a row, one `tuv` a language that has something there. The confidence is kept as
 * `prop type="x-confidence"`, the languages in their order as one of the header. Reading leaves native codes out. Left out: dates (the same table must give the
 * same bytes); what XML cannot hold comes back as U+FFFD.
 */
export const tmx: BitextFormat = {
  id: 'tmx',
  name: 'TMX 1.4b',
  extension: '.tmx',
  mediaType: 'application/x-tmx+xml',
  keeps: { languages: true, cells: true, ranges: false, confidence: true, controls: false, bilingual: false },
  read(text) {
    const { header, units } = readTmx(text)
    const named = header?.props.find(({ type }) => type === LANGUAGES)?.value.split(' ') ?? []
    const languages = [...(named.length > 0 ? named : header?.source ? [header.source] : [])]
    const column = new Map(languages.map((language, n) => [key(language), n]))
    for (const { language } of units.flatMap(({ variants }) => variants)) {
      if (column.has(key(language))) continue
      column.set(key(language), languages.length)
      languages.push(language)
    }
    const rows = units.map(({ props, variants }): BitextRow => {
      const cells = languages.map(() => '')
      for (const { language, segment } of [...variants].reverse()) cells[column.get(key(language))!] = segmentText(segment)
      const confidence = Number(props.find(({ type }) => type === CONFIDENCE)?.value ?? Number.NaN)
      return { cells, ranges: null, confidence: confidence >= 0 && confidence <= 1 ? confidence : null }
    })
    return { languages, rows }
  },
  write: ({ languages, rows }) =>
    writeTmx(
      {
        source: languages[0] ?? null,
        attributes: {},
        notes: [],
        props: [{ type: LANGUAGES, value: languages.join(' '), attributes: {} }],
      },
      rows.map((row) => unitOf(row, languages)),
    ),
}

function unitOf({ cells, confidence }: BitextRow, languages: BitextTable['languages']): TmxUnit {
  const empty = cells.every((cell) => cell === '')
  return {
    attributes: {},
    notes: [],
    props: confidence === null ? [] : [{ type: CONFIDENCE, value: String(confidence), attributes: {} }],
    variants: cells.flatMap((cell, n) =>
      cell === '' && !empty
        ? []
        : [{ language: languages[n]!, attributes: {}, props: [], notes: [], segment: cell === '' ? [] : [cell] }],
    ),
  }
}

const key = (language: string) => language.toLowerCase().replaceAll('_', '-')

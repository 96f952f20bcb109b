import { readTmx } from '../tmx/read-tmx.ts'
import { countTags, segmentText } from '../tmx/types.ts'
import { decodeXml, xmlEncoding } from '../xml/decode-xml.ts'
import { NoteCounter, versionsOfRows } from './paragraphs.ts'
import type { DocumentReader } from './types.ts'

/**
 * TMX 1.1 to 1.4b (LISA OSCAR, 2005) as a statement: a version a language, a row a unit. The language of the header comes first. Of several variants of one
 * language in a unit the first is read; native codes are no text.
 */
export const tmx: DocumentReader = {
  id: 'tmx',
  name: 'Translation memory (TMX)',
  extensions: ['.tmx'],
  mediaType: 'application/x-tmx+xml',
  recognises: ({ head }) => /<tmx[\s>]/.test(head),
  read({ bytes }) {
    const { header, units } = readTmx(decodeXml(bytes, 'tmx'))
    const counter = new NoteCounter()
    const languages: string[] = []
    const keys = new Map<string, number>()
    const column = (language: string) => {
      const key = language.toLowerCase().replaceAll('_', '-')
      if (!keys.has(key)) {
        keys.set(key, keys.size)
        languages.push(language)
      }
      return keys.get(key)!
    }
    if (header?.source && units.some(({ variants }) => variants.some(({ language }) => same(language, header.source!))))
      column(header.source)
    const rows = units.map(({ variants }) => {
      const cells: string[] = []
      for (const { language, segment } of variants) {
        counter.add('inline-tags', countTags(segment))
        cells[column(language)] ??= segmentText(segment)
      }
      return cells
    })
    return { title: null, versions: versionsOfRows(languages, rows), notes: counter.notes, encoding: xmlEncoding(bytes) }
  },
}

const same = (a: string, b: string) => a.toLowerCase().replaceAll('_', '-') === b.toLowerCase().replaceAll('_', '-')

import { readXliff } from '../xliff/read-xliff.ts'
import { decodeXml, xmlEncoding } from '../xml/decode-xml.ts'
import { NoteCounter, versionsOfRows } from './paragraphs.ts'
import type { DocumentReader } from './types.ts'

/** XLIFF 1.2 and 2.0 to 2.2 (OASIS) as a statement of two versions: a row a segment. Codes are no text; what is not translated yet is empty. */
export const xliff: DocumentReader = {
  id: 'xliff',
  name: 'XLIFF',
  extensions: ['.xlf', '.xliff', '.sdlxliff', '.mqxliff'],
  mediaType: 'application/xliff+xml',
  recognises: ({ head }) => /<(?:[\w-]+:)?xliff[\s>]/.test(head),
  read({ bytes }) {
    const { source, target, segments, tags } = readXliff(decodeXml(bytes, 'xliff'))
    const counter = new NoteCounter()
    counter.add('inline-tags', tags)
    const translated = segments.some((segment) => segment.target !== null)
    const rows = segments.map((segment) => (translated ? [segment.source, segment.target] : [segment.source]))
    return {
      title: null,
      versions: versionsOfRows(translated ? [source, target] : [source], rows),
      notes: counter.notes,
      encoding: xmlEncoding(bytes),
    }
  },
}

import { readXliff } from '../xliff/read-xliff.ts'
import { node, writeXml, type XmlNode } from '../xml/write-xml.ts'
import type { BitextFormat, BitextRow } from './types.ts'

const CORE = 'urn:oasis:names:tc:xliff:document:2.0'
const METADATA = 'urn:oasis:names:tc:xliff:metadata:2.0'

/**
 * XLIFF 2.1 (OASIS, 2018): a unit a row, with one segment; the confidence as metadata. Of a table with more languages the first two are written. XLIFF 1.2 and
 * 2.0 to 2.2 are read; inline codes are left out.
 */
export const xliff: BitextFormat = {
  id: 'xliff',
  name: 'XLIFF 2.1',
  extension: '.xlf',
  mediaType: 'application/xliff+xml',
  keeps: { languages: true, cells: true, ranges: false, confidence: true, controls: true, bilingual: true },
  read(text) {
    const { source, target, segments } = readXliff(text)
    return {
      languages: [source, ...(target === null ? [] : [target])],
      rows: segments.map(
        (segment): BitextRow => ({
          cells: [segment.source, ...(target === null ? [] : [segment.target ?? ''])],
          ranges: null,
          confidence: segment.confidence,
        }),
      ),
    }
  },
  write({ languages: [source = 'und', target], rows }) {
    const units = rows.map((row, n) => unitOf(row, n, target !== undefined))
    const attributes = { xmlns: CORE, 'xmlns:mda': METADATA, version: '2.1', srcLang: source, trgLang: target }
    return writeXml(node('xliff', attributes, [node('file', { id: 'f1', 'xml:space': 'preserve' }, units)]))
  },
}

function unitOf({ cells: [source = '', target = ''], confidence }: BitextRow, n: number, translated: boolean) {
  const meta = node('mda:metadata', {}, [
    node('mda:metaGroup', { category: 'hexapla' }, [node('mda:meta', { type: 'confidence' }, [String(confidence)])]),
  ])
  const parts = [
    node('source', {}, written(source)),
    ...(translated && target !== '' ? [node('target', {}, written(target))] : []),
  ]
  return node('unit', { id: `u${n + 1}` }, [...(confidence === null ? [] : [meta]), node('segment', {}, parts)])
}

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/
/** A character that XML cannot hold is written as `cp`; the empty text in front keeps white space from being added. */
function written(text: string): XmlNode[] {
  if (!FORBIDDEN.test(text)) return [text]
  const pieces = text
    .split(/([\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff])/)
    .map((piece) =>
      FORBIDDEN.test(piece) ? node('cp', { hex: piece.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0') }) : piece,
    )
    .filter((piece) => piece !== '')
  return ['', ...pieces]
}

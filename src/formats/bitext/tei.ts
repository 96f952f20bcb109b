import { attribute, descendants, parseXml, textOf } from '../xml/parse-xml.ts'
import { node, writeXml } from '../xml/write-xml.ts'
import { malformed } from './malformed.ts'
import type { BitextFormat, BitextRow } from './types.ts'

const TEI = 'http://www.tei-c.org/ns/1.0'

/**
 * TEI P5 with stand-off links: a `text` a language, an `ab` a cell with the number of its row (`n`), and a `link` a row with the confidence as `cert`. Only what
 * this format has written is read; other TEI files are read as documents.
 */
export const tei: BitextFormat = {
  id: 'tei',
  name: 'TEI P5, stand-off links',
  extension: '.tei.xml',
  mediaType: 'application/tei+xml',
  keeps: { languages: true, cells: true, ranges: false, confidence: true, controls: false, bilingual: false },
  read(text) {
    const root = parseXml(text, 'tei')
    const texts = descendants(root, 'text').filter((found) => attribute(found, 'xml:lang') !== null)
    if (root.name !== 'TEI' || texts.length === 0) throw malformed('tei', root, 'no texts with xml:lang')
    const rows: { cells: string[]; confidence: number | null }[] = []
    const row = (n: number) => (rows[n] ??= { cells: texts.map(() => ''), confidence: null })
    const certainty = (found: Parameters<typeof attribute>[0], n: number) => {
      const cert = Number(attribute(found, 'cert') ?? Number.NaN)
      if (cert >= 0 && cert <= 1) row(n).confidence = cert
    }
    const places = new Map<string, number>()
    for (const [column, found] of texts.entries())
      for (const block of descendants(found, 'ab')) {
        const n = Number(attribute(block, 'n') ?? Number.NaN) - 1
        if (!Number.isInteger(n) || n < 0 || n > 10_000_000) throw malformed('tei', block, 'ab without the number of its row')
        row(n).cells[column] = textOf(block)
        certainty(block, n)
        places.set(attribute(block, 'xml:id') ?? '', n)
      }
    for (const link of descendants(root, 'link')) {
      const n = places.get((attribute(link, 'target') ?? '').split(/\s+/)[0]!.replace(/^#/, ''))
      if (n !== undefined) certainty(link, n)
    }
    return {
      languages: texts.map((found) => attribute(found, 'xml:lang')!),
      rows: Array.from(
        rows,
        (found): BitextRow => ({ ranges: null, ...(found ?? { cells: texts.map(() => ''), confidence: null }) }),
      ),
    }
  },
  write({ languages, rows }) {
    const id = (n: number, k: number) => `r${n + 1}.${k + 1}`
    const filled = ({ cells }: BitextRow) => cells.flatMap((cell, k) => (cell === '' ? [] : [k]))
    const texts = languages.map((language, k) =>
      node('text', { 'xml:lang': language }, [
        node('body', {}, [
          ...rows.flatMap((row, n) => {
            const cell = row.cells[k] ?? ''
            const alone = filled(row).length < 2
            if (cell === '' && !(alone && filled(row).length === 0 && k === 0)) return []
            const cert = alone && row.confidence !== null ? row.confidence : null
            return [node('ab', { 'xml:id': id(n, k), n: n + 1, 'xml:space': 'preserve', cert }, [cell])]
          }),
          ...(rows.some((row) => filled(row).includes(k)) ? [] : [node('p')]),
        ]),
      ]),
    )
    const links = rows.flatMap((row, n) => {
      const columns = filled(row)
      if (columns.length < 2) return []
      return [node('link', { target: columns.map((k) => `#${id(n, k)}`).join(' '), cert: row.confidence })]
    })
    const header = node('teiHeader', {}, [
      node('fileDesc', {}, [
        node('titleStmt', {}, [node('title', {}, [languages.join(', ')])]),
        node('publicationStmt', {}, [node('p', {}, ['Hexapla'])]),
        node('sourceDesc', {}, [node('p', {}, ['Aligned texts'])]),
      ]),
    ])
    const standOff = links.length === 0 ? [] : [node('standOff', {}, [node('linkGrp', { type: 'translation' }, links)])]
    return writeXml(node('TEI', { xmlns: TEI }, [header, ...standOff, node('text', {}, [node('group', {}, texts)])]))
  },
}

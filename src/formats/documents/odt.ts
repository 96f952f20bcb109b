import { HexaplaError } from '../../errors.ts'
import { decodeXml } from '../xml/decode-xml.ts'
import { attribute, descendants, elements, parseXml, textOf, type XmlElement } from '../xml/parse-xml.ts'
import { type ListLevel, ListNumbers } from './list-numbers.ts'
import { joinParagraphs, NoteCounter } from './paragraphs.ts'
import type { DocumentReader } from './types.ts'

const MIME = /mimetypeapplication\/vnd\.oasis\.opendocument\.text/
const SKIPPED = new Set([
  'tracked-changes',
  'annotation',
  'annotation-end',
  'forms',
  'sequence-decls',
  'table-of-content',
  'title',
  'desc',
])

/**
 * OpenDocument texts, ISO/IEC 26300 (ODF 1.2 to 1.4): paragraphs, numbered lists, table cells row by row, text boxes; a note stands as a paragraph after the
 * one that refers to it. Left out: headers and footers, comments, deleted words, the table of contents.
 */
export const odt: DocumentReader = {
  id: 'odt',
  name: 'OpenDocument (ODT)',
  extensions: ['.odt', '.ott'],
  mediaType: 'application/vnd.oasis.opendocument.text',
  recognises: ({ head, archive }) => archive !== null && MIME.test(head),
  read({ archive }) {
    const manifest = archive!.bytes('META-INF/manifest.xml')
    if (manifest && /encryption-data/.test(new TextDecoder().decode(manifest))) throw new HexaplaError('text.protected')
    const part = (name: string) => {
      const bytes = archive!.bytes(name)
      return bytes && parseXml(decodeXml(bytes, name), name)
    }
    const content = part('content.xml')
    if (!content) throw new HexaplaError('format.malformed', { file: 'odt', line: 1, column: 1, reason: 'no content.xml' })
    const meta = part('meta.xml')
    const counter = new NoteCounter()
    const title = meta && descendants(meta, 'title')[0]
    return {
      title: (title && textOf(title).trim()) || null,
      versions: [{ language: null, text: joinParagraphs(paragraphsOf(content, part('styles.xml'), counter)), rows: null }],
      notes: counter.notes,
      encoding: 'utf-8',
    }
  },
}

const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}

function listStyles(content: XmlElement): Map<string, ListLevel[]> {
  return new Map(
    descendants(content, 'list-style').map((style) => [
      attribute(style, 'name') ?? '',
      elements(style).map((level, n): ListLevel => {
        const shown = Math.max(1, Number(attribute(level, 'display-levels') ?? 1) || 1)
        const numbers = Array.from({ length: Math.min(shown, n + 1) }, (_, k) => `%${n + 1 - Math.min(shown, n + 1) + k + 1}`)
        return {
          format: FORMATS[attribute(level, 'num-format') ?? ''] ?? 'bullet',
          pattern: `${attribute(level, 'num-prefix') ?? ''}${numbers.join('.')}${attribute(level, 'num-suffix') ?? ''}`,
          start: Number(attribute(level, 'start-value') ?? 1) || 1,
        }
      }),
    ]),
  )
}

function paragraphsOf(root: XmlElement, common: XmlElement | null, counter: NoteCounter): string[] {
  // Those made by hand stand beside the text, those of templates and of other word processors in the common styles.
  const styles = new Map([...(common ? listStyles(common) : []), ...listStyles(root)])
  const counters = new Map<string, string>()
  const numbers = new ListNumbers()
  const written: string[] = []
  let open: { text: string; after: XmlElement[] } | null = null
  /** The list we are in: its style, its depth, and the number that its next paragraph begins with. */
  let list: { style: string; level: number; counter: string; number: string | null } | null = null

  const visit = (node: XmlElement | string): void => {
    if (typeof node === 'string') {
      // Line ends of the file are white space; a break of the text is an element.
      if (open) open.text += node.replace(/[\r\n\t]+/g, ' ')
      return
    }
    if (SKIPPED.has(node.name)) {
      if (node.name === 'tracked-changes') counter.add('tracked-changes', elements(node).length)
      return
    }
    switch (node.name) {
      case 'p':
      case 'h':
        paragraph(node)
        return
      case 's':
        if (open) open.text += ' '.repeat(Math.min(1000, Number(attribute(node, 'c') ?? 1) || 1))
        return
      case 'tab':
        if (open) open.text += '\t'
        return
      case 'line-break':
        if (open) open.text += '\n'
        return
      case 'note':
      case 'text-box':
        if (open) {
          open.after.push(node)
          return
        }
        break
      case 'note-citation':
        return
      case 'list': {
        const outer = list
        const style = attribute(node, 'style-name') ?? outer?.style ?? ''
        const continued = counters.get(attribute(node, 'continue-list') ?? '')
        const fresh = attribute(node, 'continue-numbering') === 'true' ? style : `${style} ${node.line}:${node.column}`
        list = { style, level: outer ? outer.level + 1 : 0, counter: outer?.counter ?? continued ?? fresh, number: null }
        const id = attribute(node, 'xml:id')
        if (id !== null) counters.set(id, list.counter)
        for (const child of node.children) visit(child)
        list = outer
        return
      }
      case 'list-item':
        if (list) list.number = numbers.next(list.counter, list.level, styles.get(list.style) ?? [])
        break
    }
    for (const child of node.children) visit(child)
  }

  const paragraph = (node: XmlElement) => {
    const outer = open
    const own = (open = { text: '', after: [] as XmlElement[] })
    for (const child of node.children) visit(child)
    const number = own.text.trim() === '' ? null : (list?.number ?? null)
    if (list && number !== null) {
      list.number = null
      counter.add('numbering')
    }
    written.push(number === null ? own.text : `${number} ${own.text}`)
    open = null
    for (const after of own.after) {
      if (after.name === 'note') counter.add('footnotes')
      for (const child of after.children) visit(child)
    }
    open = outer
  }

  visit(root)
  return written
}

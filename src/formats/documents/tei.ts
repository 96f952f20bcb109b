import { decodeXml, xmlEncoding } from '../xml/decode-xml.ts'
import { attribute, descendants, elements, parseXml, textOf, type XmlElement } from '../xml/parse-xml.ts'
import { foldSpaces, joinParagraphs, NoteCounter, versionsOfRows } from './paragraphs.ts'
import type { DocumentReader, ReadVersion } from './types.ts'

/** Elements that are paragraphs, or stand for one. */
const BLOCKS = new Set([
  'p',
  'head',
  'ab',
  'l',
  'item',
  'cell',
  'salute',
  'signed',
  'dateline',
  'byline',
  'closer',
  'opener',
  'trailer',
  'label',
  'speaker',
  'docTitle',
  'titlePart',
])
const SKIPPED = new Set(['teiHeader', 'front-matter', 'figDesc', 'fw', 'del', 'facsimile', 'standOff'])

/**
 * TEI P5 (Text Encoding Initiative): the text of a document, a paragraph a block; notes after the block that holds them, running heads and deletions left out. A
 * file with several texts, each with its `xml:lang`, holds versions; links between their blocks (`linkGrp`) become rows.
 */
export const tei: DocumentReader = {
  id: 'tei',
  name: 'TEI',
  extensions: ['.tei'],
  mediaType: 'application/tei+xml',
  recognises: ({ head }) => /<(?:[\w-]+:)?(?:TEI|teiCorpus|TEI\.2)[\s>]/.test(head),
  read({ bytes }) {
    const root = parseXml(decodeXml(bytes, 'tei'), 'tei')
    const counter = new NoteCounter()
    const texts = withLanguages(root, null).filter(({ text }) => descendants(text, 'text').length === 0)
    const title = descendants(root, 'title')[0]
    const named = new Set(texts.map(({ language }) => language))
    const linked = texts.length > 1 && named.size === texts.length && !named.has(null) ? linkedRows(root, texts) : null
    const versions: ReadVersion[] =
      linked ??
      [...named].map((language) => ({
        language,
        text: joinParagraphs(
          texts
            .filter((other) => other.language === language)
            .flatMap(({ text }) => blocksOf(text, counter).map((block) => block.text)),
        ),
        rows: null,
      }))
    return { title: (title && foldSpaces(textOf(title))) || null, versions, notes: counter.notes, encoding: xmlEncoding(bytes) }
  },
}

interface Text {
  readonly text: XmlElement
  readonly language: string | null
}

/** Every `text` element with the language that holds there. */
function withLanguages(node: XmlElement, language: string | null): Text[] {
  const own = attribute(node, 'xml:lang') ?? language
  return [
    ...(node.name === 'text' ? [{ text: node, language: own }] : []),
    ...elements(node).flatMap((child) => withLanguages(child, own)),
  ]
}

interface Block {
  readonly id: string | null
  readonly text: string
}

function blocksOf(root: XmlElement, counter: NoteCounter): Block[] {
  const blocks: Block[] = []
  /** An item of a list may hold paragraphs, or a list of its own: each of them stands for itself. */
  const block = (node: XmlElement) => {
    let open = ''
    let id = attribute(node, 'xml:id')
    let notes: XmlElement[] = []
    const end = () => {
      blocks.push({ id, text: foldSpaces(open) })
      id = null
      open = ''
      const waiting = notes
      notes = []
      for (const note of waiting) {
        counter.add('footnotes')
        block(note)
      }
    }
    const inline = (parent: XmlElement) => {
      for (const child of parent.children) {
        if (typeof child === 'string') open += child.replace(/\s+/g, ' ')
        else if (child.name === 'note') notes.push(child)
        else if (child.name === 'lb') open += attribute(child, 'break') === 'no' ? '' : '\n'
        else if (BLOCKS.has(child.name)) {
          end()
          block(child)
        } else if (!SKIPPED.has(child.name)) {
          const [before, after] = marksOf(child)
          open += before
          inline(child)
          open += after
        }
      }
    }
    inline(node)
    end()
  }
  const visit = (node: XmlElement) => {
    if (SKIPPED.has(node.name)) return
    if (BLOCKS.has(node.name)) block(node)
    else for (const child of elements(node)) visit(child)
  }
  visit(root)
  return blocks.filter(({ text }) => text !== '')
}

const QUOTATIONS = new Set(['q', 'quote', 'said'])

/** What is marked up as a quotation stood in quotation marks, which an encoder may have left out because the markup says it. */
function marksOf(node: XmlElement): readonly [string, string] {
  if (!QUOTATIONS.has(node.name) || elements(node).some(({ name }) => BLOCKS.has(name))) return ['', '']
  return /^[\p{Pi}\p{Pf}\p{Ps}"'„‚]/u.test(textOf(node).trim()) ? ['', ''] : ['“', '”']
}

/** Rows by the links of the file, in the order of the first text; what no link names stands in a row of its own. */
function linkedRows(root: XmlElement, texts: readonly Text[]): ReadVersion[] | null {
  const links = descendants(root, 'link').map((link) =>
    (attribute(link, 'target') ?? '').split(/\s+/).map((target) => target.replace(/^#/, '')),
  )
  if (links.length === 0) return null
  const counter = new NoteCounter()
  const columns = texts.map(({ text }) => blocksOf(text, counter))
  const place = new Map(
    columns.flatMap((blocks, column) => blocks.flatMap(({ id }, n) => (id === null ? [] : [[id, { column, n }] as const]))),
  )
  const done = columns.map(() => 0)
  const rows: (string | null)[][] = []
  const advance = (column: number, to: number) => {
    for (; done[column]! < to; done[column]!++) {
      const row = columns.map((): string | null => null)
      row[column] = columns[column]![done[column]!]!.text
      rows.push(row)
    }
  }
  const inOrder = links
    .map((targets) => targets.flatMap((target) => place.get(target) ?? []))
    .filter((places) => places.length > 0)
    .sort((a, b) => Math.min(...a.map(({ n }) => n)) - Math.min(...b.map(({ n }) => n)))
  for (const places of inOrder) {
    const runs = columns.map((_, column) => places.filter((found) => found.column === column).map(({ n }) => n))
    // Links that cross are left to the aligner.
    if (runs.some((run, column) => run.some((n) => n < done[column]!))) continue
    for (const [column, run] of runs.entries()) if (run.length > 0) advance(column, Math.min(...run))
    rows.push(
      runs.map((run, column) => {
        if (run.length === 0) return null
        const [from, to] = [done[column]!, Math.max(...run) + 1]
        done[column] = to
        return columns[column]!.slice(from, to)
          .map(({ text }) => text)
          .join('\n\n')
      }),
    )
  }
  for (const [column, blocks] of columns.entries()) advance(column, blocks.length)
  return versionsOfRows(
    texts.map(({ language }) => language),
    rows,
  )
}

import type { Archive } from '../archive.ts'
import { decodeXml } from '../xml/decode-xml.ts'
import { attribute, descendants, element, elements, parseXml, textOf, type XmlElement } from '../xml/parse-xml.ts'
import { readNumbering } from './docx-numbering.ts'
import { ListNumbers } from './list-numbers.ts'
import { joinParagraphs, NoteCounter, versionsOfRows } from './paragraphs.ts'
import type { DocumentReader, ReadVersion } from './types.ts'

const PART = 'word/document.xml'

/** What holds no text of the document: properties, deleted and moved words, field codes, comments' anchors. */
const SKIPPED = new Set([
  'rPr',
  'pPr',
  'tblPr',
  'trPr',
  'tcPr',
  'sectPr',
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'rt',
  'Fallback',
])
/** Elements that stand for one character. */
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00ad',
}

/**
 * Word documents, ECMA-376 (Office Open XML): paragraphs, lists with their numbers, table cells row by row, text boxes; the text of a footnote stands as
 * a paragraph after the one that refers to it. Inserted words are read, deleted ones are not: the text is what "accept all changes" gives.
 * Left out: headers and footers, comments, hidden text, pictures.
 */
export const docx: DocumentReader = {
  id: 'docx',
  name: 'Word (DOCX)',
  extensions: ['.docx', '.docm', '.dotx'],
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  recognises: ({ archive }) => archive?.names.includes(PART) === true,
  read({ archive }) {
    const part = (name: string) => readPart(archive!, `word/${name}.xml`)
    const counter = new NoteCounter()
    const surroundings = {
      numbering: readNumbering(part('numbering'), part('styles')),
      notes: new Map([...notesOf(part('footnotes'), 'footnote'), ...notesOf(part('endnotes'), 'endnote')]),
      counter,
    }
    const document = part('document')!
    const reported = reportLanguages(archive!)
    if (reported)
      return { title: null, versions: reportVersions(document, reported, surroundings), notes: counter.notes, encoding: 'utf-8' }
    const paragraphs = paragraphsOf(document, surroundings)
    const core = readPart(archive!, 'docProps/core.xml')
    const title = core && element(core, 'title')
    return {
      title: (title && textOf(title).trim()) || null,
      versions: [{ language: null, text: joinParagraphs(paragraphs), rows: null }],
      notes: counter.notes,
      encoding: 'utf-8',
    }
  },
}

/** Languages of the columns of a report on one statement, which says so itself; null for any other document. */
function reportLanguages(archive: Archive): string[] | null {
  const properties = readPart(archive, 'docProps/custom.xml')
  const value = (name: string) => {
    const property = properties && elements(properties).find((found) => attribute(found, 'name') === name)
    return property ? textOf(property).trim() : ''
  }
  const languages = value('HexaplaLanguages')
  return value('HexaplaStatements') === '' || languages === '' || languages.includes(';') ? null : languages.split(' ')
}

/** The versions in the table of a report, as they were edited: a row of the table is a row of each. */
function reportVersions(document: XmlElement, languages: readonly string[], surroundings: Surroundings): ReadVersion[] {
  const rows = descendants(document, 'tr').slice(1)
  const cells = rows.map((row) =>
    elements(row, 'tc')
      .slice(1)
      .map((cell) => joinParagraphs(paragraphsOf(cell, surroundings))),
  )
  return versionsOfRows(languages, cells)
}

function readPart(archive: Archive, name: string): XmlElement | null {
  const bytes = archive.bytes(name)
  return bytes && parseXml(decodeXml(bytes, name), name)
}

/** Footnotes and endnotes by kind and id; the separators that Word keeps among them have a type. */
function notesOf(part: XmlElement | null, kind: string): [string, XmlElement][] {
  const notes = part ? elements(part, kind).filter((note) => attribute(note, 'type') === null) : []
  return notes.map((note) => [`${kind} ${attribute(note, 'id')}`, note])
}

interface Surroundings {
  readonly numbering: ReturnType<typeof readNumbering>
  readonly notes: ReadonlyMap<string, XmlElement>
  readonly counter: NoteCounter
}

function paragraphsOf(root: XmlElement, { numbering, notes, counter }: Surroundings): string[] {
  const numbers = new ListNumbers()
  const written: string[] = []
  /** The paragraph that is open, and what follows it: notes it refers to, boxes anchored in it. */
  let open: { text: string; after: XmlElement[] } | null = null

  const visit = (node: XmlElement): void => {
    if (SKIPPED.has(node.name)) {
      if (node.name === 'del' || node.name === 'moveFrom') counter.add('tracked-changes')
      return
    }
    switch (node.name) {
      case 'p':
        paragraph(node)
        return
      case 'r':
        if (isHidden(node)) return
        break
      case 't':
        if (open) open.text += textOf(node)
        return
      case 'footnoteReference':
      case 'endnoteReference': {
        const note = notes.get(`${node.name.slice(0, -'Reference'.length)} ${attribute(node, 'id')}`)
        if (note) open?.after.push(note)
        return
      }
      case 'txbxContent':
        open?.after.push(node)
        return
      case 'sym':
        if (open) open.text += symbol(node)
        return
    }
    if (open && node.name in CHARACTERS) open.text += CHARACTERS[node.name]
    for (const child of elements(node)) visit(child)
  }

  const paragraph = (node: XmlElement) => {
    const outer = open
    const own = (open = { text: '', after: [] as XmlElement[] })
    for (const child of elements(node)) visit(child)
    const list = numbering.of(element(node, 'pPr'))
    const number = list && own.text.trim() !== '' ? numbers.next(list.list.counter, list.level, list.list.levels) : null
    if (number !== null) counter.add('numbering')
    written.push(number === null ? own.text : `${number} ${own.text}`)
    open = null
    for (const after of own.after) {
      if (after.name !== 'txbxContent') counter.add('footnotes')
      for (const child of elements(after)) visit(child)
    }
    open = outer
  }

  visit(root)
  return written
}

/** Hidden by its own properties; Word has no other way that a reader would not see. */
function isHidden(run: XmlElement): boolean {
  const properties = element(run, 'rPr')
  const vanish = properties && element(properties, 'vanish')
  return vanish !== null && !['0', 'false', 'off'].includes(attribute(vanish!, 'val') ?? 'true')
}

/** A character of a symbol font: those outside the private area are what they seem. */
function symbol(node: XmlElement): string {
  const code = Number.parseInt(attribute(node, 'char') ?? '', 16)
  return code >= 0x20 && code < 0xd800 ? String.fromCharCode(code) : ''
}

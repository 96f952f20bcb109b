import type { Concept, Designation, ForeignNode, Termbase } from '../../terms/types.ts'
import { attribute, descendants, elements, parseXml, textOf, type XmlElement } from '../xml/parse-xml.ts'
import { node, writeXml, type XmlNode, type XmlOut } from '../xml/write-xml.ts'
import { RENAMED } from './tbx-checks.ts'
import { languageOf, malformedTermbase, termbaseOf, withStatus } from './termbase-of.ts'
import type { TermbaseFormat } from './types.ts'

const CORE = 'urn:iso:std:iso:30042:ed-2'
const MODULES = { min: 'http://www.tbxinfo.net/ns/min', basic: 'http://www.tbxinfo.net/ns/basic' }
const IN_MIN = new Set(['administrativeStatus', 'customerSubset', 'partOfSpeech', 'subjectField'])

/** TBX says "superseded" of what is no longer used, and "deprecated" of what must not be. */
const STATUS: Readonly<Record<string, Designation['status']>> = {
  'preferredTerm-admn-sts': 'preferred',
  'admittedTerm-admn-sts': 'admitted',
  'supersededTerm-admn-sts': 'deprecated',
  'deprecatedTerm-admn-sts': 'forbidden',
}
const WRITTEN_STATUS = Object.fromEntries(Object.entries(STATUS).map(([tbx, status]) => [status, tbx]))

/** What DCT writes as an element of its own name, DCA writes as an element of this name with a type. */
const KIND: Readonly<Record<string, string>> = {
  administrativeStatus: 'termNote',
  partOfSpeech: 'termNote',
  termType: 'termNote',
  grammaticalGender: 'termNote',
  geographicalUsage: 'termNote',
  termLocation: 'termNote',
  subjectField: 'descrip',
  definition: 'descrip',
  context: 'descrip',
  crossReference: 'ref',
  externalCrossReference: 'xref',
  xGraphic: 'xref',
  transactionType: 'transac',
  responsibility: 'transacNote',
  customerSubset: 'admin',
  projectSubset: 'admin',
  source: 'admin',
}

/**
 * TBX, ISO 30042:2019 (TBX-Basic 1.2.1 in DCA or DCT style; TBX-Core, -Min and private dialects are read too) and TBX 2 of 2008 (`martif`, only read). A
 * concept's subject and definition, its terms with status and first note have a place in the termbase; everything else is kept as it is and written again.
 */
const read = (text: string, file: string): Termbase => {
  const root = parseXml(text, file)
  if (root.name !== 'tbx' && root.name !== 'martif')
    throw malformedTermbase(file, root, `the root is ${root.name}, neither tbx nor martif`)
  const ids = new Set<string>()
  const entries = [...descendants(root, 'conceptEntry'), ...descendants(root, 'termEntry')]
  return termbaseOf(
    entries.map((entry, n) => {
      const id = attribute(entry, 'id')?.replace(/^_(?=\d)/, '') ?? `c${n + 1}`
      if (ids.has(id)) throw malformedTermbase(file, entry, `two concepts are called ${id}`)
      ids.add(id)
      return conceptOf(entry, id, file)
    }),
  )
}

export const tbx: TermbaseFormat = {
  id: 'tbx',
  name: 'TBX-Basic (DCA)',
  extension: '.tbx',
  mediaType: 'application/x-tbx+xml',
  recognises: (head) => /<(?:tbx|martif)[\s>]/.test(head),
  read,
  write: (termbase) => writeTbx(termbase, 'dca'),
}

export const tbxDct: TermbaseFormat = {
  ...tbx,
  id: 'tbx-dct',
  name: 'TBX-Basic (DCT)',
  write: (termbase) => writeTbx(termbase, 'dct'),
}

type Foreign = NonNullable<Concept['foreign']>[number]

function conceptOf(entry: XmlElement, id: string, file: string): Concept {
  const foreign: Foreign[] = []
  let subject: string | null = null
  let definition: string | null = null
  const designations: Record<string, ReturnType<typeof termOf>[]> = {}
  for (const child of elements(entry)) {
    const plain = asDca(child)
    if (RENAMED[child.name] === 'langSec' || child.name === 'langSec') languageSection(child)
    else if (subject === null && isCategory(plain, 'subjectField')) subject = plainText(plain)
    else if (definition === null && isCategory(plain, 'definition')) definition = plainText(plain)
    else foreign.push({ at: '', node: plain })
  }

  function languageSection(section: XmlElement) {
    const tag = attribute(section, 'xml:lang') ?? attribute(section, 'lang')
    const language = tag === null ? null : languageOf(tag)
    if (language === null) throw malformedTermbase(file, section, `unknown language tag: ${tag ?? 'none'}`)
    const terms = (designations[language] ??= [])
    for (const child of elements(section)) {
      const name = RENAMED[child.name] ?? child.name
      if (name !== 'termSec' && name !== 'ntig') {
        foreign.push({ at: language, node: asDca(child) })
        continue
      }
      const term = termOf(child)
      if (term.term === '') throw malformedTermbase(file, child, 'a term that is empty')
      const at = `${language}/${terms.push(term) - 1}`
      if (tag !== language) foreign.push({ at, node: { name: 'xml:lang', attributes: {}, children: [tag!] } })
      foreign.push(...term.rest.map((kept) => ({ at, node: kept })))
    }
  }

  // A definition by language is a foreign one too; the first serves where the concept has none of its own.
  const inLanguage = foreign.map(({ node: kept }) => definitionIn(kept)).find((text) => text !== null)
  return {
    id,
    subject,
    definition: definition ?? inLanguage ?? '',
    designations: Object.fromEntries(Object.entries(designations).map(([language, terms]) => [language, withStatus(terms)])),
    ...(foreign.length > 0 && { foreign }),
  }
}

function termOf(section: XmlElement) {
  const parts = elements(section).flatMap((child) => (child.name === 'termGrp' ? elements(child) : [child]))
  const term = parts.find(({ name }) => name === 'term')
  const rest: ForeignNode[] = []
  let status: Designation['status'] | null = null
  let note: string | null = null
  for (const part of parts) {
    if (part === term) continue
    const plain = asDca(part)
    const value = plainText(plain)
    if (status === null && isCategory(plain, 'administrativeStatus') && STATUS[value]) status = STATUS[value]
    else if (note === null && plain.name === 'note' && Object.keys(plain.attributes).length === 0) note = value
    else rest.push(plain)
  }
  return { term: term ? textOf(term).replace(/\s+/g, ' ').trim() : '', status, note, rest }
}

/** An element as DCA writes it, whatever the style of its file. */
function asDca(found: XmlElement): ForeignNode {
  const kind = found.namespace === '' || found.namespace.startsWith('urn:iso:') ? null : (KIND[found.name] ?? 'descrip')
  const attributes = Object.fromEntries(
    found.attributes.filter(({ qualified }) => !qualified.startsWith('xmlns')).map(({ qualified, value }) => [qualified, value]),
  )
  const children = found.children
    .map((child) => (typeof child === 'string' ? child : asDca(child)))
    // White space between elements is indentation.
    .filter(
      (child, _, all) => typeof child !== 'string' || child.trim() !== '' || !all.some((other) => typeof other !== 'string'),
    )
  return kind === null
    ? { name: found.name, attributes, children }
    : { name: kind, attributes: { type: found.name, ...attributes }, children }
}

const isCategory = ({ attributes }: ForeignNode, category: string) => attributes.type === category
const plainText = (kept: ForeignNode): string =>
  kept.children
    .map((child) => (typeof child === 'string' ? child : plainText(child)))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()

function definitionIn(kept: ForeignNode): string | null {
  if (isCategory(kept, 'definition')) return plainText(kept)
  for (const child of kept.children) {
    const found = typeof child === 'string' ? null : definitionIn(child)
    if (found !== null) return found
  }
  return null
}

type Style = 'dca' | 'dct'

function writeTbx({ concepts }: Termbase, style: Style): string {
  const modules = style === 'dct' ? { 'xmlns:min': MODULES.min, 'xmlns:basic': MODULES.basic } : {}
  const root = node('tbx', { type: 'TBX-Basic', style, 'xml:lang': 'en', xmlns: CORE, ...modules }, [
    node('tbxHeader', {}, [node('fileDesc', {}, [node('sourceDesc', {}, [node('p', {}, ['Hexapla'])])])]),
    node('text', {}, [
      node(
        'body',
        {},
        concepts.map((concept) => entryOf(concept, style)),
      ),
    ]),
  ])
  return writeXml(root)
}

function entryOf({ id, subject, definition, designations, foreign = [] }: Concept, style: Style): XmlOut {
  const at = (place: string) =>
    foreign.filter((kept) => kept.at === place && kept.node.name !== 'xml:lang').map(({ node: kept }) => styled(kept, style))
  const known = foreign.some(({ node: kept }) => definitionIn(kept) === definition)
  const own: ForeignNode[] = [
    ...(subject === null ? [] : [{ name: 'descrip', attributes: { type: 'subjectField' }, children: [subject] }]),
    ...(definition === '' || known ? [] : [{ name: 'descrip', attributes: { type: 'definition' }, children: [definition] }]),
  ]
  const sections = Object.entries(designations).flatMap(([language, terms]) => {
    const tagOf = (n: number) =>
      foreign.find((kept) => kept.at === `${language}/${n}` && kept.node.name === 'xml:lang')?.node.children[0] as
        | string
        | undefined
    const tags = [...new Set(terms.map((_, n) => tagOf(n) ?? language))]
    return tags.map((tag, k) =>
      node('langSec', { 'xml:lang': tag }, [
        ...(k === 0 ? at(language) : []),
        ...terms.flatMap((term, n) => ((tagOf(n) ?? language) === tag ? [sectionOf(term, at(`${language}/${n}`), style)] : [])),
      ]),
    )
  })
  return node('conceptEntry', { id: /^[\p{L}_]/u.test(id) ? id : `_${id}` }, [
    ...own.map((kept) => styled(kept, style)),
    ...at(''),
    ...sections,
  ])
}

function sectionOf({ term, status, note }: Designation, rest: readonly XmlOut[], style: Style): XmlOut {
  const admitted: ForeignNode = {
    name: 'termNote',
    attributes: { type: 'administrativeStatus' },
    children: [WRITTEN_STATUS[status]!],
  }
  return node('termSec', {}, [
    node('term', {}, [term]),
    styled(admitted, style),
    ...(note === null ? [] : [node('note', {}, [note])]),
    ...rest,
  ])
}

function styled({ name, attributes, children }: ForeignNode, style: Style): XmlOut {
  const { type, ...rest } = attributes
  const inside = children.map((child): XmlNode => (typeof child === 'string' ? child : styled(child, style)))
  if (style === 'dca' || type === undefined || !KIND[type]) return node(name, attributes, inside)
  return node(`${IN_MIN.has(type) ? 'min' : 'basic'}:${type}`, rest, inside)
}

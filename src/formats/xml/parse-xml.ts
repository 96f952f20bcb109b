import { SaxesParser } from 'saxes'
import { HexaplaError } from '../../errors.ts'

export interface XmlAttribute {
  /** As written: `xml:lang`, `w:val`. */
  readonly qualified: string
  readonly name: string
  readonly namespace: string
  readonly value: string
}

export interface XmlElement {
  /** Local name, without a prefix. */
  readonly name: string
  readonly namespace: string
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly (XmlElement | string)[]
  /** Where its start tag ends, from 1. */
  readonly line: number
  readonly column: number
}

export interface XmlLimits {
  /** UTF-16 units. */
  readonly length: number
  readonly depth: number
  readonly nodes: number
}

const LIMITS: XmlLimits = { length: 60_000_000, depth: 256, nodes: 2_000_000 }

/**
 * A parser that cannot be turned against us: no entities but the five of XML, no DTD is loaded, depth and length are bounded. For files that are read
 * whole, `parseXml` makes a tree of it; for large ones its events are used as they come.
 *
 * @param format names the file in errors
 */
export function xmlParser(format: string, limits: Partial<XmlLimits> = {}) {
  const { depth: deepest } = { ...LIMITS, ...limits }
  const parser = new SaxesParser({ xmlns: true, position: true })
  const fail = (reason: string): never => {
    throw new HexaplaError('format.malformed', { file: format, line: parser.line, column: parser.column + 1, reason })
  }
  let depth = 0
  parser.on('error', (error) => fail(error.message.replace(/^(?:.*?:)?\d+:\d+: /, '').replace(/\.$/, '')))
  parser.on('doctype', (doctype) => {
    if (/<!(?:ENTITY|ATTLIST)/i.test(doctype)) fail('declarations of entities are not read')
  })
  parser.on('opentagstart', () => {
    if (++depth > deepest) fail(`nested deeper than ${deepest}`)
  })
  return { parser, fail, closed: () => depth-- }
}

type Mutable = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { children: (XmlElement | string)[] }

/**
 * The tree of an XML 1.0 document with its namespaces. Comments and processing instructions are left out, CDATA is text.
 *
 * @throws {HexaplaError} `format.malformed` with line and column; `text.too-large`
 * Cost: linear; about 300 bytes an element.
 */
export function parseXml(text: string, format: string, limits: Partial<XmlLimits> = {}): XmlElement {
  const { length, nodes: most } = { ...LIMITS, ...limits }
  if (text.length > length) throw new HexaplaError('text.too-large', { file: format, limit: length, size: text.length })
  const { parser, fail, closed } = xmlParser(format, limits)
  const open: Mutable[] = []
  let root: Mutable | null = null
  let nodes = 0
  const add = (node: Mutable | string) => {
    if (++nodes > most) fail(`more than ${most} elements`)
    open.at(-1)?.children.push(node)
  }
  parser.on('opentag', ({ local, uri, attributes }) => {
    const element: Mutable = {
      name: local,
      namespace: uri,
      attributes: Object.values(attributes).map((attribute) => ({
        qualified: attribute.name,
        name: attribute.local,
        namespace: attribute.uri,
        value: attribute.value,
      })),
      children: [],
      line: parser.line,
      column: parser.column + 1,
    }
    add(element)
    root ??= element
    open.push(element)
  })
  parser.on('closetag', () => {
    closed()
    open.pop()
  })
  parser.on('text', add)
  parser.on('cdata', add)
  parser.write(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text).close()
  return root ?? fail('no element')
}

/** Value of an attribute by its qualified name, else by its local one; null where it is not there. */
export function attribute({ attributes }: XmlElement, name: string): string | null {
  return (
    (attributes.find(({ qualified }) => qualified === name) ?? attributes.find((other) => other.name === name))?.value ?? null
  )
}

/** The elements directly inside, all of them or those of a name. */
export function elements({ children }: XmlElement, name?: string): XmlElement[] {
  return children.filter((child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name))
}

export const element = (parent: XmlElement, name: string): XmlElement | null => elements(parent, name)[0] ?? null

/** Every element of a name below, in document order. */
export function descendants(parent: XmlElement, name: string): XmlElement[] {
  return elements(parent).flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)])
}

/** All character data below. */
export function textOf({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}

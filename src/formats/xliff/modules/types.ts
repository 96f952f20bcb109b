import { elements, type XmlElement } from '../../xml/parse-xml.ts'
import { refused } from '../types.ts'

/** Where an element of a module stands. */
export interface Surroundings {
  /** From the root down to the parent. */
  readonly above: readonly XmlElement[]
  readonly root: XmlElement
}

/** What a module demands of its elements. To add one: write its file, add its line to index.ts. */
export interface XliffModule {
  /** As in its namespace, `urn:oasis:names:tc:xliff:<name>:2.0`. */
  readonly name: string
  /** @throws {HexaplaError} `format.malformed` with line and reason */
  check(element: XmlElement, surroundings: Surroundings): void
}

const TOKEN = /^[\p{L}\p{N}\p{M}.:_·-]+$/u

/** Value of an attribute without a namespace; null where it is not there. */
export const plain = ({ attributes }: XmlElement, name: string): string | null =>
  attributes.find(({ qualified }) => qualified === name)?.value ?? null

export function checkToken(element: XmlElement, name: string): void {
  const value = plain(element, name)
  if (value !== null && !TOKEN.test(value)) throw refused(element, `${name}="${value.slice(0, 40)}" is no name token`)
}

/** An attribute that is missing, or has none of the values it may have. */
export function checkValue(element: XmlElement, name: string, pattern: RegExp, { needed = false } = {}): void {
  const value = plain(element, name)
  if (value === null ? needed : !pattern.test(value))
    throw refused(
      element,
      value === null ? `${element.name} without ${name}` : `${name}="${value.slice(0, 40)}" on ${element.name}`,
    )
}

/** Ids of some elements differ where they are given. */
export function checkUnique(all: readonly XmlElement[]): void {
  const seen = new Set<string>()
  for (const element of all) {
    const id = plain(element, 'id')
    if (id === null) continue
    if (seen.has(id)) throw refused(element, `two elements with the id ${id.slice(0, 40)}`)
    seen.add(id)
  }
}

/** No characters but white space beside the elements inside. */
export function checkNoText(element: XmlElement): void {
  if (element.children.some((child) => typeof child === 'string' && child.trim() !== ''))
    throw refused(element, `text inside ${element.name}`)
}

/** Everything below, in document order. */
export const below = (parent: XmlElement): XmlElement[] => elements(parent).flatMap((child) => [child, ...below(child)])

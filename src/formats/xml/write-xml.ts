import { escapeMarkup } from './escape-markup.ts'

export type XmlNode = string | XmlOut

/** An element to write. Attributes that are null or undefined are left out. */
export interface XmlOut {
  /** With its prefix, if it has one. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string | number | null | undefined>>
  readonly children: readonly XmlNode[]
}

export const node = (name: string, attributes: XmlOut['attributes'] = {}, children: readonly XmlNode[] = []): XmlOut => ({
  name,
  attributes,
  children,
})

/** A whole document. */
export function writeXml(root: XmlOut): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}\n`
}

/** Elements with nothing but elements inside stand one a line; where there is text, nothing is added, for white space would be text too. */
export function written({ name, attributes, children }: XmlOut, indent: string | null): string {
  const inside = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`)
    .join('')
  if (children.length === 0) return `<${name}${inside}/>`
  const mixed = indent === null || children.some((child) => typeof child === 'string')
  const deeper = mixed ? null : `${indent}  `
  const parts = children.map((child) => (typeof child === 'string' ? escapeMarkup(child) : written(child, deeper)))
  return mixed
    ? `<${name}${inside}>${parts.join('')}</${name}>`
    : `<${name}${inside}>\n${parts.map((part) => `${deeper}${part}\n`).join('')}${indent}</${name}>`
}

/** Line ends and tabs of an attribute are read as spaces unless they are written as numbers; a carriage return is, anywhere. */
const escapeAttribute = (value: string) => escapeMarkup(value).replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)

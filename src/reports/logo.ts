import { decodeXml } from '../formats/xml/decode-xml.ts'
import { parseXml, type XmlElement } from '../formats/xml/parse-xml.ts'
import { node, writeXml, type XmlNode, type XmlOut } from '../formats/xml/write-xml.ts'
import { type Logo, refuse } from './template.ts'

/** Largest file of a logo: it stands in every report. */
export const MAX_LOGO = 300_000
const MAX_SIDE = 4_000
const SVG = 'http://www.w3.org/2000/svg'

/** Makes a logo of a PNG or SVG file. @throws {HexaplaError} `template.malformed` */
export function readLogo(bytes: Uint8Array, file: string): Logo {
  if (bytes.length > MAX_LOGO) refuse(file, `larger than ${MAX_LOGO} bytes`)
  return SIGNATURE.every((byte, n) => bytes[n] === byte) ? png(bytes, file) : svg(bytes, file)
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** What a picture needs (W3C PNG, third edition, section 11); texts, dates and whatever else a program put in stay out. */
const KEPT_CHUNKS = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'sRGB', 'pHYs', 'IDAT', 'IEND'])

function png(bytes: Uint8Array, file: string): Logo {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = [bytes.subarray(0, 8)]
  let ended = false
  for (let at = 8; !ended; ) {
    if (at + 12 > bytes.length) refuse(file, 'a PNG that breaks off')
    const length = view.getUint32(at)
    const end = at + 12 + length
    if (end > bytes.length) refuse(file, 'a PNG that breaks off')
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (at === 8 && (type !== 'IHDR' || length !== 13)) refuse(file, 'a PNG without a head')
    if (KEPT_CHUNKS.has(type)) kept.push(bytes.subarray(at, end))
    ended = type === 'IEND'
    at = end
  }
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  return { mediaType: 'image/png', bytes: joined(kept), ...sized(width, height, file) }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function sized(width: number, height: number, file: string) {
  if (!(width >= 1 && height >= 1 && width <= MAX_SIDE && height <= MAX_SIDE))
    refuse(file, `sides must be from 1 to ${MAX_SIDE} pixels`)
  return { width, height }
}

const ELEMENTS = new Set(
  'svg g defs title desc path rect circle ellipse line polyline polygon text tspan linearGradient radialGradient stop clipPath mask'.split(
    ' ',
  ),
)
const ATTRIBUTES = new Set(
  (
    'id viewBox width height x y x1 x2 y1 y2 cx cy r rx ry fx fy d points transform fill fill-rule fill-opacity stroke stroke-width stroke-linecap ' +
    'stroke-linejoin stroke-dasharray stroke-miterlimit stroke-opacity opacity clip-path clip-rule mask offset stop-color stop-opacity gradientUnits ' +
    'gradientTransform spreadMethod clipPathUnits maskUnits preserveAspectRatio font-family font-size font-weight font-style text-anchor dx dy'
  ).split(' '),
)
/** A place in the same picture, or nothing that leads anywhere. */
const LEADS_OUT = /url\((?!\s*#)|(?:javascript|data|https?|file):|\\/i

/** Written anew from what is known to be a drawing: no script, style sheet, animation, picture in the picture, or address. */
function svg(bytes: Uint8Array, file: string): Logo {
  const root = parseXml(decodeXml(bytes, file), file, { length: MAX_LOGO, depth: 40, nodes: 20_000 })
  if (root.name !== 'svg' || root.namespace !== SVG) refuse(file, 'neither PNG nor SVG')
  const box = attributeOf(root, 'viewBox')
    ?.trim()
    .split(/[\s,]+/)
    .map(Number)
  const side = (name: string, at: number) => {
    const [, number] = /^(\d+(?:\.\d+)?)(?:px)?$/.exec(attributeOf(root, name)?.trim() ?? '') ?? []
    return Math.round(number === undefined ? (box?.[at] ?? Number.NaN) : Number(number))
  }
  const size = sized(side('width', 2), side('height', 3), file)
  const drawn = cleaned(root)
  const whole = { ...drawn, attributes: { xmlns: SVG, ...drawn.attributes } }
  return { mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(writeXml(whole)), ...size }
}

const attributeOf = ({ attributes }: XmlElement, name: string) => attributes.find(({ qualified }) => qualified === name)?.value

function cleaned({ name, attributes, children }: XmlElement): XmlOut {
  const kept = attributes.filter(
    ({ qualified, value }) =>
      (ATTRIBUTES.has(qualified) && !LEADS_OUT.test(value)) || (isReference(qualified) && /^#[\w-]+$/.test(value)),
  )
  const inside = children.flatMap((child): XmlNode[] => {
    if (typeof child === 'string') return TEXTUAL.has(name) ? [child] : []
    return child.namespace === SVG && ELEMENTS.has(child.name) ? [cleaned(child)] : []
  })
  return node(
    name,
    Object.fromEntries(kept.map(({ name: local, qualified, value }) => [isReference(qualified) ? local : qualified, value])),
    inside,
  )
}

const TEXTUAL = new Set(['text', 'tspan', 'title', 'desc'])
const isReference = (name: string) => name === 'href' || name === 'xlink:href'

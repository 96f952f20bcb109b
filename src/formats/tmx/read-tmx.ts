import { xmlParser } from '../xml/parse-xml.ts'
import type { Inline, InlineTag, TmxHeader, TmxNote, TmxNotes, TmxProp, TmxUnit, TmxVariant } from './types.ts'

export interface TmxHandlers {
  header?(header: TmxHeader): void
  /** Told of each unit as soon as it ends; the unit is not kept. */
  unit(unit: TmxUnit): void
}

const INLINE = new Set(['bpt', 'ept', 'it', 'ph', 'ut', 'hi', 'sub'])

type Open<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] }

/**
 * Reads TMX 1.1 to 1.4b in chunks of any size: memory is that of one unit, whatever the size of the file. Units with several segments of one language, notes,
 * properties and inline tags come as they stand.
 *
 * @throws {HexaplaError} `format.malformed` with line and column
 */
export function tmxReader({ header: onHeader, unit: onUnit }: TmxHandlers): { write(chunk: string): void; end(): void } {
  const { parser, fail, closed } = xmlParser('tmx')
  const path: string[] = []
  let version = ''
  let header: Open<TmxHeader> | null = null
  let unit: Open<TmxUnit> | null = null
  let variant: Open<TmxVariant> | null = null
  let prop: Open<TmxProp> | null = null
  let note: Open<TmxNote> | null = null
  let encoding: { name: string; attributes: Record<string, string>; content: InlineTag[] } | null = null
  /** Contents that are open inside a segment, the innermost last. */
  const contents: Inline[][] = []
  let begun = false

  const owner = (): Open<TmxNotes> | null => (variant ?? unit ?? header) as Open<TmxNotes> | null

  parser.on('opentag', ({ local, attributes: written }) => {
    const attributes: Record<string, string> = {}
    for (const { name, value } of Object.values(written))
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) attributes[name] = value
    const inside = path.at(-1)
    path.push(local)
    if (!begun && local !== 'tmx') fail(`the root is ${local}, not tmx`)
    begun = true
    if (contents.length > 0) {
      if (!INLINE.has(local)) fail(`${local} inside a segment`)
      const content: Inline[] = []
      contents.at(-1)!.push({ name: local, attributes, content })
      contents.push(content)
      return
    }
    switch (local) {
      case 'tmx':
        version = attributes.version ?? fail('tmx without a version')
        break
      case 'header':
        header = { version, source: sourceOf(attributes.srclang), attributes, props: [], notes: [], encodings: [] }
        break
      case 'ude':
        encoding = { name: local, attributes, content: [] }
        break
      case 'map':
        encoding?.content.push({ name: local, attributes, content: [] })
        break
      case 'tu':
        if (inside !== 'body') fail('tu outside of the body')
        unit = { attributes, props: [], notes: [], variants: [] }
        break
      case 'tuv': {
        if (!unit) fail('tuv outside of a tu')
        const language = attributes['xml:lang'] ?? attributes.lang ?? fail('tuv without a language')
        variant = { language, attributes, props: [], notes: [], segment: [] }
        break
      }
      case 'seg':
        if (!variant) fail('seg outside of a tuv')
        contents.push(variant!.segment)
        break
      case 'prop': {
        const { type = '', ...rest } = attributes
        prop = { type, value: '', attributes: rest }
        break
      }
      case 'note':
        note = { text: '', attributes }
        break
    }
  })
  const text = (characters: string) => {
    if (contents.length > 0) {
      const content = contents.at(-1)!
      const last = content.at(-1)
      if (typeof last === 'string') content[content.length - 1] = last + characters
      else content.push(characters)
    } else if (prop) prop.value += characters
    else if (note) note.text += characters
  }
  parser.on('text', text)
  parser.on('cdata', text)
  parser.on('closetag', ({ local }) => {
    closed()
    path.pop()
    if (contents.length > 0) {
      contents.pop()
      return
    }
    switch (local) {
      case 'header':
        if (header) onHeader?.(header)
        header = null
        break
      case 'prop':
        if (prop) owner()?.props.push(prop)
        prop = null
        break
      case 'ude':
        if (encoding) header?.encodings.push(encoding)
        encoding = null
        break
      case 'note':
        if (note) owner()?.notes.push(note)
        note = null
        break
      case 'tuv':
        if (variant) unit?.variants.push(variant)
        variant = null
        break
      case 'tu':
        if (unit) onUnit(unit)
        unit = null
        break
    }
  })
  return {
    write: (chunk) => void parser.write(chunk),
    end: () => {
      parser.close()
      if (!begun) fail('no element')
    },
  }
}

const sourceOf = (language: string | undefined) => (!language || language.toLowerCase() === '*all*' ? null : language)

/** A whole file, for those that fit. */
export function readTmx(text: string): { header: TmxHeader | null; units: TmxUnit[] } {
  const units: TmxUnit[] = []
  const found: { header: TmxHeader | null } = { header: null }
  const reader = tmxReader({ header: (header) => void (found.header = header), unit: (unit) => units.push(unit) })
  reader.write(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
  reader.end()
  return { header: found.header, units }
}

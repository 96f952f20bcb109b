import { node, written, type XmlNode, type XmlOut } from '../xml/write-xml.ts'
import type { Inline, InlineTag, TmxHeader, TmxNotes, TmxUnit } from './types.ts'

const REQUIRED = {
  creationtool: 'hexapla',
  creationtoolversion: '0.1',
  segtype: 'sentence',
  'o-tmf': 'hexapla',
  adminlang: 'en',
  datatype: 'plaintext',
}

/** The head of a TMX 1.4b file, up to the first unit. What the header lacks and TMX asks for is filled in; there are no dates: the same units give the same bytes. */
export function tmxHead({
  source,
  attributes,
  encodings = [],
  ...notes
}: Pick<TmxHeader, 'source' | 'attributes' | 'props' | 'notes'> & Partial<Pick<TmxHeader, 'encodings'>>): string {
  const header = node('header', { ...REQUIRED, ...attributes, srclang: source ?? '*all*' }, [
    ...noted(notes),
    ...encodings.map(tag),
  ])
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n  ${written(header, '  ')}\n  <body>\n`
}

export function tmxUnit({ attributes, variants, ...notes }: TmxUnit): string {
  const tuvs = variants.map(({ language, attributes: own, segment, ...rest }) => {
    const { lang: _, ...others } = own
    return node('tuv', { ...others, 'xml:lang': language }, [...noted(rest), seg(segment)])
  })
  return `    ${written(node('tu', attributes, [...noted(notes), ...tuvs]), '    ')}\n`
}

export const TMX_TAIL = '  </body>\n</tmx>\n'

export const writeTmx = (header: Parameters<typeof tmxHead>[0], units: readonly TmxUnit[]): string =>
  tmxHead(header) + units.map(tmxUnit).join('') + TMX_TAIL

const noted = ({ props, notes }: Pick<TmxNotes, 'props' | 'notes'>): XmlOut[] => [
  ...notes.map(({ text, attributes }) => node('note', attributes, text === '' ? [] : [text])),
  ...props.map(({ type, value, attributes }) => node('prop', { type, ...attributes }, value === '' ? [] : [value])),
]

/** The empty text keeps white space from being added, and an empty segment from being written as `<seg/>`, which some programs read as none. */
const seg = (segment: readonly Inline[]): XmlOut => node('seg', {}, ['', ...segment.map(piece)])

const piece = (inline: Inline): XmlNode => (typeof inline === 'string' ? inline : tag(inline))

function tag({ name, attributes, content }: InlineTag): XmlOut {
  return node(name, attributes, name === 'ude' || content.length === 0 ? content.map(piece) : ['', ...content.map(piece)])
}

import { HexaplaError } from '../../errors.ts'
import { decodeXml } from '../xml/decode-xml.ts'
import { attribute, descendants, parseXml, textOf } from '../xml/parse-xml.ts'
import { NoteCounter } from './paragraphs.ts'
import type { DocumentReader } from './types.ts'

const MIME = /mimetypeapplication\/epub\+zip/
const malformed = (reason: string) => new HexaplaError('format.malformed', { file: 'epub', line: 1, column: 1, reason })

/** EPUB 2 and 3 (ISO/IEC TS 30135): the chapters of the spine in their order. Left out: navigation, what is not in the line of reading, media. */
export const epub: DocumentReader = {
  id: 'epub',
  name: 'EPUB',
  extensions: ['.epub'],
  mediaType: 'application/epub+zip',
  recognises: ({ head, archive }) => archive !== null && (MIME.test(head) || archive.names.includes('META-INF/container.xml')),
  async read({ archive }) {
    const { htmlToText } = await import('../html.ts')
    const part = (name: string) => {
      const bytes = archive!.bytes(name)
      if (!bytes) throw malformed(`no ${name}`)
      return bytes
    }
    const xml = (name: string) => parseXml(decodeXml(part(name), name), name)
    const path = descendants(xml('META-INF/container.xml'), 'rootfile').map((file) => attribute(file, 'full-path'))[0]
    if (!path) throw malformed('no package named in container.xml')
    const protectedNames = new Set(
      archive!.names.includes('META-INF/encryption.xml')
        ? descendants(xml('META-INF/encryption.xml'), 'CipherReference').map((reference) =>
            decodeURIComponent(attribute(reference, 'URI') ?? ''),
          )
        : [],
    )
    const description = xml(path)
    const items = new Map(descendants(description, 'item').map((item) => [attribute(item, 'id'), item]))
    const counter = new NoteCounter()
    const chapters = descendants(description, 'itemref').flatMap((reference) => {
      const item = items.get(attribute(reference, 'idref'))
      if (!item || attribute(reference, 'linear') === 'no' || /\bnav\b/.test(attribute(item, 'properties') ?? '')) return []
      const name = resolved(path, attribute(item, 'href') ?? '')
      if (protectedNames.has(name)) throw new HexaplaError('text.protected')
      return /html/.test(attribute(item, 'media-type') ?? 'html')
        ? [htmlToText(decodeXml(part(name), name), { whole: true, onFootnotes: (count) => counter.add('footnotes', count) })]
        : []
    })
    const first = (name: string) => descendants(description, name).map((found) => textOf(found).trim())[0] || null
    return {
      title: first('title'),
      versions: [{ language: first('language'), text: chapters.filter((text) => text !== '').join('\n\n'), rows: null }],
      notes: counter.notes,
      encoding: 'utf-8',
    }
  },
}

/** A path inside the archive, relative to the file that names it; what leads out of the archive stays at its root. */
function resolved(from: string, href: string): string {
  const steps = from.split('/').slice(0, -1)
  for (const step of decodeURIComponent(href.split('#')[0]!).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

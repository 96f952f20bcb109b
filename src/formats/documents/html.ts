import { decodeBytes } from '../../text/decode.ts'
import { DECLARED_CHARSET, decodeDeclared } from './html-charset.ts'
import { NoteCounter } from './paragraphs.ts'
import type { DocumentReader } from './types.ts'

/** Only a whole page is taken for HTML; a text that merely holds tags is shown with its tags. */
const PAGE = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!doctype html|<html[\s>])/i

/** Web pages: the main part, without menus and notices. */
export const html: DocumentReader = {
  id: 'html',
  name: 'HTML',
  extensions: ['.html', '.htm', '.xhtml'],
  mediaType: 'text/html',
  recognises: ({ head, archive }) => archive === null && PAGE.test(head.replace(/^\u00ef\u00bb\u00bf/, '')),
  async read({ bytes, head }) {
    // Large, and seldom needed.
    const { htmlLanguage, htmlTitle, htmlToText } = await import('../html.ts')
    const declared = DECLARED_CHARSET.exec(head)?.[1]
    const { text, encoding } = (declared && decodeDeclared(bytes, declared)) || decodeBytes(bytes)
    const counter = new NoteCounter()
    const body = htmlToText(text, { onFootnotes: (count) => counter.add('footnotes', count) })
    return {
      title: htmlTitle(text),
      versions: [{ language: htmlLanguage(text), text: body, rows: null }],
      notes: counter.notes,
      encoding,
    }
  },
}

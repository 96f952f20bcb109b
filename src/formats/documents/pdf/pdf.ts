import { HexaplaError } from '../../../errors.ts'
import { joinParagraphs, NoteCounter } from '../paragraphs.ts'
import type { DocumentReader } from '../types.ts'
import { type Glyphs, linesOf } from './lines.ts'
import { type PageLines, paragraphsOfPages } from './paragraphs.ts'

const MAX_PAGES = 2_000
/** Pages with fewer characters than this hold a picture of a text, or none. */
const FEW_CHARACTERS = 4

/**
 * PDF (ISO 32000), by pdf.js: the text layer in reading order. Left out: what only stands in pictures (nothing is recognised; it is said how many pages have no
 * text), turned text, annotations, forms.
 */
export const pdf: DocumentReader = {
  id: 'pdf',
  name: 'PDF',
  extensions: ['.pdf'],
  mediaType: 'application/pdf',
  recognises: ({ head }) => head.slice(0, 1024).includes('%PDF-'),
  async read({ bytes }) {
    const document = await opened(bytes)
    try {
      if (document.numPages > MAX_PAGES) throw new HexaplaError('text.too-large', { limit: MAX_PAGES, size: document.numPages })
      const pages: PageLines[] = []
      let empty = 0
      for (let number = 1; number <= document.numPages; number++) {
        const page = await document.getPage(number).catch(broken)
        const { items } = await page.getTextContent().catch(broken)
        const [, bottom, , top] = page.view as [number, number, number, number]
        const runs = items.flatMap((item): Glyphs[] => {
          if (!('str' in item) || item.str.trim() === '') return []
          const [a, b, , d, x, y] = item.transform as [number, number, number, number, number, number]
          // Text that is turned is a stamp or a picture's caption.
          if (Math.abs(b) > 0.1 * Math.abs(a)) return []
          return [
            {
              text: item.str,
              x,
              y: top - y,
              width: item.width,
              size: Math.abs(d) || item.height || 10,
              rightToLeft: item.dir === 'rtl',
            },
          ]
        })
        if (runs.reduce((sum, { text }) => sum + text.trim().length, 0) < FEW_CHARACTERS) empty++
        pages.push({ lines: linesOf(runs), height: top - bottom })
        page.cleanup()
      }
      if (empty === document.numPages) throw new HexaplaError('text.no-layer', { pages: empty })
      const { paragraphs, runningHeads, footnotes } = paragraphsOfPages(pages)
      const counter = new NoteCounter()
      counter.add('pages-without-text', empty)
      counter.add('running-heads', runningHeads)
      counter.add('footnotes', footnotes)
      const info = (await document.getMetadata().catch(() => null))?.info as { Title?: unknown } | undefined
      const title = typeof info?.Title === 'string' ? info.Title.trim() : ''
      return {
        title: title || null,
        versions: [{ language: null, text: joinParagraphs(paragraphs), rows: null }],
        notes: counter.notes,
        encoding: 'pdf',
      }
    } finally {
      await document.loadingTask.destroy()
    }
  },
}

async function opened(bytes: Uint8Array) {
  // Large, and seldom needed.
  const { getDocumentProxy } = await import('unpdf')
  try {
    // pdf.js takes the bytes over: it gets its own.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  } catch (cause) {
    const name = cause instanceof Error ? cause.name : ''
    if (name === 'PasswordException') throw new HexaplaError('text.protected', {}, { cause })
    return broken(cause)
  }
}

/** pdf.js meets what is broken in a file when it is opened, or only at the page that has it. */
function broken(cause: unknown): never {
  const reason = cause instanceof Error && cause.message ? cause.message.slice(0, 200) : 'not a readable PDF'
  throw new HexaplaError('format.malformed', { file: 'pdf', line: 1, column: 1, reason }, { cause })
}

import iconv from 'iconv-lite'
import { HexaplaError } from '../../errors.ts'
import { joinParagraphs, NoteCounter } from './paragraphs.ts'
import type { DocumentReader } from './types.ts'

const MAX_DEPTH = 1_000

/** Groups that hold no text of the document. A group that begins with `\*` holds none either, whatever it is. */
const SKIPPED = new Set(
  (
    'fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc ftncn aftnsep ' +
    'aftnsepc aftncn listtable listoverridetable revtbl rsidtbl generator themedata datastore latentstyles xmlnstbl mmathPr filetbl private xe tc ' +
    'bkmkstart bkmkend fldinst annotation atnid atnauthor template fontemb nonesttables do sp sn sv'
  ).split(' '),
)
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: '\u2003',
  enspace: '\u2002',
  '~': '\u00a0',
  _: '\u2011',
  '-': '\u00ad',
  '\\': '\\',
  '{': '{',
  '}': '}',
}
const PARAGRAPH_ENDS = new Set(['par', 'cell', 'row', 'nestcell', 'nestrow', 'sect', 'page', 'column'])
/** Character sets of fonts, as Windows numbers them, and their code pages. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  0: 'win1252',
  77: 'macroman',
  128: 'cp932',
  129: 'cp949',
  130: 'cp949',
  134: 'cp936',
  136: 'cp950',
  161: 'win1253',
  162: 'win1254',
  163: 'win1258',
  177: 'win1255',
  178: 'win1256',
  186: 'win1257',
  204: 'win1251',
  222: 'win874',
  238: 'win1250',
}

const TOKEN = /\\(?:([a-z]{1,32})(-?\d{1,10})? ?|'([0-9a-f]{2})|([^a-z]))|([{}])|([^\\{}\r\n]+)|[\r\n]+/gis

/** The sign before a paragraph of a list, which other formats do not count as text. */
const BULLET = /^[·•▪○●■\uf0b7-]\t/

interface Group {
  skipped: boolean
  hidden: boolean
  /** Code page of the font in use. */
  font: number
  /** Characters that stand for one `\u` in programs that know none. */
  fallback: number
  note: boolean
}

/**
 * Rich Text Format 1.9.1 (Microsoft, 2008): paragraphs, table cells, numbers of lists where they are written out, footnotes after the paragraph that refers to
 * them; code pages by font, Unicode escapes. Left out: headers and footers, pictures, field codes, hidden and deleted text, annotations.
 */
export const rtf: DocumentReader = {
  id: 'rtf',
  name: 'Rich Text (RTF)',
  extensions: ['.rtf'],
  mediaType: 'application/rtf',
  recognises: ({ head }) => /^\s*\{\\rtf/.test(head),
  read({ bytes }) {
    const counter = new NoteCounter()
    const text = joinParagraphs(paragraphsOf(iconv.decode(Buffer.from(bytes), 'latin1'), counter))
    return { title: null, versions: [{ language: null, text, rows: null }], notes: counter.notes, encoding: 'rtf' }
  },
}

function paragraphsOf(source: string, counter: NoteCounter): string[] {
  const written: string[] = []
  const fonts = new Map<number, string>()
  let page = 'win1252'
  let open = ''
  let notes: string[] = []
  /** Bytes of a code page that wait for the rest of their character. */
  let pending: number[] = []
  let toSkip = 0
  let starred = false
  let defining: number | null = null
  const groups: Group[] = [{ skipped: false, hidden: false, font: -1, fallback: 1, note: false }]
  const here = () => groups.at(-1)!
  /** Where the text outside of a footnote goes on when the footnote ends. */
  const outside: string[] = []

  const flush = () => {
    if (pending.length === 0) return
    const bytes = Buffer.from(pending)
    pending = []
    add(iconv.decode(bytes, fonts.get(here().font) ?? page))
  }
  const add = (text: string) => {
    if (!here().skipped && !here().hidden) open += text
  }
  const endParagraph = () => {
    flush()
    if (here().skipped) return
    if (here().note) {
      open += '\n'
      return
    }
    written.push(open.replace(BULLET, ''), ...notes)
    open = ''
    notes = []
  }

  TOKEN.lastIndex = 0
  for (let found = TOKEN.exec(source); found; found = TOKEN.exec(source)) {
    const [, word, parameter, hex, sign, brace, plain] = found
    if (hex !== undefined) {
      if (toSkip > 0) toSkip--
      else pending.push(Number.parseInt(hex, 16))
      continue
    }
    if (plain !== undefined) {
      const rest = toSkip > 0 ? plain.slice(toSkip) : plain
      toSkip = Math.max(0, toSkip - plain.length)
      // Trail bytes of Chinese and Japanese characters may look like letters.
      if (pending.length > 0 && isOpen(pending, fonts.get(here().font) ?? page)) {
        pending.push(rest.charCodeAt(0))
        flush()
        add(rest.slice(1))
        continue
      }
      flush()
      if (rest !== '')
        add(/[\u0080-\u00ff]/.test(rest) ? iconv.decode(Buffer.from(rest, 'latin1'), fonts.get(here().font) ?? page) : rest)
      continue
    }
    if (word === undefined && sign === undefined && brace === undefined) continue
    flush()
    if (brace === '{') {
      toSkip = 0
      if (groups.length > MAX_DEPTH) throw malformed(source, found.index, `nested deeper than ${MAX_DEPTH}`)
      groups.push({ ...here() })
      continue
    }
    if (brace === '}') {
      toSkip = 0
      starred = false
      const ended = groups.length > 1 ? groups.pop()! : here()
      if (ended.note && !here().note) {
        counter.add('footnotes')
        notes.push(open)
        open = outside.pop() ?? ''
      }
      continue
    }
    const name = word ?? sign!
    const number = parameter === undefined ? null : Number(parameter)
    if (name === '*') {
      starred = true
      continue
    }
    if (starred) {
      starred = false
      if (!['shptxt', 'shpinst', 'footnote'].includes(name)) here().skipped = true
    }
    if (name === 'u' && number !== null) {
      add(String.fromCharCode(number & 0xffff))
      toSkip = here().fallback
    } else if (toSkip > 0 && name.length === 1) toSkip--
    else if (name === 'uc') here().fallback = Math.min(10, Math.max(0, number ?? 1))
    else if (name === 'bin') TOKEN.lastIndex += Math.max(0, number ?? 0)
    else if (name === 'ansicpg' && number !== null) page = iconv.encodingExists(`cp${number}`) ? `cp${number}` : page
    else if (name === 'mac') page = 'macroman'
    else if (name === 'fonttbl') here().skipped = true
    else if (name === 'f' && number !== null) {
      here().font = number
      defining = number
    } else if (name === 'fcharset' && defining !== null) {
      const known = CODE_PAGES[number ?? 0]
      if (known && here().skipped) fonts.set(defining, known)
    } else if (name === 'plain') {
      here().hidden = false
      here().font = -1
    } else if (name === 'v' || name === 'deleted') {
      if (name === 'deleted' && number !== 0) counter.add('tracked-changes')
      here().hidden = number !== 0
    } else if (name === 'footnote') {
      if (here().skipped || here().note) continue
      outside.push(open)
      open = ''
      here().note = true
    } else if (SKIPPED.has(name)) here().skipped = true
    else if (PARAGRAPH_ENDS.has(name)) endParagraph()
    else if (name === '\n' || name === '\r') endParagraph()
    else if (Object.hasOwn(CHARACTERS, name)) add(CHARACTERS[name]!)
  }
  flush()
  written.push(open.replace(BULLET, ''), ...notes)
  return written
}

/** True if the bytes end in the middle of a character. */
function isOpen(bytes: readonly number[], page: string): boolean {
  if (!/^cp(?:932|936|949|950)$/.test(page)) return false
  let at = 0
  while (at < bytes.length) {
    const lead = bytes[at]!
    const wide = lead >= 0x81 && lead !== 0xff && !(page === 'cp932' && lead >= 0xa0 && lead <= 0xdf)
    at += wide ? 2 : 1
  }
  return at > bytes.length
}

function malformed(source: string, at: number, reason: string): HexaplaError {
  const before = source.slice(0, at)
  const line = before.split('\n').length
  return new HexaplaError('format.malformed', { file: 'rtf', line, column: at - before.lastIndexOf('\n'), reason })
}

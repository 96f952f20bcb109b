import type { Token, Tokens } from 'marked'
import { decodeBytes } from '../../text/decode.ts'
import { joinParagraphs } from './paragraphs.ts'
import type { DocumentReader } from './types.ts'

const FRONT_MATTER = /^---\r?\n([\s\S]{0,20000}?)\r?\n---\r?\n/
const FIELD = (name: string) => new RegExp(`^${name}:\\s*["']?(.*?)["']?\\s*$`, 'mi')

/**
 * Markdown (CommonMark with GitHub's tables), by marked: the words without their signs. Numbers of lists stay, table cells are paragraphs, a front matter names
 * title and language. Left out: pictures, raw HTML but for its text.
 */
export const markdown: DocumentReader = {
  id: 'markdown',
  name: 'Markdown',
  extensions: ['.md', '.markdown'],
  mediaType: 'text/markdown',
  recognises: ({ name, archive }) => archive === null && /\.(?:md|markdown)$/i.test(name),
  async read({ bytes }) {
    const { marked } = await import('marked')
    const { text, encoding } = decodeBytes(bytes)
    const [front = '', fields = ''] = FRONT_MATTER.exec(text) ?? []
    const tokens = marked.lexer(text.slice(front.length))
    return {
      title: FIELD('title').exec(fields)?.[1] || null,
      versions: [
        { language: FIELD('lang(?:uage)?').exec(fields)?.[1] || null, text: joinParagraphs(tokens.flatMap(block)), rows: null },
      ],
      notes: [],
      encoding,
    }
  },
}

function block(token: Token): string[] {
  switch (token.type) {
    case 'heading':
    case 'paragraph':
    case 'text':
      return [inline(token.tokens ?? [token], token)]
    case 'blockquote':
      return (token.tokens ?? []).flatMap(block)
    case 'list': {
      const { ordered, start, items } = token as Tokens.List
      return items.flatMap(({ tokens }, n) => {
        const [first = '', ...rest] = tokens.flatMap(block)
        return [ordered ? `${Number(start) + n}. ${first}` : first, ...rest]
      })
    }
    case 'table': {
      const { header, rows } = token as Tokens.Table
      return [header, ...rows].flatMap((cells) => cells.map(({ tokens }) => inline(tokens)))
    }
    case 'code':
      return [(token as Tokens.Code).text]
    default:
      return []
  }
}

function inline(tokens: readonly Token[], whole?: Token): string {
  if (whole && tokens[0] === whole) return unescaped((whole as Tokens.Text).text)
  return tokens
    .map((token): string => {
      switch (token.type) {
        case 'br':
          return '\n'
        case 'image':
        case 'html':
          return ''
        case 'checkbox':
          return ''
        default:
          return 'tokens' in token && token.tokens ? inline(token.tokens) : unescaped((token as Tokens.Text).text ?? '')
      }
    })
    .join('')
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0', '#39': "'" }
const unescaped = (text: string) => text.replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => ENTITIES[name]!)

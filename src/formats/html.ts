import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { HexaplaError } from '../errors.ts'
import { htmlParagraphs } from './html-paragraphs.ts'

/** Longest page read; a text of five million characters with as much markup around it. */
const MAX_LENGTH = 10_000_000

/** Where the text of a page stands, best guess first. */
const MAIN = ['main', '[role="main"]', 'article']

/** Below this share of a page's text, or this many characters, what Readability found is a teaser and not the text. */
const LEAST_SHARE = 0.3
const LEAST_CHARACTERS = 500
/** Pages with more elements are taken whole: finding the main part would take too long. */
const MAX_ELEMENTS = 50_000
/** The same for pages nested deeper; browsers stop at 512. */
const MAX_DEPTH = 256

export interface HtmlOptions {
  /** Take the whole body: a chapter of a book has no menu. */
  readonly whole?: boolean
  /** Told how many notes were moved behind the paragraphs that refer to them. */
  readonly onFootnotes?: (count: number) => void
}

/**
 * The text of an HTML page: one paragraph a block of its main part, a blank line between them. The main part is what the page marks as such; in a page that
 * marks nothing, what Readability (the reader view of Firefox) takes for the article. Scripts, styles, forms, navigation and what is marked as hidden are left
 * out; nothing is executed or fetched. White space is folded as a browser folds it; `<br>` ends a line.
 *
 * HTML Living Standard; left out: `pre` keeps no line breaks, tables become one paragraph a cell, CSS is not read.
 *
 * @throws {HexaplaError} `text.too-large`
 */
export function htmlToText(html: string, { whole = false, onFootnotes }: HtmlOptions = {}): string {
  if (html.length > MAX_LENGTH) throw new HexaplaError('text.too-large', { limit: MAX_LENGTH, size: html.length })
  const document = parsed(html)
  // A page that ends inside its first tag has no element, and linkedom then has no body to ask for.
  if (document.documentElement === null) return ''
  const body = document.body ?? document.documentElement
  const { paragraphs, footnotes } = htmlParagraphs(whole ? body : (markedPart(document) ?? articleIn(html) ?? body))
  onFootnotes?.(footnotes)
  return paragraphs.join('\n\n')
}

/** What a page says of itself; null where it says nothing. */
export function htmlTitle(html: string): string | null {
  const title = /<title[^>]*>([^<]{1,1000})</i.exec(html.slice(0, 100_000))?.[1]
  return title === undefined ? null : htmlParagraphs(parsed(`<p>${title}</p>`).body).paragraphs.join(' ') || null
}

export const htmlLanguage = (html: string): string | null =>
  /<html[^>]{0,1000}?\slang\s*=\s*["']?([A-Za-z0-9-]{2,35})/i.exec(html.slice(0, 10_000))?.[1] ?? null

/**
 * A page with a head and a body, as browsers make them where their tags are left out: the parser takes elements as they stand, and then
 * finds no body.
 */
function parsed(html: string): Document {
  const whole = /<html[\s>]|<body[\s>]|<!doctype/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`
  const { document } = parseHTML(whole)
  if (document.documentElement === null || isWhole(document)) return document
  const language = document.querySelector('html')?.getAttribute('lang')
  const inside = [...document.childNodes].flatMap(opened).flatMap((node) => (isTag(node, 'BODY') ? [...node.childNodes] : [node]))
  const text = inside.map((node) => (isTag(node, 'HEAD') || node.nodeType === 10 ? '' : String(node))).join('')
  return parseHTML(
    `<!doctype html><html${language ? ` lang="${language.replaceAll('"', '')}"` : ''}><head></head><body>${text}</body></html>`,
  ).document
}

const isTag = (node: Node, name: string) => node.nodeType === 1 && (node as Element).tagName.toUpperCase() === name
const opened = (node: Node): Node[] => (isTag(node, 'HTML') ? [...node.childNodes] : [node])

function isWhole(document: Document): boolean {
  const [root, ...others] = [...document.childNodes].filter((node) => node.nodeType === 1)
  const parts = [...(root?.childNodes ?? [])].filter((node) => node.nodeType === 1)
  return (
    others.length === 0 &&
    isTag(root!, 'HTML') &&
    parts.some((part) => isTag(part, 'BODY')) &&
    parts.every((part) => isTag(part, 'HEAD') || isTag(part, 'BODY'))
  )
}

/** The only `main` or `article` that holds most of the page's text; a `main` with a menu in it is not the text. */
function markedPart(document: Document): Element | null {
  const whole = document.body?.textContent?.trim().length ?? 0
  for (const selector of MAIN) {
    const found = [...document.querySelectorAll(selector)]
    const only = found.length === 1 ? found[0]! : null
    if (only && (only.textContent?.trim().length ?? 0) * 3 >= whole) return only
  }
  return null
}

/** The article of a page that marks none, with the heading that Readability takes for the title and leaves out. */
function articleIn(html: string): Element | null {
  if (!/<html[\s>]/i.test(html)) return null
  const document = parsed(html)
  if (isDeep(document.documentElement)) return null
  const whole = document.body?.textContent?.trim().length ?? 0
  const headings = [...document.querySelectorAll('h1')]
  const heading = headings.length === 1 ? headings[0]!.outerHTML : ''
  const title = headings[0]?.textContent?.trim() ?? ''
  try {
    const article = new Readability(document, { maxElemsToParse: MAX_ELEMENTS, charThreshold: LEAST_CHARACTERS }).parse()
    const text = article?.textContent?.trim() ?? ''
    if (!article?.content || text.length < LEAST_CHARACTERS || text.length < LEAST_SHARE * whole) return null
    return parsed(text.includes(title) ? article.content : heading + article.content).body
  } catch {
    // Too many elements, or nested too deep for it: the page is taken whole.
    return null
  }
}

/** Readability's time grows with the square of the depth. */
function isDeep(root: Element): boolean {
  let depth = 0
  for (let element: Element | null = root; element; ) {
    const inside: Element | null = element.firstElementChild
    if (inside) {
      if (++depth > MAX_DEPTH) return true
      element = inside
      continue
    }
    while (element && element !== root && !element.nextElementSibling) {
      element = element.parentElement
      depth--
    }
    element = element === root ? null : (element?.nextElementSibling ?? null)
  }
  return false
}

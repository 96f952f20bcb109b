import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { HexaplaError } from '../errors.ts'

/** Longest page read; a text of five million characters with as much markup around it. */
const MAX_LENGTH = 10_000_000

/** What is never text, or not the text of the page. */
const DROPPED = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT HEAD SVG MATH IFRAME OBJECT EMBED CANVAS AUDIO VIDEO FORM BUTTON SELECT INPUT TEXTAREA NAV'.split(
    ' ',
  ),
)
/** What ends a paragraph before and after it. */
const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN ' +
    'OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
)
/** Where the text of a page stands, best guess first. */
const MAIN = ['main', '[role="main"]', 'article']

/** Below this share of a page's text, or this many characters, what Readability found is a teaser and not the text. */
const LEAST_SHARE = 0.3
const LEAST_CHARACTERS = 500
/** Pages with more elements are taken whole: finding the main part would take too long. */
const MAX_ELEMENTS = 50_000
/** The same for pages nested deeper; browsers stop at 512. */
const MAX_DEPTH = 256

/**
 * The text of an HTML page: one paragraph a block of its main part, a blank line between them. The main part is what the page marks as such; in a page that
 * marks nothing, what Readability (the reader view of Firefox) takes for the article. Scripts, styles, forms, navigation and what is marked as hidden are left
 * out; nothing is executed or fetched. White space is folded as a browser folds it; `<br>` ends a line.
 *
 * HTML Living Standard; left out: `pre` keeps no line breaks, tables become one paragraph a cell, CSS is not read.
 *
 * @param options.whole take the whole body: a chapter of a book has no menu
 * @throws {HexaplaError} `text.too-large`
 */
export function htmlToText(html: string, { whole = false }: { readonly whole?: boolean } = {}): string {
  if (html.length > MAX_LENGTH) throw new HexaplaError('text.too-large', { limit: MAX_LENGTH, size: html.length })
  const document = parsed(html)
  // A page that ends inside its first tag has no element, and linkedom then has no body to ask for.
  if (document.documentElement === null) return ''
  const body = document.body ?? document.documentElement
  return paragraphsOf(whole ? body : (markedPart(document) ?? articleIn(html) ?? body)).join('\n\n')
}

/** What a page says of itself; null where it says nothing. */
export function htmlTitle(html: string): string | null {
  const title = /<title[^>]*>([^<]{1,1000})</i.exec(html.slice(0, 100_000))?.[1]
  return title === undefined ? null : paragraphsOf(parsed(`<p>${title}</p>`).body).join(' ') || null
}

export const htmlLanguage = (html: string): string | null =>
  /<html[^>]{0,1000}?\slang\s*=\s*["']?([A-Za-z0-9-]{2,35})/i.exec(html.slice(0, 10_000))?.[1] ?? null

const parsed = (html: string): Document =>
  parseHTML(/<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`).document

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

/** Walks with a list of its own, so that a page nested a hundred thousand deep does not end the program. */
function paragraphsOf(root: Element): string[] {
  const paragraphs: string[] = []
  let open = ''
  const end = () => {
    const text = open
      .replace(/[^\S\u00a0\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim()
    if (text !== '') paragraphs.push(text)
    open = ''
  }
  const ahead: (Node | null)[] = [root]
  while (ahead.length > 0) {
    const node = ahead.pop()!
    if (node === null) end()
    else if (node.nodeType === 3) open += (node.textContent ?? '').replace(/[\n\r]+/g, ' ')
    else if (node.nodeType === 1) {
      const element = node as Element
      const name = element.tagName.toUpperCase()
      if (DROPPED.has(name) || isHidden(element)) continue
      if (name === 'BR') open += '\n'
      const block = BLOCKS.has(name)
      if (block) end()
      if (name === 'LI') open = numberOf(element)
      if (block) ahead.push(null)
      for (let child = element.lastChild; child; child = child.previousSibling) ahead.push(child)
    }
  }
  end()
  return paragraphs
}

/** The number that a browser shows before an item of a numbered list: decimal ones, which versions in other formats have in their text. */
function numberOf(item: Element): string {
  const list = item.parentElement
  if (list?.tagName.toUpperCase() !== 'OL' || /^[aAiI]$/.test(list.getAttribute('type') ?? '')) return ''
  let number = Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1
  for (let before = item.previousElementSibling; before; before = before.previousElementSibling)
    if (before.tagName.toUpperCase() === 'LI') number++
  return `${number}. `
}

const isHidden = (element: Element) => element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true'

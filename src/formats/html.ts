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
const MAIN = ['main', '[role="main"]', 'article', 'body']

/**
 * The text of an HTML page: one paragraph a block of its main part, a blank line between them. Scripts, styles, forms, navigation and what is
 * marked as hidden are left out; nothing is executed or fetched. White space is folded as a browser folds it; `<br>` ends a line.
 *
 * HTML Living Standard; left out: `pre` keeps no line breaks, tables become one paragraph a cell, CSS is not read.
 *
 * @throws {HexaplaError} `text.too-large`
 */
export function htmlToText(html: string): string {
  if (html.length > MAX_LENGTH) throw new HexaplaError('text.too-large', { limit: MAX_LENGTH, size: html.length })
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`)
  const root = mainPart(document)
  return root === null ? '' : paragraphsOf(root).join('\n\n')
}

/** The first of `main`, `article`, `body` that holds most of the page's text; a `main` with a menu in it is not the text. */
function mainPart(document: Document): Element | null {
  const whole = document.body?.textContent?.trim().length ?? 0
  for (const selector of MAIN) {
    const found = [...document.querySelectorAll(selector)]
    const only = found.length === 1 ? found[0]! : null
    if (only && (only.textContent?.trim().length ?? 0) * 3 >= whole) return only
  }
  return document.body ?? document.documentElement
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
      if (block) ahead.push(null)
      for (let child = element.lastChild; child; child = child.previousSibling) ahead.push(child)
    }
  }
  end()
  return paragraphs
}

const isHidden = (element: Element) => element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true'

import { parseHTML } from 'linkedom'

/** Elements that begin a paragraph of their own; everything else runs on in its line. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TH THEAD TR UL'.split(
    ' ',
  ),
)
/** Never text that people read. */
const HIDDEN = new Set('SCRIPT STYLE TEMPLATE NOSCRIPT IFRAME OBJECT SVG HEAD'.split(' '))
/** Deeper nesting is no page that people wrote; what is deeper is left out rather than followed. */
const DEEPEST = 400

/** What is needed of a node; linkedom's own types name every class of the DOM. */
interface HtmlNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<HtmlNode>
}

/**
 * The text of a page: one paragraph for each block, a blank line between them, white space folded as browsers do. Nothing is run or fetched.
 * Navigation is not told from text; that is left to the person who sees the preview.
 */
export function htmlToText(html: string): string {
  const { document } = parseHTML(html)
  const paragraphs: string[] = []
  let open = ''
  const close = () => {
    const text = open.replaceAll(/[ \t\r\n\f]+/g, ' ').trim()
    if (text !== '') paragraphs.push(text)
    open = ''
  }
  const read = (node: HtmlNode, depth: number) => {
    const name = node.nodeName.toUpperCase()
    if (node.nodeType === 3) open += node.textContent ?? ''
    if (node.nodeType !== 1 || HIDDEN.has(name) || depth > DEEPEST) return
    if (name === 'BR') open += '\n'
    const block = BLOCKS.has(name)
    if (block) close()
    for (const child of node.childNodes) read(child, depth + 1)
    if (block) close()
  }
  read(document.documentElement as unknown as HtmlNode, 0)
  close()
  return paragraphs.join('\n\n')
}

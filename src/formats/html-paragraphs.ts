import { writtenNumber } from './documents/list-numbers.ts'

/** What is never text, or not the text of the page. */
const DROPPED = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT HEAD TITLE META LINK BASE SVG MATH IFRAME OBJECT EMBED CANVAS AUDIO VIDEO FORM BUTTON SELECT INPUT TEXTAREA NAV'.split(
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

export interface HtmlParagraphs {
  readonly paragraphs: readonly string[]
  /** Notes that now stand after the paragraph which refers to them. */
  readonly footnotes: number
}

/**
 * The paragraphs of a part of a page: one a block, the number of a numbered item before its first words, a note after the paragraph that refers to it.
 */
export function htmlParagraphs(root: Element): HtmlParagraphs {
  const notes = notesOf(root)
  const placed = new Set(notes.values())
  const paragraphs = walk(root, notes, placed).flatMap(({ text, referred }) => [
    text,
    ...referred.flatMap((note) => walk(note, new Map(), new Set()).map((inside) => inside.text)),
  ])
  return { paragraphs, footnotes: placed.size }
}

interface Paragraph {
  readonly text: string
  /** Notes that it refers to. */
  readonly referred: readonly Element[]
}

/** What is still to be walked: a node, the end of a block, the end of a list item. */
type Step = Node | 'block' | 'item'

/** Walks with a list of its own, so that a page nested a hundred thousand deep does not end the program. */
function walk(root: Element, notes: ReadonlyMap<Element, Element>, left: ReadonlySet<Element>): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let open = ''
  let referred: Element[] = []
  const given = new Set<Element>()
  /** Of the item that has no words yet. */
  let number = ''
  const end = () => {
    const text = open
      .replace(/[^\S\u00a0\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim()
    open = ''
    if (text === '') return
    paragraphs.push({ text: number + text, referred })
    number = ''
    referred = []
  }
  const ahead: Step[] = [root]
  while (ahead.length > 0) {
    const step = ahead.pop()!
    if (typeof step === 'string') {
      end()
      if (step === 'item') number = ''
    } else if (step.nodeType === 3) open += (step.textContent ?? '').replace(/[\n\r]+/g, ' ')
    else if (step.nodeType === 1) {
      const element = step as Element
      const name = element.tagName.toUpperCase()
      if (DROPPED.has(name) || left.has(element) || isHidden(element) || isBackLink(element)) continue
      const note = notes.get(element)
      if (note) {
        if (!given.has(note)) referred.push(note)
        given.add(note)
        continue
      }
      if (name === 'BR') open += '\n'
      const block = BLOCKS.has(name)
      if (block) end()
      // A note has the number that refers to it, which is no text in other formats either.
      if (name === 'LI' && element !== root) number = numberOf(element)
      if (block) ahead.push(name === 'LI' ? 'item' : 'block')
      for (let child = element.lastChild; child; child = child.previousSibling) ahead.push(child)
    }
  }
  end()
  return paragraphs
}

/** The number that a browser shows before an item of a numbered list, as versions in other formats have it in their text. */
function numberOf(item: Element): string {
  const list = item.parentElement
  if (list?.tagName.toUpperCase() !== 'OL') return ''
  const format = FORMATS[list.getAttribute('type') ?? '1'] ?? 'decimal'
  let number = Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1
  for (let before = item.previousElementSibling; before; before = before.previousElementSibling)
    if (before.tagName.toUpperCase() === 'LI') number++
  return `${writtenNumber(Math.max(1, number), format)}. `
}

const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}

const isHidden = (element: Element) => element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true'

const says = (element: Element, word: string) =>
  element.getAttribute('role') === `doc-${word}` || element.getAttribute('epub:type')?.split(' ').includes(word) === true

/** The way from a note back to the text. */
const isBackLink = (element: Element) =>
  element.tagName.toUpperCase() === 'A' && (says(element, 'backlink') || element.classList.contains('footnote-back'))

/** Notes by the link in the text that refers to them: links that say that they are, and those of the addresses that word processors and converters give. */
function notesOf(root: Element): ReadonlyMap<Element, Element> {
  const found = new Map<Element, Element>()
  const named = new Map<string, Element>()
  for (const element of root.querySelectorAll('[id],[name]')) {
    const id = element.getAttribute('id') ?? element.getAttribute('name')!
    if (!named.has(id)) named.set(id, element)
  }
  for (const link of root.querySelectorAll('a[href^="#"]')) {
    const id = link.getAttribute('href')!.slice(1)
    if (!says(link, 'noteref') && !/^(?:_ftn|_edn|fn:?|footnote-?)\d+$/.test(id)) continue
    const target = named.get(id)
    // What is named may be a link inside the note: the way back.
    const note = target?.tagName.toUpperCase() === 'A' ? target.closest('li,p,div,aside') : target
    if (note && !note.contains(link)) found.set(link, note)
  }
  return found
}

import { detectLanguage } from '../../../text/detect-language.ts'
import { blocksOf, median } from './blocks.ts'
import { joinLines, type Line, REFERENCE } from './lines.ts'

/** Lines of one page, with the height of the page. */
export interface PageLines {
  readonly lines: readonly Line[]
  readonly height: number
}

export interface PdfText {
  readonly paragraphs: readonly string[]
  readonly runningHeads: number
  readonly footnotes: number
}

/** The end of a sentence in any script, with closing marks after it. */
const SENTENCE_END = /[.!?…:;。！？；：؟۔।][\p{Pe}\p{Pf}"'”’»]*$/u
const NOTE_NUMBER = /^\[?(\d{1,3}|[*†‡])[\])]?\s*[\p{L}“"«(]/u
/** Share of the page, at its top and bottom, where running heads stand. */
const MARGIN = 0.12

/**
 * Pages as paragraphs: columns one after the other, running heads and page numbers left out, words that a line end had cut made whole, paragraphs that go on
 * over a page or a column joined, footnotes after the page's own text.
 */
export function paragraphsOfPages(pages: readonly PageLines[]): PdfText {
  const heads = runningHeads(pages)
  const body = median(
    pages.flatMap(({ lines }) => lines.flatMap(({ size, text }) => Array<number>(Math.ceil(text.length / 20)).fill(size))),
  )
  const keepsHyphen = hyphenRule(pages)
  const leading = lowerFifth(pages.flatMap(({ lines }) => leadings(lines)))
  const paragraphs: string[] = []
  let footnotes = 0
  /** Where the paragraph stands that may go on in the next block. */
  let last = -1
  for (const { lines, height } of pages) {
    const own = lines.filter((line) => !heads.has(line))
    const rightToLeft = own.filter(({ text }) => /[\u0590-\u08ff]/.test(text)).length * 2 > own.length
    const references = new Set(own.flatMap(({ text }) => [...text.matchAll(REFERENCE)].map(([, number]) => number!)))
    const notes: string[] = []
    const first = paragraphs.length
    for (const block of blocksOf(own, rightToLeft)) {
      const { text, notes: below } = splitNotes(block, { body, height, references })
      for (const [n, paragraph] of inParagraphs(text, { rightToLeft, keepsHyphen, leading }).entries()) {
        const before = paragraphs[last]
        if (n === 0 && before !== undefined && continues(before, paragraph))
          paragraphs[last] = joinLines(before, paragraph, keepsHyphen)
        else last = paragraphs.push(paragraph) - 1
      }
      notes.push(...inParagraphs(below, { rightToLeft, keepsHyphen, leading, notes: true }))
    }
    footnotes += notes.length
    const numbers = new Set(notes.map((note) => /^\ue000?\[?(\d+|[*†‡])/.exec(note)?.[1]))
    for (let n = Math.max(0, first - 1); n < paragraphs.length; n++)
      paragraphs[n] = paragraphs[n]!.replace(REFERENCE, (_, number: string) => (numbers.has(number) ? '' : number))
    paragraphs.push(...notes.map((note) => note.replace(REFERENCE, '$1 ').replace(/ {2,}/g, ' ')))
  }
  return { paragraphs, runningHeads: heads.size, footnotes }
}

/** A paragraph that did not end on the page before: no full stop, and what follows begins small, or in a script without capitals. */
function continues(before: string, after: string): boolean {
  if (SENTENCE_END.test(before.replace(REFERENCE, ''))) return false
  return /^\p{Ll}/u.test(after) || (before.length > 60 && /^[\p{Lo}\d(«“"]/u.test(after))
}

const NUMBER_ALONE = /^[-–—\s]*(?:\p{N}{1,4}|[ivxlc]{1,6})(?:\s*[/|]\s*\p{N}{1,4})?[-–—\s]*$/u

/** What stands at the same edge of several pages, numbers aside; and a number alone at an edge. */
function runningHeads(pages: readonly PageLines[]): Set<Line> {
  const places = new Map<string, Line[]>()
  const found = new Set<Line>()
  for (const { lines, height } of pages) {
    const ys = lines.map(({ y }) => y)
    const [first, last] = [Math.min(...ys), Math.max(...ys)]
    for (const line of lines) {
      const edge =
        line.y < height * MARGIN || line.y === first ? 'top' : line.y > height * (1 - MARGIN) || line.y === last ? 'bottom' : null
      if (!edge) continue
      const alone = lines.every((other) => other === line || Math.abs(other.y - line.y) > 1.5 * line.size)
      if (NUMBER_ALONE.test(line.text) && (pages.length > 1 || (edge === 'bottom' && line.y > height * (1 - MARGIN) && alone)))
        found.add(line)
      const key = `${edge} ${line.text.replace(/\p{N}+/gu, '#').toLowerCase()}`
      places.set(key, [...(places.get(key) ?? []), line])
    }
  }
  for (const lines of places.values()) {
    if (!countPages(lines, pages)) continue
    const y = median(lines.map((line) => line.y))
    const level = lines.filter((line) => Math.abs(line.y - y) <= 3)
    if (level.length >= 3 || (level.length === 2 && pages.length <= 3)) for (const line of level) found.add(line)
  }
  return found
}

/** Words that stand at an edge with numbers are a running head if they are the same, or count the pages: headings of articles count otherwise. */
function countPages(lines: readonly Line[], pages: readonly PageLines[]): boolean {
  if (lines.every(({ text }) => text === lines[0]!.text)) return true
  const page = (line: Line) => pages.findIndex((one) => one.lines.includes(line))
  const european = (text: string) => text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
  const numbers = lines.map((line) => [...european(line.text).matchAll(/\d+/g)].map(([number]) => Number(number) - page(line)))
  return numbers[0]!.some((_, at) => numbers.every((own) => own[at] === numbers[0]![at]))
}

/** Footnotes: at the foot of a block, from a line that begins with a raised number, with one that the page refers to, or with any in small print. */
function splitNotes(
  block: readonly Line[],
  { body, height, references }: { body: number; height: number; references: ReadonlySet<string> },
): { text: Line[]; notes: Line[] } {
  const small = (line: Line) => line.size < body * 0.92
  const at = block.findIndex((line, n) => {
    if (line.y < height * 0.5) return false
    const number = NOTE_NUMBER.exec(line.text)?.[1]
    return line.raised || (number !== undefined && (references.has(number) || (small(line) && block.slice(n).every(small))))
  })
  return at < 0 ? { text: [...block], notes: [] } : { text: block.slice(0, at), notes: block.slice(at) }
}

interface Flow {
  readonly rightToLeft: boolean
  readonly keepsHyphen: (word: string) => boolean
  /** From line to line in the whole text, in sizes of the font. */
  readonly leading: number
  /** Each line with a number at its beginning begins a paragraph. */
  readonly notes?: boolean
}

/** Begins of numbered paragraphs and items: `12.`, `(a)`, `–`. */
const ITEM = /^(?:\p{N}{1,3}[.)]|\([\p{L}\p{N}]{1,4}\)|[•▪●–—-])\s/u

function inParagraphs(lines: readonly Line[], { rightToLeft, keepsHyphen, leading, notes = false }: Flow): string[] {
  if (lines.length === 0) return []
  const edge = (line: Line) => (rightToLeft ? -line.right : line.left)
  const end = (line: Line) => (rightToLeft ? -line.left : line.right)
  const gaps = lines.slice(1).map((line, n) => line.y - lines[n]!.y)
  const spacing = spacingOf(lines, gaps, leading)
  const start = median(lines.map(edge))
  const far = Math.max(...lines.map(end))
  const paragraphs: string[] = []
  for (const [n, line] of lines.entries()) {
    const before = lines[n - 1]
    const begins =
      !before ||
      (notes && (line.raised || NOTE_NUMBER.test(line.text))) ||
      line.y - before.y > spacing * 1.3 ||
      Math.abs(line.size - before.size) > 0.12 * before.size ||
      (ITEM.test(line.text) && (SENTENCE_END.test(before.text) || ITEM.test(before.text))) ||
      (edge(line) - start > 0.8 * line.size &&
        edge(line) - start < 6 * line.size &&
        edge(before) - start < 0.5 * line.size &&
        SENTENCE_END.test(before.text)) ||
      (far - end(before) > 0.25 * (far - start) && SENTENCE_END.test(before.text))
    if (begins) paragraphs.push(line.text)
    else paragraphs[paragraphs.length - 1] = joinLines(paragraphs.at(-1)!, line.text, keepsHyphen)
  }
  return paragraphs
}

/** Distances from line to line, in sizes of the font, where a line stands under another of its size. */
function leadings(lines: readonly Line[]): number[] {
  const sorted = [...lines].sort((a, b) => a.y - b.y)
  return sorted.flatMap((line, n) => {
    const below = sorted
      .slice(n + 1, n + 8)
      .find((other) => other.y - line.y > 0.5 * line.size && other.left < line.right && other.right > line.left)
    const found = below && Math.abs(below.size - line.size) < 0.12 * line.size ? (below.y - line.y) / line.size : 0
    return found > 0 && found < 3 ? [found] : []
  })
}

/** The value that a fifth of them do not exceed. */
const lowerFifth = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 5)] ?? 0

/**
 * From line to line inside the paragraphs of a block. Where paragraphs are short, most gaps are between them; where all are wider than elsewhere in the text and
 * the lines end anywhere, every line is a paragraph.
 */
function spacingOf(lines: readonly Line[], gaps: readonly number[], leading: number): number {
  const own = lowerFifth(gaps.filter((gap) => gap > 0))
  const size = median(lines.map((line) => line.size))
  const [left, right] = [Math.min(...lines.map((line) => line.left)), Math.max(...lines.map((line) => line.right))]
  const full = lines.filter((line) => line.right - line.left > 0.85 * (right - left)).length
  return own > 1.25 * leading * size && full * 2 < lines.length ? leading * size : own
}

/** Languages that write compounds in one word: there a hyphen at the end of a line is almost always the line's. */
const ONE_WORD = new Set(['de', 'nl', 'sv', 'da', 'nb', 'is', 'fi', 'et', 'hu'])

/**
 * Whether a word cut at the end of a line keeps its hyphen. What the text itself writes inside a line, whole or with a hyphen, decides; else a hyphen between
 * two words that also stand alone is theirs.
 */
function hyphenRule(pages: readonly PageLines[]): (word: string) => boolean {
  const words = new Set<string>()
  const hyphenated = new Set<string>()
  let sample = ''
  for (const { lines } of pages)
    for (const [n, { text }] of lines.entries()) {
      if (sample.length < 2_000) sample += `${text} `
      // The rest of a word that a line above has cut is no word; lines of other columns may stand between.
      const cut = lines.slice(Math.max(0, n - 4), n).some((above) => /[-\u2010\u00ad]$/.test(above.text))
      const rest = cut ? /^\p{L}*/u.exec(text)![0].length : 0
      for (const [word] of text
        .slice(rest)
        .toLowerCase()
        .matchAll(/\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*-?/gu))
        if (!word.endsWith('-')) (word.includes('-') ? hyphenated : words).add(word)
    }
  const compounds = ONE_WORD.has(detectLanguage(sample).language ?? '')
  return (word) => {
    const [first, second] = word.split('-') as [string, string]
    if (words.has(first + second)) return false
    return hyphenated.has(word) || (!compounds && first.length > 1 && second.length > 1 && words.has(first) && words.has(second))
  }
}

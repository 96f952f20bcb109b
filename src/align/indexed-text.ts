import { columnsOf, NUMBER, type TokenColumns, WORD } from '../text/token-columns.ts'
import type { SegmentedText } from '../text/types.ts'

/** Lists of numbers in one array: list n is `list[start[n] … start[n + 1])`. */
export interface Rows {
  readonly start: Int32Array
  readonly list: Int32Array
}

/** The words of a text by stem. Evidence speaks of words, not of tokens: each is looked up once, however often it stands in the text. */
export interface Words {
  readonly count: number
  readonly stems: readonly string[]
  /** Index of the first token of each word. */
  readonly firstToken: Int32Array
  /** 1 for a word that is never written with a small letter (and may be: scripts without case have no small letters). */
  readonly capital: Uint8Array
  /** Words of each segment, each once. */
  readonly ofSegment: Rows
  /** Segments of each word, ascending, each once. */
  readonly segments: Rows
  idOf(stem: string): number | undefined
}

/** A text prepared for the aligner. All arrays are by index of segment, word or token. */
export interface IndexedText {
  readonly text: SegmentedText
  readonly tokens: TokenColumns
  /** Number of segments. */
  readonly size: number
  /** Characters before segment n; `size + 1` values. */
  readonly before: Float64Array
  readonly words: Words
  /** Indices of the tokens that are numbers. */
  readonly numbers: Int32Array
}

/** Of a form: not asked yet, and too short to be a word. */
const UNKNOWN = -1
const NO_WORD = -2

const known = new WeakMap<SegmentedText, IndexedText>()

/** Indexes a text once; a source that is aligned with many versions is not indexed again. Linear in the tokens. */
export function indexedText(text: SegmentedText): IndexedText {
  let indexed = known.get(text)
  if (!indexed) known.set(text, (indexed = index(text)))
  return indexed
}

function index(text: SegmentedText): IndexedText {
  const { segments } = text
  const tokens = columnsOf(text)
  const size = segments.length
  const before = new Float64Array(size + 1)
  const ids = new Map<string, number>()
  const stems: string[] = []
  // There are no more words than forms.
  const first = new Int32Array(tokens.forms.length)
  const capital = new Uint8Array(tokens.forms.length).fill(1)
  const last = new Int32Array(tokens.forms.length).fill(-1)
  const numbers: number[] = []
  const start = new Int32Array(size + 1)
  const list = new Int32Array(tokens.count)
  const wordOfForm = new Int32Array(tokens.forms.length).fill(UNKNOWN)
  let used = 0
  for (let s = 0; s < size; s++) {
    const { start: from, end, firstToken, endToken } = segments[s]!
    before[s + 1] = before[s]! + end - from
    for (let t = firstToken; t < endToken; t++) {
      const kind = tokens.kind[t]!
      if (kind === NUMBER) numbers.push(t)
      if (kind !== WORD) continue
      const form = tokens.form[t]!
      let id = wordOfForm[form]!
      if (id === UNKNOWN) {
        const { key, stem } = tokens.forms[form]!
        id = key.length < 2 ? NO_WORD : (ids.get(stem) ?? stems.length)
        wordOfForm[form] = id
        if (id === stems.length) {
          ids.set(stem, id)
          first[id] = t
          stems.push(stem)
        }
      }
      if (id === NO_WORD) continue
      if (capital[id] === 1 && isSmall(text.text.charCodeAt(tokens.start[t]!))) capital[id] = 0
      if (last[id] === s) continue
      last[id] = s
      list[used++] = id
    }
    start[s + 1] = used
  }
  const ofSegment = { start, list: list.slice(0, used) }
  return {
    text,
    tokens,
    size,
    before,
    words: {
      count: stems.length,
      stems,
      firstToken: first.slice(0, stems.length),
      capital: capital.slice(0, stems.length),
      ofSegment,
      segments: turned(ofSegment, size, stems.length),
      idOf: (stem) => ids.get(stem),
    },
    numbers: Int32Array.from(numbers),
  }
}

/** Rows by the numbers that stand in them: for each number the rows that hold it, ascending. Counting sort. */
export function turned({ start, list }: Rows, rows: number, values: number): Rows {
  const from = new Int32Array(values + 1)
  for (let k = 0; k < list.length; k++) from[list[k]! + 1]!++
  for (let v = 0; v < values; v++) from[v + 1]! += from[v]!
  const next = from.slice()
  const where = new Int32Array(list.length)
  for (let row = 0; row < rows; row++) for (let k = start[row]!; k < start[row + 1]!; k++) where[next[list[k]!]!++] = row
  return { start: from, list: where }
}

/** Whether a letter is a small one, asked once for each: 0 not asked yet, 1 no, 2 yes. */
const small = new Uint8Array(0x10000)
const SMALL = /\p{Ll}/u

function isSmall(code: number): boolean {
  const answer = small[code] || (small[code] = SMALL.test(String.fromCharCode(code)) ? 2 : 1)
  return answer === 2
}

import type { IndexedText } from '../align/indexed-text.ts'
import { foldKey } from '../text/fold.ts'
import { tokenise } from '../text/tokens.ts'

/** A name or term prepared for looking up: the stems of its content words, or its characters where words are not spaced. */
export interface Phrase {
  readonly text: string
  readonly stems: readonly string[]
  /** Folded characters for scripts without spaces, else null. */
  readonly characters: string | null
}

const UNSPACED = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u

export function phraseOf(text: string, language: string): Phrase {
  const words = tokenise(text, [0, text.length], language).filter(({ kind }) => kind === 'word' || kind === 'number')
  // Prepositions and articles between content words vary (cese de las hostilidades), so short words are left out of longer phrases.
  const content = words.filter(({ key }) => words.length === 1 || key.length > 3)
  return {
    text,
    stems: (content.length > 0 ? content : words).map(({ stem }) => stem),
    characters: UNSPACED.test(text) ? foldKey(text) : null,
  }
}

/** The word that a phrase is made of, where it is one word of the text; else undefined. */
export function wordOf({ stems, characters }: Phrase, { words }: IndexedText): number | undefined {
  return characters === null && stems.length === 1 ? words.idOf(stems[0]!) : undefined
}

/** Looks phrases up in a text: the segments that hold all the stems of a phrase (or its characters), ascending. */
export function designationPostings({ text, words }: IndexedText): (phrase: Phrase) => ArrayLike<number> {
  let folded: FoldedText | null = null
  const { start, list } = words.segments
  return ({ stems, characters }) => {
    if (characters !== null) return (folded ??= new FoldedText(text)).segmentsWith(characters)
    const ids = stems.map((stem) => words.idOf(stem))
    if (ids.length === 0 || ids.includes(undefined)) return []
    const lists = (ids as number[]).map((id) => list.subarray(start[id], start[id + 1])).sort((x, y) => x.length - y.length)
    const [shortest, ...rest] = lists
    return rest.length === 0 ? shortest! : shortest!.filter((n) => rest.every((other) => holds(other, n)))
  }
}

function holds(list: Int32Array, wanted: number): boolean {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return list[low] === wanted
}

/** All folded segments in one string, so that one search finds all places of a phrase. */
class FoldedText {
  private readonly folded: string
  private readonly starts: number[] = []

  constructor({ text, segments }: IndexedText['text']) {
    let length = 0
    const parts = segments.map(({ start, end }) => {
      const part = foldKey(text.slice(start, end))
      this.starts.push(length)
      length += part.length + 1
      return part
    })
    this.folded = parts.join('\n')
  }

  segmentsWith(characters: string): number[] {
    const found: number[] = []
    let segment = 0
    for (
      let at = this.folded.indexOf(characters);
      at >= 0;
      at = this.folded.indexOf(characters, this.starts[segment + 1] ?? this.folded.length)
    ) {
      while (segment + 1 < this.starts.length && this.starts[segment + 1]! <= at) segment++
      found.push(segment)
      if (segment + 1 >= this.starts.length) break
    }
    return found
  }
}

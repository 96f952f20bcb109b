import { foldKey } from '../text/fold.ts'
import { segmentText } from '../text/segment-text.ts'
import type { SegmentedText } from '../text/types.ts'
import { type Postings, postingsOf } from './postings.ts'

/** A name or term prepared for looking up: the stems of its content words, or its characters where words are not spaced. */
export interface Phrase {
  readonly text: string
  readonly stems: readonly string[]
  /** Folded characters for scripts without spaces, else null. */
  readonly characters: string | null
}

const UNSPACED = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u

export function phraseOf(text: string, language: string): Phrase {
  const words = segmentText(text, language).tokens.filter(({ kind }) => kind === 'word' || kind === 'number')
  // Prepositions and articles between content words vary (cese de las hostilidades), so short words are left out of longer phrases.
  const content = words.filter(({ key }) => words.length === 1 || key.length > 3)
  return {
    text,
    stems: (content.length > 0 ? content : words).map(({ stem }) => stem),
    characters: UNSPACED.test(text) ? foldKey(text) : null,
  }
}

/** Looks phrases up in a text: the segments that hold all the stems of a phrase (or its characters), ascending. */
export function designationPostings(text: SegmentedText): (phrase: Phrase) => readonly number[] {
  const postings: Postings = postingsOf(text, ({ kind, stem }) => (kind === 'word' || kind === 'number' ? stem : null))
  let folded: readonly string[] | null = null
  return ({ stems, characters }) => {
    if (characters !== null) {
      folded ??= text.segments.map(({ start, end }) => foldKey(text.text.slice(start, end)))
      return folded.flatMap((segment, n) => (segment.includes(characters) ? [n] : []))
    }
    const lists = stems.map((stem) => postings.get(stem) ?? [])
    if (lists.length === 0 || lists.some((list) => list.length === 0)) return []
    const [shortest, ...rest] = [...lists].sort((x, y) => x.length - y.length)
    return shortest!.filter((n) => rest.every((list) => list.includes(n)))
  }
}

import type { Span } from '../../text/types.ts'
import { type WordRun, wordsIn } from './word-runs.ts'

/** A group of words that was seen. Its key: stems, with `+` where a particle stands between them. */
export interface Phrase {
  readonly key: string
  readonly stems: readonly string[]
  /** Content words in it, those inside a compound counted. */
  readonly words: number
  /** Places: number of the text, and where in it. */
  readonly places: readonly { readonly text: number; readonly span: Span }[]
}

/** Content words of the longest term looked for. */
const LONGEST = 5

/**
 * Every group of one to five neighbouring words that stands at least so often in the texts, inflected forms taken together.
 *
 * Two passes, so that only what is kept has its places kept. O(words · 5).
 */
export function countPhrases(texts: readonly (readonly WordRun[])[], least: number, language: string): Map<string, Phrase> {
  const counts = new Map<string, number>()
  each(texts, (key) => counts.set(key, (counts.get(key) ?? 0) + 1))
  const phrases = new Map<string, { key: string; stems: string[]; words: number; places: { text: number; span: Span }[] }>()
  each(texts, (key, { text, run, from, to }) => {
    if (counts.get(key)! < least) return
    let phrase = phrases.get(key)
    if (!phrase) {
      const inside = run.words.slice(from, to)
      const words = inside.reduce((sum, word) => sum + wordsIn(word.stem, language), 0)
      phrases.set(key, (phrase = { key, stems: inside.map(({ stem }) => stem), words, places: [] }))
    }
    phrase.places.push({ text, span: [run.words[from]!.start, run.words[to - 1]!.end] })
  })
  return phrases
}

interface Group {
  readonly text: number
  readonly run: WordRun
  readonly from: number
  readonly to: number
}

function each(texts: readonly (readonly WordRun[])[], take: (key: string, group: Group) => void): void {
  for (const [text, runs] of texts.entries())
    for (const run of runs)
      for (let from = 0; from < run.words.length; from++) {
        let key = ''
        for (let to = from + 1; to <= Math.min(run.words.length, from + LONGEST); to++) {
          const { stem } = run.words[to - 1]!
          key = to === from + 1 ? stem : `${key}${run.linked[to - 1] ? ' + ' : ' '}${stem}`
          take(key, { text, run, from, to })
        }
      }
}

/** Keys of the shorter groups inside a phrase. */
export function insideOf(key: string): string[] {
  const parts = key.split(' ')
  const words = parts.flatMap((part, place) => (part === '+' ? [] : [place]))
  const keys: string[] = []
  for (const [a, from] of words.entries())
    for (const [b, to] of words.entries()) if (b >= a && b - a + 1 < words.length) keys.push(parts.slice(from, to + 1).join(' '))
  return keys
}

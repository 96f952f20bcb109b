import { primaryTag } from '../../text/tags.ts'
import type { SegmentedText, Token } from '../../text/types.ts'
import { particlesOf } from '../particles.ts'

/** Content words that may make a term together: side by side, or with particles (`of the`) or a hyphen between them. */
export interface WordRun {
  readonly words: readonly Token[]
  /** Of each word but the first: a particle stands before it. */
  readonly linked: readonly boolean[]
}

/** Particles in a row that may stand inside a term: French `de la`, German `für die`. */
const MOST_PARTICLES = 2
/** Languages whose words are segmented by a dictionary: one character alone is rarely a term, and a word of three is most often made of two. */
const UNSPACED = new Set(['zh', 'ja', 'th'])
const UNSPACED_COMPOUND = 3
/** Languages that write compounds as one word, and letters of a word from which on it is most often one. */
const COMPOUNDING = new Set(['de', 'nl', 'da', 'nb', 'no', 'sv', 'is', 'fi', 'et', 'hu'])
const COMPOUND = 12

/** Demonstratives and possessives: they point at one thing in the text, and no term has one inside. */
// biome-ignore format: a table
const POINTING: Readonly<Record<string, string>> = {
  en: 'this that these those its their his her our',
  fr: 'ce cet cette ces son sa ses leur leurs',
  de: 'ihre ihrer ihren ihrem ihr seine seiner seinen diese dieser diesem diesen',
  es: 'su sus este esta estos estas',
}

/** For how many words a word counts: a compound is a term of several words that is written as one. */
export function wordsIn(stem: string, language: string): number {
  const tag = primaryTag(language)
  if (UNSPACED.has(tag)) return stem.length >= UNSPACED_COMPOUND ? 2 : 1
  return COMPOUNDING.has(tag) && stem.length >= COMPOUND ? 2 : 1
}

/**
 * The longest runs of words in a text that may hold terms: no function word but particles inside, no mark but hyphens, nothing across sentences.
 *
 * @param isFunction tells the closed classes of the language
 */
export function wordRuns(text: SegmentedText, isFunction: (key: string, stem: string) => boolean): WordRun[] {
  const pointing = (POINTING[primaryTag(text.language)] ?? '').split(' ')
  const particles = new Set([...particlesOf(text.language)].filter((word) => !pointing.includes(word)))
  const short = UNSPACED.has(primaryTag(text.language)) ? 1 : 0
  const runs: WordRun[] = []
  for (const { firstToken, endToken } of text.segments) {
    let words: Token[] = []
    let linked: boolean[] = []
    let between = 0
    const close = () => {
      if (words.length > 0) runs.push({ words, linked })
      words = []
      linked = []
      between = 0
    }
    for (const token of text.tokens.slice(firstToken, endToken)) {
      const form = text.text.slice(token.start, token.end)
      if (token.kind === 'word' && particles.has(token.key)) {
        if (++between > MOST_PARTICLES) close()
      } else if (token.kind === 'word' && !isFunction(token.key, token.stem) && token.key.length > short) {
        words.push(token)
        linked.push(between > 0)
        between = 0
      } else if (!isHyphen(form) || words.at(-1)?.end !== token.start) close()
    }
    close()
  }
  return runs
}

const isHyphen = (form: string) => /^[-‐‑]$/u.test(form)

import type { Range } from '../align/types.ts'
import type { SegmentedText } from '../text/types.ts'
import { partsOfToken } from './token-parts.ts'

/** `function`: articles, prepositions, pronouns, auxiliaries and the like; `mark`: punctuation and symbols. */
export type UnitKind = 'content' | 'function' | 'number' | 'mark'

/** What is linked: a word, or the part of a word that has a counterpart of its own. Half-open offsets into the text. */
export interface Unit {
  readonly start: number
  readonly end: number
  readonly key: string
  readonly stem: string
  readonly kind: UnitKind
  /** Written with a capital, and not the first word of its segment. */
  readonly name: boolean
  /** Index of its token in the text. */
  readonly token: number
}

/** What is known of the words of one language. */
export interface WordKnowledge {
  isFunction(key: string, stem: string): boolean
  /** True if a dictionary has the word. */
  isKnown(stem: string): boolean
}

const CAPITAL = /^\p{Lu}/u

/** The units of some segments, in order. Every token gives one unit or more, and they never overlap. */
export function unitsOf(text: SegmentedText, [from, to]: Range, knowledge: WordKnowledge): Unit[] {
  const units: Unit[] = []
  for (const { firstToken, endToken } of text.segments.slice(from, to)) {
    for (let index = firstToken; index < endToken; index++) {
      const token = text.tokens[index]!
      if (token.kind === 'number') units.push({ ...token, kind: 'number', name: false, token: index })
      else if (token.kind !== 'word') units.push({ ...token, kind: 'mark', name: false, token: index })
      else {
        const name = index > firstToken && CAPITAL.test(text.text.slice(token.start, token.end))
        for (const part of partsOfToken(token, text.language, knowledge.isKnown))
          units.push({ ...part, kind: knowledge.isFunction(part.key, part.stem) ? 'function' : 'content', name, token: index })
      }
    }
  }
  return units
}

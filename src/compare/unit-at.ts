import type { Token } from '../text/types.ts'
import { scaleWord } from './language/number-words.ts'
import { unitOf } from './language/units.ts'
import { andAHalf } from './language/worded-figures.ts'

/** What follows a number: a multiplier or a unit, and how many tokens that takes. */
export interface Following {
  readonly unit: string | null
  /** 1 where there is no multiplier. */
  readonly scale: number
  readonly used: number
}

/** `40 millones de euros`, `1,5 million d'euros`, `half a million`, `one of`. */
const LINKS = /^(?:de|d|di|')$/u
const ARTICLES = /^(?:a|an|the|un|une|el|la|le|ein|eine|einen|einem)$/u

/**
 * The unit at a token, or a multiplier with the unit behind it; null if there is neither.
 *
 * @param article whether an article may stand in between: `half a million`
 * @param characters in Chinese: the text from there on, where a unit may be the beginning of a longer word
 */
export function unitAt(
  tokens: readonly Token[],
  at: number,
  language: string,
  { article = false, characters = '' }: { readonly article?: boolean; readonly characters?: string } = {},
): Following | null {
  if (language === 'zh') {
    const text =
      characters ||
      tokens
        .slice(at, at + 3)
        .map(({ key }) => key)
        .join('')
    for (let length = 4; length > 0; length--) {
      const unit = unitOf(text.slice(0, length), language)
      if (unit) return { unit, scale: 1, used: 1 }
    }
    return null
  }
  let from = at
  while (LINKS.test(tokens[from]?.key ?? '') || (article && from === at && ARTICLES.test(tokens[from]?.key ?? ''))) from++
  const scale = article ? scaleWord(tokens[from]?.key ?? '', language) : null
  if (scale !== null) {
    const behind = unitAt(tokens, from + 1, language)
    return { unit: behind?.unit ?? null, scale, used: from + 1 - at }
  }
  const words = tokens
    .slice(from, from + 5)
    .filter(({ key }) => key !== "'")
    .slice(0, 3)
    .map(({ key }) => key)
  for (let length = words.length; length > 0; length--) {
    const unit = unitOf(words.slice(0, length).join(' '), language)
    if (unit) return { unit, scale: 1, used: from - at + length }
  }
  return null
}

/** How many tokens `and a half` takes at a place; 0 where it does not stand. */
export function halfAt(tokens: readonly Token[], at: number, language: string): number {
  for (const phrase of andAHalf(language)) {
    const words = phrase.split(' ')
    if (words.every((word, n) => word === tokens[at + n]?.key)) return words.length
  }
  return 0
}

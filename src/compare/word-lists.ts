import { primaryTag } from '../text/tags.ts'
import type { SegmentedText } from '../text/types.ts'
import type { SideView } from './bead-views.ts'
import { LANGUAGE_WORDS } from './language/words/index.ts'
import type { LanguageWords } from './language/words/types.ts'
import { type Marked, type PhraseIndex, type PhraseList, phraseIndex } from './phrases.ts'

/** The classes of a phrase: those of the list it stands in. */
export type Classes = readonly string[]

type ListName = Exclude<keyof LanguageWords, 'futurePrefix'>

/** Languages that have a list of this name. */
export const languagesWith = (name: keyof LanguageWords): string[] =>
  Object.keys(LANGUAGE_WORDS).filter((language) => LANGUAGE_WORDS[language]![name] !== undefined)

const indexes = new Map<string, PhraseIndex<Classes> | null>()
const found = new WeakMap<SegmentedText, Map<string, readonly Marked<Classes>[]>>()
const NONE: Classes = ['none']

/** Phrases of a list in the whole text, in order, those that only look like one left out. Read once for a text. */
export function phrasesIn(text: SegmentedText, name: ListName): readonly Marked<Classes>[] {
  let lists = found.get(text)
  if (!lists) found.set(text, (lists = new Map()))
  let phrases = lists.get(name)
  if (!phrases) {
    const index = indexOf(primaryTag(text.language), name)
    phrases = (index?.find(text) ?? []).filter(({ marker }) => !marker.includes('none'))
    lists.set(name, phrases)
  }
  return phrases
}

/** Those of them in one side of a bead. */
export function phrasesWithin(
  text: SegmentedText,
  side: Pick<SideView, 'start' | 'end'>,
  name: ListName,
): readonly Marked<Classes>[] {
  const all = phrasesIn(text, name)
  let low = 0
  for (let high = all.length; low < high; ) {
    const middle = (low + high) >> 1
    if (all[middle]!.start < side.start) low = middle + 1
    else high = middle
  }
  const within: Marked<Classes>[] = []
  for (let at = low; at < all.length && all[at]!.start < side.end; at++) if (all[at]!.end <= side.end) within.push(all[at]!)
  return within
}

/** True if any phrase of a list is in one side of a bead. */
export const hasPhrase = (text: SegmentedText, side: Pick<SideView, 'start' | 'end'>, name: ListName): boolean =>
  phrasesWithin(text, side, name).length > 0

function indexOf(language: string, name: ListName): PhraseIndex<Classes> | null {
  const id = `${language} ${name}`
  const known = indexes.get(id)
  if (known !== undefined) return known
  const words = LANGUAGE_WORDS[language]?.[name]
  const lists: PhraseList<Classes>[] = []
  if (typeof words === 'string') {
    // Looks like it and is not: stands first, so that it is taken where both fit.
    if (name === 'negative' || name === 'negation')
      lists.push({ marker: NONE, entries: LANGUAGE_WORDS[language]!.notNegative ?? '' })
    lists.push({ marker: [name], entries: words })
  } else if (words) {
    lists.push({ marker: NONE, entries: words.none ?? '' })
    for (const [classes, entries] of Object.entries(words as Readonly<Record<string, string>>))
      lists.push({ marker: classes.split(' '), entries })
  }
  const index = lists.length > 0 ? phraseIndex(language, lists) : null
  indexes.set(id, index)
  return index
}

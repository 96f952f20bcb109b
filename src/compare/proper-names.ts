import { soundedNames } from '../lexicon/transliterated.ts'
import type { BilingualLexicon } from '../lexicon/types.ts'
import { cliticSplits } from '../text/clitics.ts'
import { functionWordsOf } from '../text/function-words.ts'
import { distance, skeleton } from '../text/skeleton.ts'
import { primaryTag } from '../text/tags.ts'
import type { SegmentedText, Token } from '../text/types.ts'
import type { SideView } from './bead-views.ts'
import { monthNumber } from './language/months.ts'
import { isUnspaced } from './phrases.ts'
import { phrasesIn } from './word-lists.ts'

/** A word of the source that names a person or a place, or several that stand together (`Sur Amath`). */
export interface ProperName {
  readonly start: number
  readonly end: number
  readonly form: string
  readonly key: string
  readonly stem: string
  readonly sound: string
}

/** A word of the version that may write a name. */
export interface NameCandidate {
  readonly start: number
  readonly end: number
  readonly key: string
  readonly stem: string
  /** The word, and in Arabic what is left without joined words, each with its consonants. */
  readonly readings: readonly { readonly key: string; readonly sound: string }[]
  /** Written with a capital inside a sentence. */
  readonly capital: boolean
}

const CAPITAL = /^\p{Lu}\p{Ll}/u
const SHORTEST = 3
export const LATIN = /^[a-z]+$/

/**
 * Names in a text with capitals for names only (English): words that always have one, and have it inside a sentence at least once. Months, offices,
 * and words that the language also writes small are none.
 */
export function properNames(text: SegmentedText): ProperName[] {
  const language = primaryTag(text.language)
  const small = new Set<string>()
  const inside = new Set<string>()
  for (const { firstToken, endToken } of text.segments) {
    const tokens = text.tokens.slice(firstToken, endToken).filter(({ kind }) => kind === 'word')
    const forms = tokens.map(({ start, end }) => text.text.slice(start, end))
    // In a heading every word may have a capital.
    const heading = forms.filter((form) => form.length > SHORTEST && !CAPITAL.test(form)).length === 0
    for (const [n, token] of tokens.entries()) {
      if (!CAPITAL.test(forms[n]!)) small.add(token.key)
      else if (n > 0 && !heading && !opensQuotation(text, token)) inside.add(token.key)
    }
  }
  const titles = phrasesIn(text, 'titles')
  const functions = functionWordsOf(language)
  return text.tokens.flatMap((token) => {
    const form = text.text.slice(token.start, token.end)
    if (token.kind !== 'word' || form.length < SHORTEST || !CAPITAL.test(form) || small.has(token.key) || !inside.has(token.key))
      return []
    if (monthNumber(token.key, language) !== null || functions.has(token.key)) return []
    if (titles.some(({ start, end }) => start <= token.start && token.end <= end)) return []
    const { start, end, key, stem } = token
    return [{ start, end, form, key, stem, sound: englishSound(form) }]
  })
}

/** `th` and `ph` are one consonant, a `w` behind a vowel is none, and the ending of a people is not the name (`Kasurrans`). */
const englishSound = (form: string) =>
  skeleton(
    form
      .replace(/(?<=.{4})(?:i?ans?|ese|ish)$/u, '')
      .replace(/th/giu, 't')
      .replace(/ph/giu, 'f')
      .replace(/(?<=[aeo])w(?![aeiou])/giu, ''),
  )

const heard = (key: string) => ({ key, sound: skeleton(key) })

const opensQuotation = ({ text }: SegmentedText, { start }: Token) =>
  /["“„«‘:]\s?$/u.test(text.slice(Math.max(0, start - 2), start))

/** Words of one side of a bead that may write a name: in Chinese stretches of characters for sounds. */
export function nameCandidates(text: SegmentedText, side: SideView): NameCandidate[] {
  if (isUnspaced(text.language)) return soundCandidates(text, side)
  return side.tokens.flatMap((token, n): NameCandidate[] => {
    if (token.kind !== 'word' || token.key.length < SHORTEST) return []
    const form = text.text.slice(token.start, token.end)
    const readings = primaryTag(text.language) === 'ar' ? cliticSplits(token.key) : [token.key]
    const before = side.tokens[n - 1]
    const first = before === undefined || (before.kind === 'punctuation' && /[.!?:"“«„]/u.test(before.key))
    const { start, end, key, stem } = token
    return [{ start, end, key, stem, readings: readings.map(heard), capital: !first && CAPITAL.test(form) }]
  })
}

function soundCandidates(text: SegmentedText, side: SideView): NameCandidate[] {
  const segment = {
    ...text,
    text: side.text,
    segments: [{ start: 0, end: side.text.length, paragraph: 0, firstToken: 0, endToken: 0 }],
  }
  return soundedNames(segment).flatMap(({ form, skeleton: sound }) => {
    const found: NameCandidate[] = []
    for (let at = side.text.indexOf(form); at >= 0; at = side.text.indexOf(form, at + 1)) {
      const start = side.start + at
      found.push({ start, end: start + form.length, key: form, stem: form, readings: [{ key: form, sound }], capital: true })
    }
    return found
  })
}

/** True if the candidate writes the name: letter for letter in one script but for the ending, else by its consonants. */
export function writesName(name: ProperName, candidate: NameCandidate, strict = false): boolean {
  if (LATIN.test(candidate.key)) {
    if (candidate.key === name.key || candidate.stem === name.stem) return true
    const shared = sharedBeginning(name.key, candidate.key)
    if (shared >= Math.max(4, 0.6 * Math.max(name.key.length, candidate.key.length - 3))) return true
    if (strict) return false
  }
  return candidate.readings.some(({ key, sound }) => {
    // Arabic writes a w like a vowel, which is not heard here.
    const own = UNVOWELLED.test(key) ? skeleton(name.form.replace(/w/giu, '')) : name.sound
    return (soundsAlike(name.sound, sound, strict) || soundsAlike(own, sound, strict)) && beginsAlike(name, key)
  })
}

/** Two consonants are soon found again: then the first letter must be a vowel on both sides, or on neither. */
function beginsAlike(name: ProperName, key: string): boolean {
  if (name.sound.length > 2) return true
  const vowel = (word: string) => /^[aeiouyаеёиоуыэюяіїєاعىآ阿埃艾爱安昂奥欧伊易因英尤约乌亚扬耶叶]/u.test(word)
  return vowel(name.key) === vowel(key)
}

const UNVOWELLED = /\p{Script=Arabic}|\p{Script=Hebrew}/u
const LONG = 4
/** Share of the consonants that must be there. */
const MOST = 0.75

function soundsAlike(name: string, other: string, strict: boolean): boolean {
  if (name.length < 2 || other[0] !== name[0]) return false
  if (name === other) return true
  // Endings add consonants and take them: Сивенией, лобрийский.
  const shared = sharedBeginning(name, other)
  if (strict) return name.length >= 3 && shared === name.length && other.length <= name.length + 2
  if (shared >= Math.max(2, Math.ceil(MOST * name.length))) return true
  return Math.max(name.length, other.length) >= LONG && distance(name, other, 1) <= 1
}

/** True if the candidate begins like the name and goes on otherwise: هولمبرغ for Holmvik. */
export function beginsLike(name: ProperName, candidate: NameCandidate): boolean {
  return candidate.readings.some(({ sound }) => {
    const shared = sharedBeginning(name.sound, sound)
    return name.sound.length >= LONG && sound.length >= LONG && shared >= name.sound.length / 2
  })
}

export function sharedBeginning(a: string, b: string): number {
  let n = 0
  while (n < a.length && a[n] === b[n]) n++
  return n
}

/** True if a rendering of the word that the lexicon knows is among these stems. */
export function isRendered(lexicon: BilingualLexicon, stem: string, stems: ReadonlySet<string>, least = 0.03): boolean {
  return lexicon.renderings(stem).some(({ key, weight }) => weight >= least && key.split(' ').every((part) => stems.has(part)))
}

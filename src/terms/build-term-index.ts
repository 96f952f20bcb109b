import { foldKey, simplify } from '../text/fold.ts'
import { primaryTag } from '../text/tags.ts'
import { tokenise } from '../text/tokens.ts'
import { particlesOf } from './particles.ts'
import type { DesignationStatus, Termbase } from './types.ts'
import { termReadings } from './word-readings.ts'

/** One content word of a designation. */
export interface PatternPart {
  readonly key: string
  readonly form: string
  readonly readings: ReadonlySet<string>
  /** The form itself where only this spelling counts: `UN`, `МИД`. */
  readonly acronym: string | null
  /** True if a preposition or article stands before it in the designation. */
  readonly linked: boolean
  /** True if a hyphen stands before it. */
  readonly hyphenated: boolean
}

/** A designation as it is searched. */
export interface Pattern {
  readonly concept: string
  readonly designation: string
  readonly status: DesignationStatus
  readonly parts: readonly PatternPart[]
  /** True for the head of a longer designation of the same concept (`Ministry` beside `Ministry of the Interior`). */
  readonly short: boolean
  /** True if the dictionary form has the Arabic article, so that the text must be definite. */
  readonly definite: boolean
}

/** A designation in a script without spaces, character by character. */
interface CharacterPattern {
  readonly concept: string
  readonly designation: string
  readonly status: DesignationStatus
  readonly characters: string
}

/** The designations of one language, ready to be found. Built once for a termbase and language. */
export interface TermIndex {
  readonly language: string
  readonly byFirstWord: ReadonlyMap<string, readonly Pattern[]>
  readonly byFirstCharacter: ReadonlyMap<string, readonly CharacterPattern[]>
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u
/** Two to six capitals (digits and hyphens between): a spelling in which case is the meaning. */
const ACRONYM = /^\p{Lu}[\p{Lu}\p{Nd}]{1,5}$/u

/** Linear in the number of designations. A language without designations gives an index that finds nothing. */
export function buildTermIndex(termbase: Termbase, language: string): TermIndex {
  const primary = primaryTag(language)
  const byFirstWord = new Map<string, Pattern[]>()
  const byFirstCharacter = new Map<string, CharacterPattern[]>()
  for (const concept of termbase.concepts) {
    const designations = concept.designations[primary] ?? concept.designations[language] ?? []
    const parsed = designations.map((designation) => ({ designation, parts: partsOf(designation.term, language) }))
    for (const { designation, parts } of parsed) {
      const named = { concept: concept.id, designation: designation.term, status: designation.status }
      if (UNSPACED.test(designation.term)) {
        const characters = [...foldKey(designation.term)].map(simplify).join('')
        put(byFirstCharacter, characters[0]!, { ...named, characters })
        continue
      }
      const first = parts[0]
      if (!first) continue
      const short =
        parts.length === 1 && parsed.some((other) => other.parts.length > 1 && other.parts.some((part) => part.key === first.key))
      const definite = primary === 'ar' && designation.term.startsWith('ال')
      for (const reading of first.readings) put(byFirstWord, reading, { ...named, parts, short, definite })
    }
  }
  return { language, byFirstWord, byFirstCharacter }
}

function put<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** Content words of a designation, particles and hyphens turned into what stands before a word. */
export function partsOf(term: string, language: string): readonly PatternPart[] {
  const tokens = tokenise(term, [0, term.length], language)
  const particles = particlesOf(language)
  const content = tokens.some((token) => token.kind === 'word' && !particles.has(token.key))
  const parts: PatternPart[] = []
  let linked = false
  let hyphenated = false
  for (const token of tokens) {
    const form = term.slice(token.start, token.end)
    if (token.kind === 'punctuation' || token.kind === 'symbol') {
      hyphenated = /[-‐‑–]/u.test(form)
      continue
    }
    // A particle between hyphens is part of the word: cessez-le-feu.
    if (content && !hyphenated && particles.has(token.key)) {
      linked = parts.length > 0
      continue
    }
    parts.push({
      key: token.key,
      form,
      readings: new Set(termReadings(form, token.key, language, parts.length === 0)),
      acronym: ACRONYM.test(form) ? form : null,
      linked,
      hyphenated: hyphenated && parts.length > 0,
    })
    linked = false
    hyphenated = false
  }
  return parts
}

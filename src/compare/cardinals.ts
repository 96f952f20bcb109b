import type { Token } from '../text/types.ts'
import { isJoint, isOne, isPluralScale, numberWord, numberWords, scaleWord } from './language/number-words.ts'

/** Languages that write numbers in one word (`zweihundertdreiundvierzig`, `trecento`). */
const JOINED = new Set(['de', 'nl', 'it'])
const UND: Readonly<Record<string, string>> = { de: 'und', nl: 'en' }

/** `pour cent`, `por ciento`, `per cento`, `في المائة` are no hundreds, nor is `بالمائة`. */
const PER = new Set(['pour', 'por', 'per', 'في'])
const PER_CENT = /^بال/u

/** Arabic one and two count only in front of ten and of tens: alone they are an adjective and a dual. */
const LEADING: ReadonlyMap<string, 1 | 2> = new Map([
  ...['واحد', 'واحده', 'احد', 'احدي', 'حادي'].map((key) => [key, 1] as const),
  ...['اثنا', 'اثني', 'اثنتا', 'اثنتي'].map((key) => [key, 2] as const),
])

/** What a word may contribute to a number. */
interface Part {
  readonly value: number
  readonly kind: 'number' | 'scale'
}

interface Cardinal {
  readonly value: number
  /** How many tokens it takes. */
  readonly used: number
  /** The multiplier it ends with (`seven million`), or 1. */
  readonly scale: number
}

/**
 * The number written in words at a token: `forty-one`, `quatre-vingt-dix-sept`, `dos mil trescientos`, `واحد وأربعون`, `двести тридцать`. Null where there
 * is none; `one` and plurals (`thousands`) alone are none.
 *
 * Linear in its length.
 */
export function cardinalAt(tokens: readonly Token[], at: number, language: string): Cardinal | null {
  const first = partOf(tokens[at]!.key, language)
  const leading = language === 'ar' && first === null ? (LEADING.get(bare(tokens[at]!.key)) ?? null) : null
  if (first === null && leading === null) return null
  if (
    first?.kind === 'scale' &&
    (isPluralScale(tokens[at]!.key, language) || PER_CENT.test(tokens[at]!.key) || PER.has(tokens[at - 1]?.key ?? ''))
  )
    return null
  const sum = new Sum(language)
  if (first ? !sum.add(first, tokens[at]!.key) : !sum.addUnit(leading!)) return null
  let end = at + 1
  for (let next = end; next < tokens.length; ) {
    const { key, kind } = tokens[next]!
    if (kind === 'punctuation' && /^[-‐‑]$/u.test(key)) next++
    else if (isJoint(key, language)) next++
    else {
      const part = kind === 'word' ? partOf(key, language) : null
      if (part ? !sum.add(part, key) : !(kind === 'word' && isOne(bare(key), language) && sum.addUnit(1))) break
      end = ++next
    }
  }
  const scale = scaleWord(language === 'ar' ? bare(tokens[end - 1]!.key) : tokens[end - 1]!.key, language) ?? 1
  return leading !== null && end === at + 1 ? null : { value: sum.value(), used: end - at, scale }
}

/** Adds up the words of a number, each of which must fit behind those before. */
class Sum {
  private readonly language: string
  private total = 0
  private group = 0
  /** The word before; infinite at the beginning. */
  private last = Number.POSITIVE_INFINITY
  private largest = Number.POSITIVE_INFINITY

  constructor(language: string) {
    this.language = language
  }

  value(): number {
    return this.total + this.group
  }

  /** False if the word belongs to another number. */
  add({ value, kind }: Part, key: string): boolean {
    if (kind === 'scale') return this.multiply(value)
    if (!this.fits(value, key)) return false
    // Four twenties.
    this.group += this.language === 'fr' && this.group % 100 === 4 && value === 20 ? 76 : value
    this.last = value
    return true
  }

  /** One or two, which count only beside tens and hundreds. */
  addUnit(value: 1 | 2): boolean {
    const fits = this.last === Number.POSITIVE_INFINITY || this.last >= 20
    if (fits) {
      this.group += value
      this.last = value
    }
    return fits
  }

  private fits(value: number, key: string): boolean {
    const { last } = this
    if (last === Number.POSITIVE_INFINITY) return true
    if (this.language === 'ar' && last < 10 && value >= 10 && value < 100) return value === 10 || /^و/u.test(key)
    if (this.language === 'fr') {
      if (last === 4 && value === 20) return this.group % 100 === 4
      if (last === 10) return value >= 7 && value <= 9
      if (last === 60 || (last === 20 && this.group % 100 === 80)) return value < 20
    }
    if (last >= 1000) return value < last
    if (last >= 100) return value < 100
    return last >= 20 && value < 10
  }

  private multiply(scale: number): boolean {
    if (scale === 100) {
      if (this.last >= 100 && this.last !== Number.POSITIVE_INFINITY && this.last < 1000) return false
      this.group = this.group === 0 ? 100 : this.group * 100
    } else {
      if (scale >= this.largest) return false
      this.total += (this.group || 1) * scale
      this.group = 0
      this.largest = scale
    }
    this.last = scale
    return true
  }
}

function partOf(key: string, language: string): Part | null {
  const word = language === 'ar' ? bare(key) : key
  const number = numberWord(word, language)
  if (number !== null) return { value: number, kind: 'number' }
  const scale = scaleWord(word, language)
  if (scale !== null) return { value: scale, kind: 'scale' }
  const joined = JOINED.has(language) ? joinedNumber(word, language) : null
  return joined === null ? null : { value: joined, kind: 'number' }
}

/** `و`, `ب`, `ل` and the article off. */
const bare = (key: string) => key.replace(/^[وفبل]?(?:ال(?=.{2})|(?<=[وفبل])(?=.{2}))/u, '')

const LONGEST_JOINED = 40

/** A number in one word, taken apart from the left, the longest part first: `drei·und·vierzig`, `zwei·hundert`, `tre·cento`. */
function joinedNumber(word: string, language: string): number | null {
  if (word.length > LONGEST_JOINED) return null
  const parts: (Part | 'und')[] = []
  for (let at = 0; at < word.length; ) {
    const und = UND[language]
    if (und && word.startsWith(und, at) && parts.length > 0) {
      parts.push('und')
      at += und.length
      continue
    }
    const found = longestPart(word, at, language)
    if (!found) return null
    parts.push(found.part)
    at += found.length
  }
  return parts.length > 1 ? sumOf(parts) : null
}

function longestPart(word: string, at: number, language: string): { part: Part; length: number } | null {
  for (let length = Math.min(14, word.length - at); length >= 2; length--) {
    const piece = word.slice(at, at + length)
    const number = numberWords(language).get(piece) ?? (isOne(piece, language) ? 1 : undefined)
    if (number !== undefined) return { part: { value: number, kind: 'number' }, length }
    const scale = scaleWord(piece, language)
    if (scale !== null) return { part: { value: scale, kind: 'scale' }, length }
  }
  return null
}

/** Units stand before tens with `und` between them; a scale multiplies what is in front of it. Null if a word is no number. */
function sumOf(parts: readonly (Part | 'und')[]): number | null {
  let [total, group, last] = [0, 0, Number.POSITIVE_INFINITY]
  for (const [n, part] of parts.entries()) {
    if (part === 'und') {
      const next = parts[n + 1]
      if (next === undefined || next === 'und') return null
      continue
    }
    const { value, kind } = part
    if (kind === 'scale' && value === 100) group = (group || 1) * 100
    else if (kind === 'scale') {
      total += (group || 1) * value
      group = 0
    } else {
      const tensBehindUnit = parts[n - 1] === 'und' && last < 10 && value >= 20
      if (last !== Number.POSITIVE_INFINITY && !tensBehindUnit && !(value < last)) return null
      group += value
    }
    last = value
  }
  return total + group
}

import { primaryTag } from '../text/tags.ts'
import type { SegmentedText, Token } from '../text/types.ts'
import { arabicBase } from './arabic-forms.ts'
import type { Pattern, PatternPart, TermIndex } from './build-term-index.ts'
import { conjunctionsOf, particlesOf } from './particles.ts'
import { isOtherParticiple, sameWord, sharesEnding } from './same-word.ts'
import { textReadings } from './word-readings.ts'

/** A place where a designation may stand, before the longest ones are chosen. */
export interface Candidate {
  readonly concept: string
  readonly designation: string
  readonly status: Pattern['status']
  readonly start: number
  readonly end: number
  readonly segment: number
  readonly match: 'exact' | 'inflected' | 'gapped'
  /** Content words of the designation (characters, in scripts without spaces). */
  readonly words: number
  /** The stretches that the designation's own words take. */
  readonly own: readonly (readonly [start: number, end: number])[]
  /** True if hyphens stand where the designation has them. */
  readonly spelled: boolean
}

/** Words that may stand between two parts of a term inside a coordinated phrase. */
const MAX_GAP_WORDS = 4
const JOINT = /^[-‐‑–'’‘"“”„«»\u00ab\u00bb]$/u
const HYPHEN = /^[-‐‑–]$/u
const NATIONAL = /(?:ian|ean|an|ish|ese|i|ch)$/u

/** All designations of alphabetic scripts in one segment. Cost: for each token the designations that begin with it. */
export function matchWords(text: SegmentedText, segment: number, index: TermIndex): Candidate[] {
  const { firstToken, endToken } = text.segments[segment]!
  const scope = new Scope(text, firstToken, endToken)
  const found: Candidate[] = []
  for (let at = firstToken; at < endToken; at++) {
    const token = text.tokens[at]!
    if (token.kind !== 'word' && token.kind !== 'number') continue
    const tried = new Set<Pattern>()
    for (const reading of scope.readings(at, true)) {
      for (const pattern of index.byFirstWord.get(reading) ?? []) {
        if (tried.has(pattern)) continue
        tried.add(pattern)
        const candidate = scope.match(pattern, at, segment)
        if (candidate) found.push(candidate)
      }
    }
  }
  return found
}

/** The tokens of one segment, with what matching asks of them. */
class Scope {
  private readonly text: SegmentedText
  private readonly first: number
  private readonly end: number
  private readonly primary: string
  private readonly particles: ReadonlySet<string>
  private readonly conjunctions: ReadonlySet<string>

  constructor(text: SegmentedText, first: number, end: number) {
    this.text = text
    this.first = first
    this.end = end
    this.primary = primaryTag(text.language)
    this.particles = particlesOf(text.language)
    this.conjunctions = conjunctionsOf(text.language)
  }

  readings(at: number, construct: boolean): readonly string[] {
    return textReadings(this.text.tokens[at]!, this.text.language, construct)
  }

  match(pattern: Pattern, at: number, segment: number): Candidate | null {
    const { tokens } = this.text
    const [head, ...rest] = pattern.parts
    if (!this.fits(head!, at, rest.length > 0)) return null
    const used = [at]
    let gapped = false
    let spelled = true
    for (const [n, part] of rest.entries()) {
      const next = this.nextPart(part, used.at(-1)! + 1, n + 1 < rest.length)
      if (!next) return null
      used.push(next.at)
      gapped ||= next.gapped
      spelled &&= part.hyphenated === next.hyphenated
    }
    if (rest.length === 0 && this.belongsToAnotherName(pattern, at)) return null
    const exact = used.every((position, n) => tokens[position]!.key === pattern.parts[n]!.key)
    return {
      concept: pattern.concept,
      designation: pattern.designation,
      status: pattern.status,
      start: this.startOf(head!, used[0]!),
      end: tokens[used.at(-1)!]!.end,
      segment,
      match: gapped ? 'gapped' : exact ? 'exact' : 'inflected',
      // A spelling that differs is weaker than any other designation that fits: cessez-le-feu, cessez le feu.
      words: spelled ? used.length : 1,
      own: used.map((position) => [tokens[position]!.start, tokens[position]!.end]),
      spelled,
    }
  }

  /** Arabic `and` and `to` joined to the first word are not part of the term, unless the article has melted into them (`للقوات`). */
  private startOf(part: PatternPart, at: number): number {
    const token = this.text.tokens[at]!
    if (this.primary !== 'ar') return token.start
    let { key, start } = token
    const direct = (form: string) => part.readings.has(form) || part.readings.has(arabicBase(form))
    const step = () => {
      key = key.slice(1)
      start += 1 + (/^\p{M}*/u.exec(this.text.text.slice(start + 1, token.end))?.[0].length ?? 0)
    }
    if (direct(key)) return start
    if (/^[وف].{3}/u.test(key) && this.fitsKey(part, key.slice(1))) step()
    if (/^ل.{3}/u.test(key) && !direct(key) && direct(key.slice(1))) step()
    return start
  }

  private fitsKey(part: PatternPart, key: string): boolean {
    return textReadings({ key, stem: key }, this.text.language, true).some((reading) => part.readings.has(reading))
  }

  private form({ start, end }: Token): string {
    return this.text.text.slice(start, end)
  }

  private fits(part: PatternPart, at: number, construct: boolean): boolean {
    const token = this.text.tokens[at]!
    if (part.acronym) {
      const form = this.form(token)
      return form === part.acronym || (form.startsWith(part.acronym) && /^e?s$/.test(form.slice(part.acronym.length)))
    }
    const { key } = token
    if (key === part.key) return !isOtherParticiple(part.form, this.form(token), this.primary)
    const shared = this.readings(at, construct).filter((reading) => part.readings.has(reading))
    if (shared.length === 0 || this.primary === 'ar') return shared.length > 0
    const known = shared.some((reading) => !reading.startsWith('^')) || sharesEnding(part.key, key, this.primary)
    return known && sameWord(part, { key, form: this.form(token) }, this.primary)
  }

  /** Where the next part of a term stands: at once, after particles, or after a few words of the same phrase. */
  private nextPart(
    part: PatternPart,
    from: number,
    construct: boolean,
  ): { at: number; gapped: boolean; hyphenated: boolean } | null {
    let words = 0
    let particles = 0
    let hyphenated = false
    // Two terms share a word only where the coordination stands at an edge of the gap: `paix solide et | durable`, `paix | et sécurité durables`.
    let opened = false
    let closed = false
    let stopped = false
    for (let at = from; at < this.end; at++) {
      const token = this.text.tokens[at]!
      if (token.kind === 'punctuation' || token.kind === 'symbol') {
        const form = this.form(token)
        if (HYPHEN.test(form)) hyphenated = true
        else if (form === ',' || form === '،') {
          stopped = closed = true
          if (words === 0) opened = true
        } else if (!JOINT.test(form)) return null
        continue
      }
      const joined = this.primary === 'ar' && /^و.{3}/u.test(token.key) && !part.readings.has(token.key)
      if (this.fits(part, at, construct)) {
        const near = words === 0 && !stopped && !opened
        if (near && (part.linked ? particles > 0 && particles <= 3 : particles === 0)) return { at, gapped: false, hyphenated }
        if (near && this.primary === 'ar') return { at, gapped: false, hyphenated }
        const shared = opened || closed || joined
        const inserted = words === 1 && !stopped && (part.linked || particles === 0)
        if (words > 0 && (!part.linked || particles > 0) && (shared || inserted)) return { at, gapped: true, hyphenated }
        return null
      }
      if (this.conjunctions.has(token.key)) {
        closed = true
        if (words === 0) opened = true
        continue
      }
      if (joined && words === 0) opened = true
      if (this.particles.has(token.key)) particles++
      else {
        words++
        closed = false
      }
      if (words > MAX_GAP_WORDS || particles > 3) return null
    }
    return null
  }

  /** `Foreign Ministry` and `Ministry of Defence` are not the Ministry that a termbase names by its short form. */
  private belongsToAnotherName(pattern: Pattern, at: number): boolean {
    if (pattern.definite && !this.definite(at)) return true
    if (!pattern.short) return false
    const { tokens } = this.text
    const capital = (position: number) => {
      const token = tokens[position]
      return token?.kind === 'word' && /^\p{Lu}/u.test(this.form(token)) ? token : null
    }
    if (this.primary === 'en') {
      const before = at > this.first + 1 && capital(at) ? capital(at - 1) : null
      if (before && !NATIONAL.test(before.key) && !this.particles.has(before.key)) return true
    }
    // Arabic: a noun without article in front of a definite one (`وزارة الخارجية`) is the head of another name.
    if (this.primary === 'ar') return !this.definite(at) && at + 1 < this.end && /^ال/u.test(tokens[at + 1]!.key)
    if (!['en', 'fr', 'es', 'it', 'pt'].includes(this.primary)) return false
    // An adjective may stand between: `le ministère tolmarien des Affaires étrangères`.
    const adjective =
      tokens[at + 1]?.kind === 'word' && /^\p{Ll}/u.test(this.form(tokens[at + 1]!)) && !this.particles.has(tokens[at + 1]!.key)
        ? 1
        : 0
    let next = at + 1 + adjective
    while (next < this.end && (this.particles.has(tokens[next]!.key) || JOINT.test(this.form(tokens[next]!)))) next++
    const link = tokens[at + 1 + adjective]?.key ?? ''
    const linked = ['of', 'de', 'du', 'des', 'del', 'do', 'da', 'd', 'di', 'della'].includes(link)
    const other = linked && next < this.end ? capital(next) : null
    return other !== null && !this.isPlace(next)
  }

  /** A country or place is named more than once in a statement; what a ministry is for is not: `the Ministry of Karvenia`, `the Ministry of Defence`. */
  private isPlace(at: number): boolean {
    const { key } = this.text.tokens[at]!
    const same = this.text.tokens.filter((token) => token.key === key)
    return same.length > 1 && same.every((token) => /^\p{Lu}/u.test(this.form(token)))
  }

  private definite(at: number): boolean {
    const { key } = this.text.tokens[at]!
    return /^[وف]?(?:[بك]?ال|لل)/u.test(key) || /(?:ها|هم|ه|نا)$/u.test(key.slice(3))
  }
}

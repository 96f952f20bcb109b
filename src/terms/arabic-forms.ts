import { cliticReadings } from '../text/clitics.ts'

/** Endings of number, case and possession, as folded keys; longest first. */
const ENDINGS = [
  'اتهما',
  'اتها',
  'اتهم',
  'اتنا',
  'اته',
  'تهما',
  'تان',
  'تين',
  'تها',
  'تهم',
  'تنا',
  'يها',
  'يهم',
  'هما',
  'ته',
  'ات',
  'ان',
  'ون',
  'ين',
  'ها',
  'هم',
  'نا',
  'وا',
  'ا',
  'ه',
  'ت',
]
/** Sound plurals and duals lose their last letter in front of a genitive (`طالبو اللجوء`, `مفتشي الوكالة`). */
const CONSTRUCT_ENDINGS = ['تي', 'تا', 'ي', 'و']
/** Patterns of the broken plural, written with C for a consonant of the root, as folded keys. */
const BROKEN_PLURALS = [
  'اCCاC',
  'اCCCه',
  'اCCCاء',
  'CواCC',
  'CواCيC',
  'CCاCC',
  'CCاCيC',
  'CCايC',
  'CCوC',
  'CCاC',
  'CCCاء',
  'CCC',
  'CCCه',
].map((pattern) => new RegExp(`^${pattern.replaceAll('C', '([^اوي])')}$`, 'u'))

/** Nouns of the pattern فاعل may have the plural أفعل (`طاقم`, `أطقم`). */
const AGENT = /^[^اوي]ا[^اوي]{2}$/u
const AGENT_PLURAL = /^ا[^اوي]{3}$/u

/** Weak letters and the feminine ending say little about the root. */
const skeleton = (form: string) => form.replace(/[هة]$/u, '').replace(/[اويء]/gu, '')

/** The dictionary form of a noun or adjective without article and feminine ending. */
export function arabicBase(key: string): string {
  const bare = key.length > 4 ? key.replace(/^ال/u, '') : key
  return bare.length > 3 ? bare.replace(/ه$/u, '') : bare
}

/** Under which keys a term's word is found; `plural:` keys hold the consonants for broken plurals. */
export function arabicTermReadings(key: string): readonly string[] {
  const base = arabicBase(key)
  const readings = [base]
  for (const ending of ['ان', 'ون', 'ين', 'ات'])
    if (base.endsWith(ending) && base.length - ending.length >= 3) readings.push(base.slice(0, -ending.length))
  const root = skeleton(base)
  if (root.length < 3) return readings
  return [...readings, `plural:${root}`, ...(AGENT.test(base) ? [`crew:${root}`] : [])]
}

/** `للجنة` is ل with لجنة, or لل with جنة. */
const allClitics = (key: string) => [...cliticReadings(key), ...(/^[وف]?لل/u.test(key) ? [key.replace(/^[وف]?ل/u, '')] : [])]

const cached = new Map<string, readonly string[]>()
const MAX_CACHED = 50_000

/**
 * Every dictionary form that a word in a text may be an inflected form of: clitics off, endings off, broken plurals by their consonants.
 * Candidates only: whoever matches must find the other words of the term too.
 *
 * @param construct true where a genitive may follow (not the last word of a term)
 */
export function arabicTextReadings(key: string, construct: boolean): readonly string[] {
  const id = construct ? `${key} ` : key
  const known = cached.get(id)
  if (known) return known
  const readings = new Set<string>()
  for (const form of allClitics(key)) {
    readings.add(form)
    for (const ending of construct ? [...ENDINGS, ...CONSTRUCT_ENDINGS] : ENDINGS) {
      const rest = form.slice(0, -ending.length)
      if (form.endsWith(ending) && rest.length >= 3) readings.add(rest)
    }
    const noun = form.replace(/(?<=.{3})(?:ا|ات|ها|هم|نا|ه)$/u, '')
    for (const candidate of new Set([form, noun])) {
      if (BROKEN_PLURALS.some((pattern) => pattern.test(candidate))) readings.add(`plural:${skeleton(candidate)}`)
      if (AGENT_PLURAL.test(candidate)) readings.add(`crew:${skeleton(candidate)}`)
    }
  }
  const found = [...readings]
  if (cached.size >= MAX_CACHED) cached.clear()
  cached.set(id, found)
  return found
}

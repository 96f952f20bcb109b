import type { Language, Translate } from '../src/i18n/index.ts'
import { isMessageKey } from '../src/i18n/index.ts'

/** Making a formatter takes a hundred times as long as using it, and a page formats hundreds of values: one is kept for each language and style. */
function kept<Formatter>(make: (language: string) => Formatter): (language: string) => Formatter {
  const made = new Map<string, Formatter>()
  return (language) => {
    const known = made.get(language) ?? make(language)
    // Languages of texts are whatever people write in.
    if (made.size < 100) made.set(language, known)
    return known
  }
}

const namesIn = kept((language) => new Intl.DisplayNames([language], { type: 'language' }))
const longDates = kept((language) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }))
const percents = kept((language) => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }))
const numbers = kept((language) => new Intl.NumberFormat(language))
const lists = kept((language) => new Intl.ListFormat(language, { type: 'conjunction' }))

/** Name of a language in the interface's language: `ru`, `fr` → `Französisch`; the tag itself when there is none. */
export function languageName(tag: string, inLanguage: string): string {
  return namesIn(inLanguage).of(tag) ?? tag
}

/** Name of a language in itself: `ru` → `русский`. */
export const ownName = (tag: string) => languageName(tag, tag)

/** An ISO date (no time) in long form; anything else is shown as it came. */
export function longDate(date: string, language: Language): string {
  const parsed = new Date(date)
  if (Number.isNaN(parsed.getTime())) return date
  return longDates(language).format(parsed)
}

/** A share 0…1 as whole percent; what is not quite all never rounds up to 100 %. */
export function percent(share: number, language: Language): string {
  const shown = share < 1 ? Math.min(share, 0.99) : 1
  return percents(language).format(shown)
}

export const wholeNumber = (value: number, language: Language) => numbers(language).format(value)

export function listOf(items: readonly string[], language: Language): string {
  return lists(language).format(items)
}

/** Bytes as a round figure in the language's own unit: 5 MB, 5 Мо. */
export function byteSize(bytes: number, language: Language): string {
  const mega = bytes >= 1_000_000
  const style = { style: 'unit', unit: mega ? 'megabyte' : 'kilobyte', maximumFractionDigits: 1 } as const
  return new Intl.NumberFormat(language, style).format(bytes / (mega ? 1_000_000 : 1_000))
}

/** Confidence 0…1 as a word and a number. */
export function confidenceText(confidence: number, { language, t }: { language: Language; t: Translate }): string {
  const level = confidence >= 0.85 ? 'high' : confidence >= 0.6 ? 'middle' : 'low'
  return t('confidence.value', { word: t(`confidence.${level}`), percent: percent(confidence, language) })
}

/** Title of a check; its id where the catalogues do not know it yet. */
export function checkTitle(check: string, t: Translate): string {
  const key = `check.${check}.title`
  return isMessageKey(key) ? t(key) : check
}

/** Name of a kind of evidence; its id where the catalogues do not know it yet. */
export function evidenceName(kind: string, t: Translate): string {
  const key = `evidence.${kind}`
  return isMessageKey(key) ? t(key) : kind
}

/** A moment (ISO 8601) as date and time, in UTC. */
export const dateAndTime = (moment: string, language: Language) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(moment))

import { HexaplaError } from '../../errors.ts'
import { canonicalTag } from '../../text/tags.ts'

/** Languages whose names a heading may use, in each other's words. */
const NAMED =
  'ar be bg bn ca cs da de el en es et fa fi fr he hi hr hu hy id is it ja ka ko lt lv mk nb nl pl pt ro ru sk sl sr sv ta th tr uk ur vi zh zh-Hans zh-Hant'.split(
    ' ',
  )
const SPOKEN = ['en', 'ru', 'fr', 'de', 'es', 'ar', 'zh']

let names: ReadonlyMap<string, string> | null = null

/** The language that the heading of a column names: by its tag, or by its name in its own or an interface language; null where it is none. */
export function languageOfHeading(heading: string): string | null {
  const text = heading.trim()
  if (text === '' || text.length > 60) return null
  // A bare word such as "no" or "id" is a tag only where it looks like one.
  if (/^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}$/.test(text)) {
    try {
      return canonicalTag(text)
    } catch (error) {
      if (!(error instanceof HexaplaError)) throw error
    }
  }
  names ??= new Map(
    NAMED.flatMap((tag) =>
      [tag, ...SPOKEN].map((speaker) => [key(new Intl.DisplayNames(speaker, { type: 'language' }).of(tag) ?? tag), tag] as const),
    ),
  )
  const inner = /^(.*?)\s*[([](.+)[)\]]$/.exec(text)
  return names.get(key(text)) ?? (inner ? (languageOfHeading(inner[2]!) ?? languageOfHeading(inner[1]!)) : null)
}

const key = (name: string) => name.normalize('NFKC').toLowerCase().trim()

import { HexaplaError } from '../errors.ts'

/** ISO 639-3 codes that people and packages use and that `Intl` does not map to the tag in common use. */
const ALIASES: Readonly<Record<string, string>> = { zlm: 'ms', nob: 'nb', hbs: 'sr-Latn', lvs: 'lv', ekk: 'et', prs: 'fa-AF' }

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/**
 * The canonical BCP 47 form of a language tag: `EN` → `en`, `cmn` → `zh`, `zh-cn` → `zh-CN`.
 *
 * @throws {HexaplaError} `language.unknown-tag` if it is malformed or its language subtag names no known language
 */
export function canonicalTag(tag: string): string {
  const wanted = tag.trim().replaceAll('_', '-')
  try {
    const canonical = Intl.getCanonicalLocales(ALIASES[wanted.toLowerCase()] ?? wanted)[0]
    if (canonical && names.of(primaryTag(canonical))) return canonical
  } catch {
    // a RangeError: not a language tag at all
  }
  throw new HexaplaError('language.unknown-tag', { tag: wanted.slice(0, 40) })
}

/** The language subtag alone: `zh-Hans` → `zh`. Termbases and language data are kept by it. */
export function primaryTag(tag: string): string {
  return tag.split('-', 1)[0]!.toLowerCase()
}

const RTL_LANGUAGES = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'nqo', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'])
const RTL_SCRIPTS = /-(?:Arab|Hebr|Syrc|Thaa|Nkoo)\b/i

/** Base direction of text in a language, from its script where the tag names one. */
export function direction(tag: string): 'ltr' | 'rtl' {
  if (/-(?:Latn|Cyrl|Hans|Hant)\b/i.test(tag)) return 'ltr'
  return RTL_SCRIPTS.test(tag) || RTL_LANGUAGES.has(primaryTag(tag)) ? 'rtl' : 'ltr'
}

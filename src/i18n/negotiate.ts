import { isLanguage, LANGUAGES, type Language } from './languages.ts'

/** `fr-CA;q=0.8` → weight and primary subtag; a malformed weight counts as 0, so it never wins. */
function readRange(range: string): { primary: string; weight: number } {
  const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
  const quality = parameters.find((parameter) => parameter.startsWith('q='))
  const weight = quality === undefined ? 1 : Number(quality.slice(2))
  return { primary: tag.split('-')[0]!, weight: Number.isFinite(weight) ? weight : 0 }
}

/**
 * Chooses the language of the interface.
 *
 * @param acceptLanguage the `Accept-Language` header (RFC 9110 §12.5.4), or undefined
 * @param chosen         what the reader chose before (a cookie or query value); wins if the interface speaks it
 * @returns the wanted language with the greatest weight, earlier ones first among equals; English if none fits
 */
export function negotiateLanguage(acceptLanguage: string | undefined, chosen?: string): Language {
  const primary = chosen?.toLowerCase().split('-')[0]
  if (primary !== undefined && isLanguage(primary)) return primary
  const wanted = (acceptLanguage ?? '').split(',').map(readRange)
  const ranked = wanted.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight)
  for (const range of ranked) if (isLanguage(range.primary)) return range.primary
  return LANGUAGES[0]
}

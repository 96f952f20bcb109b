import { z } from 'zod'
import { HexaplaError } from '../errors.ts'
import type { Language } from '../i18n/index.ts'

/** Zod's own words for what is wrong with a value, in the reader's language. */
const SPOKEN: Readonly<Record<Language, () => z.core.$ZodConfig>> = {
  en: z.locales.en,
  ru: z.locales.ru,
  fr: z.locales.fr,
  de: z.locales.de,
  es: z.locales.es,
  ar: z.locales.ar,
  zh: z.locales.zhCN,
}

/** More would hide the first one. */
const ISSUES_SHOWN = 3

function reasonOf(issues: readonly z.core.$ZodIssue[]): string {
  const shown = issues
    .slice(0, ISSUES_SHOWN)
    .map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`))
  return shown.join('; ').replace(/[.。]$/u, '')
}

/**
 * Reads data from outside by a schema.
 *
 * @throws {HexaplaError} `request.invalid` with `reason`: where and what, in the reader's language
 */
export function readInput<Schema extends z.ZodType>(schema: Schema, value: unknown, language: Language): z.output<Schema> {
  const result = schema.safeParse(value, { error: SPOKEN[language]().localeError! })
  if (result.success) return result.data
  throw new HexaplaError('request.invalid', { reason: reasonOf(result.error.issues) })
}

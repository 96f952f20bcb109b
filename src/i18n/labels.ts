import { isMessageKey } from './catalogues.ts'
import type { Language } from './languages.ts'
import { createTranslator, type MessageValues } from './translator.ts'

/** A language of the interface for writers that know keys only as data, such as reports: a key without a message comes back as it is. */
export function labelsIn(language: Language): {
  readonly language: Language
  readonly text: (key: string, values?: MessageValues) => string
} {
  const translate = createTranslator(language)
  return { language, text: (key, values) => (isMessageKey(key) ? translate(key, values) : key) }
}

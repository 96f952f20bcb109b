import { createInstance } from 'i18next'
import { catalogues, type MessageKey } from './catalogues.ts'
import { isolate } from './isolate.ts'
import { interfaceDirection, type Language } from './languages.ts'

export type MessageValues = Readonly<Record<string, string | number>>

/** Gives the message of a key with its values filled in. `count` also chooses the plural form; numbers are written as the language does. Nothing is HTML-escaped. */
export type Translate = (key: MessageKey, values?: MessageValues) => string

const made = new Map<Language, Translate>()

function make(language: Language): Translate {
  const direction = interfaceDirection(language)
  const i18n = createInstance({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    resources: { [language]: { translation: catalogues[language] } },
    keySeparator: false,
    nsSeparator: false,
    // "Escaping" is where values pass: HTML is escaped by the views, here only the writing direction is kept apart.
    interpolation: { escapeValue: true, escape: (value: string) => isolate(String(value), direction) },
    // A failure may know its file but not its line: a dash reads better than the name of a placeholder.
    missingInterpolationHandler: () => '–',
  })
  void i18n.init()
  const numbers = new Intl.NumberFormat(language)
  const written = ([name, value]: [string, string | number]) =>
    [name, typeof value === 'number' && name !== 'count' ? numbers.format(value) : value] as const
  /** Messages without values are the same every time; there are as many as keys. */
  const plain = new Map<MessageKey, string>()
  return (key, values) => {
    if (values) return i18n.t(key, Object.fromEntries(Object.entries(values).map(written))) as string
    const known = plain.get(key) ?? (i18n.t(key) as string)
    plain.set(key, known)
    return known
  }
}

/** The translator of one interface language; made once, then shared. */
export function createTranslator(language: Language): Translate {
  const known = made.get(language)
  if (known) return known
  const translate = make(language)
  made.set(language, translate)
  return translate
}

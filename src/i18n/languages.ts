/** Languages of the interface: those of the sample statement. The first one answers when nothing better is asked for. */
export const LANGUAGES = ['en', 'ru', 'fr', 'de', 'es', 'ar', 'zh'] as const

export type Language = (typeof LANGUAGES)[number]

/** True if the interface speaks this language. */
export function isLanguage(tag: string): tag is Language {
  return (LANGUAGES as readonly string[]).includes(tag)
}

/** Direction of the interface in this language; texts have their own (`direction` in text/). */
export function interfaceDirection(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr'
}

import type { Language } from './languages.ts'
import ar from './messages/ar.json' with { type: 'json' }
import de from './messages/de.json' with { type: 'json' }
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }
import fr from './messages/fr.json' with { type: 'json' }
import ru from './messages/ru.json' with { type: 'json' }
import zh from './messages/zh.json' with { type: 'json' }

type WithoutPlural<K> = K extends `${infer Base}_${Intl.LDMLPluralRule}` ? Base : K

/** Every key that can be asked for. The English catalogue is the list; plural forms are chosen by `count`. */
export type MessageKey = WithoutPlural<keyof typeof en>

/** One flat catalogue a language; a key is written `family.name`, its plural forms `family.name_few`. */
export const catalogues: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en, ru, fr, de, es, ar, zh }

const keys = new Set(Object.keys(en).map((key) => key.replace(/_(?:zero|one|two|few|many|other)$/, '')))

/** True if there is a message for this key; asked where part of a key is data (a check, a kind of evidence). */
export function isMessageKey(key: string): key is MessageKey {
  return keys.has(key)
}

import { ar } from './ar.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { nl } from './nl.ts'
import { pt } from './pt.ts'
import { ru } from './ru.ts'
import type { LanguageWords } from './types.ts'
import { zh } from './zh.ts'

/** What the checks know of each language, by primary subtag. To add a language: write its file, add its line. */
export const LANGUAGE_WORDS: Readonly<Record<string, LanguageWords>> = { en, ru, fr, de, es, ar, zh, it, pt, nl }

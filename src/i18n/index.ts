export { isMessageKey, type MessageKey } from './catalogues.ts'
export { interfaceDirection, isLanguage, LANGUAGES, type Language } from './languages.ts'
export { negotiateLanguage } from './negotiate.ts'
export { createTranslator, type MessageValues, type Translate } from './translator.ts'

import { HexaplaError } from '../errors.ts'
import { createTranslator, type Language } from '../i18n/index.ts'
import type { Command } from './command.ts'
import { usage } from './help.ts'

/** What stderr says of a failure: a sentence in the reader's language, the code, and the usage where that was the matter. */
export function errorText(error: unknown, { language, command }: { language: Language; command: Command | undefined }): string {
  const t = createTranslator(language)
  if (!(error instanceof HexaplaError)) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return `${t('error.unexpected')}\n${stack}\n`
  }
  const hint = error.code === 'request.invalid' && command ? `${usage(command)}\n` : ''
  return `${failure(error, language)}\n${hint}`
}

/** One failure on one line: the file it concerns, the sentence, the code. */
export function failure({ code, detail }: Pick<HexaplaError, 'code' | 'detail'>, language: Language): string {
  const t = createTranslator(language)
  const message = t(`error.${code}`, detail)
  const { file } = detail
  return `${file ? t('error.about', { file, message }) : message} [${code}]`
}

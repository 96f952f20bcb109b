import type { Context } from './command.ts'

/** `ru` → `Russian (ru)`, in the language of the messages. */
export function nameOf(tag: string, language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(tag)
  return name === undefined || name === tag ? tag : `${name} (${tag})`
}

export interface Guess {
  readonly language: string | null
  readonly confidence: number
  readonly runnerUp: string | null
  readonly verdict: 'sure' | 'unsure' | 'cannot-tell'
}

/** Says on stderr what language a file was taken for, and how sure that is. */
function sayGuess(file: string, { language, confidence, runnerUp, verdict }: Guess, { io, t, language: speech }: Context): void {
  if (language === null) return
  const percent = `${Math.floor(confidence * 100)} %`
  const names = { language: nameOf(language, speech), percent }
  const sentence =
    verdict === 'sure' || runnerUp === null
      ? t('import.guess', names)
      : t('import.guessUnsure', { ...names, runnerUp: nameOf(runnerUp, speech) })
  io.stderr(`${file}: ${sentence}\n`)
}

/** Says what a file was taken for where nobody named its language, and where it clearly does not read as the language named. */
export function sayLanguage(
  file: string,
  { detected, named }: { detected: Guess; named: string | undefined },
  context: Context,
): void {
  if (named === undefined) {
    sayGuess(file, detected, context)
    return
  }
  const { language, verdict, confidence } = detected
  if (verdict !== 'sure' || language === null || language.split('-')[0] === named.toLowerCase().split(/[-_]/)[0]) return
  const names = { named: nameOf(named, context.language), language: nameOf(language, context.language) }
  context.io.stderr(`${file}: ${context.t('import.otherLanguage', { ...names, percent: `${Math.floor(confidence * 100)} %` })}\n`)
}

import type { ErrorCode } from '../../src/errors.ts'
import type { Translate } from '../../src/i18n/index.ts'

/** A failure to show: its code and values. A null code is a bug of ours: no detail is shown. */
export interface ErrorView {
  readonly code: ErrorCode | null
  readonly detail: Readonly<Record<string, string | number>>
}

/** The sentence of a failure in the reader's language: which file, what happened, and what to do next. */
export function errorSentence({ code, detail }: ErrorView, t: Translate): string {
  if (code === null) return t('error.unexpected')
  const message = t(`error.${code}`, detail)
  return detail.file ? t('error.about', { file: detail.file, message }) : message
}

/** A failure beside the form that it concerns. */
export function ErrorNote({ error, t }: { error: ErrorView; t: Translate }) {
  return (
    <div class="error-note" role="alert">
      <p>{errorSentence(error, t)}</p>
      {error.code && (
        <p class="quiet">
          {t('error.code')}: <code>{error.code}</code>
        </p>
      )}
    </div>
  )
}

import type { Chrome } from '../chrome.ts'
import { type ErrorView, errorSentence } from '../parts/error-note.tsx'
import { Layout } from '../parts/layout.tsx'

interface ErrorPageProps {
  readonly chrome: Chrome
  /** HTTP status, shown small. */
  readonly status: number
  readonly error: ErrorView
}

/** A failure as a page: what happened, what to do, and the code to cite. */
export function ErrorPage({ chrome, status, error }: ErrorPageProps) {
  const { t } = chrome
  return (
    <Layout chrome={chrome} title={t('error.title')} section={null}>
      <h1>{t('error.title')}</h1>
      <p class="lead">{errorSentence(error, t)}</p>
      <p class="quiet">
        {t('error.code')}: <code>{error.code ?? 'unexpected'}</code> · {status}
      </p>
      <p class="links">
        <a href="/">{t('error.home')}</a>
      </p>
    </Layout>
  )
}

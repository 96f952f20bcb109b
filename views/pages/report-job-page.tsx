import type { Chrome } from '../chrome.ts'
import { ErrorNote, type ErrorView } from '../parts/error-note.tsx'
import { Layout } from '../parts/layout.tsx'

interface ReportJobPageProps {
  readonly chrome: Chrome
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  readonly progress: { readonly done: number; readonly total: number } | null
  /** Where the archive is, of a job that is done. */
  readonly download: string | null
  /** Statements without a report, and the code of the reason. */
  readonly failed: readonly { readonly statement: string; readonly code: string }[]
  readonly error: ErrorView | null
}

/** How far reports are, and where to fetch them. While they are made the server asks the browser to look again. */
export function ReportJobPage({ chrome, state, progress, download, failed, error }: ReportJobPageProps) {
  const { t } = chrome
  return (
    <Layout chrome={chrome} title={t('reports.title')} section="reports">
      <h1>{t('reports.title')}</h1>
      <div role="status">
        {state === 'waiting' && <p>{t('reports.waiting')}</p>}
        {state === 'running' && (
          <>
            <p>{progress ? t('reports.making', progress) : t('reports.waiting')}</p>
            {progress && (
              <progress value={progress.done} max={progress.total} aria-label={t('reports.title')}>
                {progress.done}/{progress.total}
              </progress>
            )}
          </>
        )}
        {state === 'done' && download && (
          <>
            <p>{t('reports.ready')}</p>
            <p>
              <a class="primary" href={download} download>
                {t('reports.download')}
              </a>
            </p>
          </>
        )}
        {state === 'cancelled' && <p>{t('reports.cancelled')}</p>}
        {state === 'failed' && <ErrorNote t={t} error={error ?? { code: null, detail: {} }} />}
      </div>
      {failed.length > 0 && (
        <section>
          <h2>{t('report.failed')}</h2>
          <ul>
            {failed.map(({ statement, code }) => (
              <li key={statement}>
                <bdi>{statement}</bdi>: <code>{code}</code>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <a href="/reports">{t('reports.again')}</a>
      </p>
    </Layout>
  )
}

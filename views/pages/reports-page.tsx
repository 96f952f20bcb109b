import type { StatementSummary } from '../../src/app/workbench.ts'
import type { Chrome } from '../chrome.ts'
import { longDate } from '../format.ts'
import { Layout } from '../parts/layout.tsx'

interface ReportsPageProps {
  readonly chrome: Chrome
  readonly statements: readonly StatementSummary[]
  /** Ids that are ticked to begin with. */
  readonly chosen: readonly string[]
}

/** Choose statements, get a report: a GET form to `/reports/download?statement=…&format=…`. */
export function ReportsPage({ chrome, statements, chosen }: ReportsPageProps) {
  const { t, language } = chrome
  return (
    <Layout chrome={chrome} title={t('reports.title')} section="reports">
      <h1>{t('reports.title')}</h1>
      <p class="lead">{t('reports.lead')}</p>
      {statements.length === 0 ? (
        <p class="empty">{t('home.empty')}</p>
      ) : (
        <form method="get" action="/reports/download" class="import">
          <fieldset class="card">
            <legend>{t('reports.choose')}</legend>
            {statements.map(({ id, title, date }) => (
              <label key={id} class="check">
                <input type="checkbox" name="statement" value={id} checked={chosen.includes(id)} /> <bdi>{title}</bdi>
                {date && <span class="quiet"> · {longDate(date, language)}</span>}
              </label>
            ))}
          </fieldset>
          <fieldset class="card">
            <legend>{t('reports.format')}</legend>
            {(['html', 'json', 'csv'] as const).map((format) => (
              <label key={format} class="check">
                <input type="radio" name="format" value={format} checked={format === 'html'} /> {t(`reports.format.${format}`)}
              </label>
            ))}
          </fieldset>
          <button type="submit" class="primary">
            {t('reports.download')}
          </button>
        </form>
      )}
    </Layout>
  )
}

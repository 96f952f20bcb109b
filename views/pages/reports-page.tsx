import type { StatementSummary } from '../../src/app/workbench.ts'
import type { Chrome } from '../chrome.ts'
import { longDate } from '../format.ts'
import { Layout } from '../parts/layout.tsx'

/** Those that people read come first, then those for tables, translation tools and pipelines. */
const FORMATS = [
  'html',
  'pdf',
  'docx',
  'xlsx',
  'csv',
  'tsv',
  'markdown',
  'text',
  'json',
  'tmx',
  'xliff',
  'sarif',
  'junit',
] as const

interface ReportsPageProps {
  readonly chrome: Chrome
  readonly statements: readonly StatementSummary[]
  /** Ids that are ticked to begin with. */
  readonly chosen: readonly string[]
  /** A PDF can be printed here. */
  readonly pdf: boolean
}

/** Choose statements and formats: a form to `POST /reports`, which leads to the page of the job that makes the files. */
export function ReportsPage({ chrome, statements, chosen, pdf }: ReportsPageProps) {
  const { t, language } = chrome
  return (
    <Layout chrome={chrome} title={t('reports.title')} section="reports">
      <h1>{t('reports.title')}</h1>
      <p class="lead">{t('reports.lead')}</p>
      {statements.length === 0 ? (
        <p class="empty">{t('home.empty')}</p>
      ) : (
        <form method="post" action="/reports" class="import">
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
            {FORMATS.filter((format) => pdf || format !== 'pdf').map((format) => (
              <label key={format} class="check">
                <input type="checkbox" name="format" value={format} checked={format === 'html'} /> {t(`reports.format.${format}`)}
              </label>
            ))}
          </fieldset>
          <button type="submit" class="primary">
            {t('reports.make')}
          </button>
        </form>
      )}
    </Layout>
  )
}

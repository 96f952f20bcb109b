import type { AuditEntry } from '../../src/app/access.ts'
import { withQuery } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { dateAndTime } from '../format.ts'
import { ColumnHeads } from '../parts/column-heads.tsx'
import { Layout } from '../parts/layout.tsx'

interface AuditPageProps {
  readonly chrome: Chrome
  readonly entries: readonly AuditEntry[]
  /** Id before which the next page begins; null on the last. */
  readonly before: number | null
}

/** What was written by whom, newest first. For administrators. */
export function AuditPage({ chrome, entries, before }: AuditPageProps) {
  const { t, language } = chrome
  return (
    <Layout chrome={chrome} title={t('audit.title')} section={null}>
      <h1>{t('audit.title')}</h1>
      <p class="lead">{t('audit.lead')}</p>
      <div class="scroll">
        <table class="table">
          <ColumnHeads keys={['audit.when', 'audit.who', 'audit.what', 'audit.outcome']} t={t} />
          <tbody>
            {entries.map(({ id, at, name, action, status }) => (
              <tr key={id}>
                <td>
                  <time dateTime={at}>{dateAndTime(at, language)}</time>
                </td>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                <td>
                  <code dir="ltr">{action}</code>
                </td>
                <td>{status ?? t('audit.open')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {before !== null && (
        <nav class="pages" aria-label={t('pages.label')}>
          <a href={withQuery('/audit', { before })}>{t('audit.older')}</a>
        </nav>
      )}
    </Layout>
  )
}

import type { ErrorCode } from '../../src/errors.ts'
import { isMessageKey, type Translate } from '../../src/i18n/index.ts'
import { withQuery } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { ColumnHeads } from '../parts/column-heads.tsx'
import { errorSentence } from '../parts/error-note.tsx'
import { Layout } from '../parts/layout.tsx'

export const JOB_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const
type JobState = (typeof JOB_STATES)[number]

/** A job as the queue tells of it. */
interface Job {
  readonly id: string
  readonly kind: string
  readonly state: JobState
  readonly progress: { readonly done: number; readonly total: number } | null
  readonly attempts: number
  /** Code null: a fault of the program. */
  readonly error: { readonly code: ErrorCode | null; readonly detail: Readonly<Record<string, string | number>> } | null
}

interface JobsPageProps {
  readonly chrome: Chrome
  readonly jobs: readonly Job[]
  /** Only those in this state; all when null. */
  readonly state: JobState | null
  /** May cancel and send once more. */
  readonly mayChange: boolean
}

/** What the server has to do, does and has done; those that failed stay until they are sent once more. */
export function JobsPage({ chrome, jobs, state, mayChange }: JobsPageProps) {
  const { t } = chrome
  return (
    <Layout chrome={chrome} title={t('jobs.title')} section={null}>
      <h1>{t('jobs.title')}</h1>
      <p class="lead">{t('jobs.lead')}</p>
      <nav class="pages" aria-label={t('jobs.state')}>
        <a href="/jobs" aria-current={state === null ? 'page' : undefined}>
          {t('jobs.all')}
        </a>
        {JOB_STATES.map((one) => (
          <a key={one} href={withQuery('/jobs', { state: one })} aria-current={state === one ? 'page' : undefined}>
            {t(`jobs.state.${one}`)}
          </a>
        ))}
      </nav>
      {jobs.length === 0 ? (
        <p class="empty">{t('jobs.none')}</p>
      ) : (
        <div class="scroll">
          <table class="table">
            <ColumnHeads keys={['jobs.kind', 'jobs.state', 'jobs.progress', 'jobs.attempts', 'jobs.change']} t={t} />
            <tbody>
              {jobs.map((job) => (
                <JobRow key={job.id} job={job} chrome={chrome} mayChange={mayChange} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Layout>
  )
}

function JobRow({ job, chrome: { t }, mayChange }: { job: Job; chrome: Chrome; mayChange: boolean }) {
  const { id, kind, state, progress, attempts, error } = job
  const change = state === 'failed' ? 'retry' : state === 'waiting' || state === 'running' ? 'cancel' : null
  return (
    <tr>
      <th scope="row">
        {jobName(kind, t)} <code class="quiet">{id.slice(0, 8)}</code>
      </th>
      <td>
        {t(`jobs.state.${state}`)}
        {error && <div class="quiet">{errorSentence(error, t)}</div>}
      </td>
      <td>{progress && <progress max={progress.total} value={progress.done} aria-label={t('jobs.progress')} />}</td>
      <td>{t('count.times', { count: attempts })}</td>
      <td>
        {change && mayChange && (
          <form method="post" action={`/jobs/${encodeURIComponent(id)}/${change}`}>
            <button type="submit">{t(`jobs.${change}`)}</button>
          </form>
        )}
      </td>
    </tr>
  )
}

/** Its id where the catalogues do not know the kind yet. */
function jobName(kind: string, t: Translate): string {
  const key = `job.${kind}`
  return isMessageKey(key) ? t(key) : kind
}

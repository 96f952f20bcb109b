import type { StatementSummary } from '../../src/app/workbench.ts'
import { statementAddress, withQuery } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { languageName, listOf, longDate, percent } from '../format.ts'
import { Layout } from '../parts/layout.tsx'

interface StatementsPageProps {
  readonly chrome: Chrome
  readonly statements: readonly StatementSummary[]
  readonly nextCursor: string | null
  /** The statement that newcomers are shown; null when it is not stored. */
  readonly sample: string | null
}

const MANY_LANGUAGES = 10

function Languages({ statement, chrome: { t, language } }: { statement: StatementSummary; chrome: Chrome }) {
  const names = statement.versions.map((version) => languageName(version.language, language))
  if (names.length <= MANY_LANGUAGES) return <>{listOf(names, language)}</>
  return <span title={listOf(names, language)}>{t('count.languages', { count: names.length })}</span>
}

function Entry({ statement, chrome }: { statement: StatementSummary; chrome: Chrome }) {
  const { t, language } = chrome
  const others = statement.versions.filter(({ kind }) => kind !== 'source')
  const kinds = [...new Set(others.map(({ kind }) => kind))]
  const coverage = others.length === 0 ? 1 : others.reduce((sum, version) => sum + version.coverage, 0) / others.length
  const counts = [t('count.differences', { count: statement.differences })]
  if (statement.cannotCompare > 0) counts.push(t('count.cannotCompare', { count: statement.cannotCompare }))
  return (
    <li class="entry">
      <h2>
        <a href={statementAddress(statement.id)}>
          <bdi>{statement.title}</bdi>
        </a>
      </h2>
      <p class="quiet facts">
        {statement.date ? (
          <time dateTime={statement.date}>{longDate(statement.date, language)}</time>
        ) : (
          <span>{t('statement.undated')}</span>
        )}
        {statement.publisher && (
          <span>
            {t('home.published')} <bdi>{statement.publisher}</bdi>
          </span>
        )}
      </p>
      <p>
        <Languages statement={statement} chrome={chrome} />
      </p>
      <p class="facts">
        <span>{listOf(counts, language)}</span>
        <span>{t('percent.linked', { percent: percent(coverage, language) })}</span>
        {kinds.map((kind) => (
          <span key={kind} class="kind" data-kind={kind}>
            {t(`kind.${kind}`)}
          </span>
        ))}
      </p>
    </li>
  )
}

/** Home: the statements, a search that understands terms, and where to begin. */
export function StatementsPage({ chrome, statements, nextCursor, sample }: StatementsPageProps) {
  const { t } = chrome
  const first = statements.find(({ id }) => id === sample)
  return (
    <Layout chrome={chrome} title={t('home.title')} section="statements">
      <h1>{t('home.title')}</h1>
      <p class="lead">{t('home.lead')}</p>
      {first && (
        <aside class="welcome" aria-label={t('home.sample')}>
          <p>
            {t('home.sample')}{' '}
            <a href={statementAddress(first.id)}>
              <bdi>{first.title}</bdi>
            </a>
          </p>
          <p class="quiet">{t('home.sampleHint')}</p>
          <p>
            <a href={withQuery(statementAddress(first.id), { tour: 'on' })}>{t('home.tour')}</a>
          </p>
        </aside>
      )}
      {statements.length === 0 ? <p class="empty">{t('home.empty')}</p> : null}
      <ul class="entries-list">
        {statements.map((statement) => (
          <Entry key={statement.id} statement={statement} chrome={chrome} />
        ))}
      </ul>
      <p class="links">
        {nextCursor && <a href={withQuery('/', { cursor: nextCursor })}>{t('list.more')}</a>}
        <a href="/import">{t('home.importFirst')}</a>
      </p>
    </Layout>
  )
}

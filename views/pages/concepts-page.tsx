import type { ConceptSummary } from '../../src/app/term-grid.ts'
import { CANDIDATES_ADDRESS, conceptAddress, withQuery } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import type { Hand } from '../parts/hand-field.tsx'
import { Layout } from '../parts/layout.tsx'
import { Words } from '../parts/text.tsx'

interface ConceptsPageProps {
  readonly chrome: Chrome
  readonly concepts: readonly ConceptSummary[]
  readonly nextCursor: string | null
  readonly hand: Hand
}

function Entry({ concept, chrome: { t, language } }: { concept: ConceptSummary; chrome: Chrome }) {
  const terms = Object.entries(concept.designations).flatMap(([tag, [term]]) => (term ? [[tag, term] as const] : []))
  // The name in the reader's language stands first, the others follow.
  const first = [...terms].sort(([a], [b]) => Number(b === language) - Number(a === language))
  return (
    <li class="entry">
      <h2>
        <a href={conceptAddress(concept.id)}>
          <bdi>{first[0]?.[1] ?? concept.id}</bdi>
        </a>
      </h2>
      <p dir="auto">{concept.definition}</p>
      <p class="terms-line">
        {first.slice(1).map(([tag, term]) => (
          <Words key={tag} language={tag} class="text">
            {term}
          </Words>
        ))}
      </p>
      <p class="quiet facts">
        {concept.state !== 'approved' && <strong class="doubt">{t(`state.${concept.state}`)}</strong>}
        <span>{t('count.occurrences', { count: concept.occurrences })}</span>
        {concept.subject && (
          <span>
            <bdi>{concept.subject}</bdi>
          </span>
        )}
      </p>
    </li>
  )
}

/** The concepts of the termbase. Its search is the one of the page head: `/terms?query=…` (LookupPage). */
export function ConceptsPage({ chrome, concepts, nextCursor, hand }: ConceptsPageProps) {
  const { t } = chrome
  return (
    <Layout chrome={chrome} title={t('concepts.title')} section="terms" islands={['suggest']}>
      <h1>{t('concepts.title')}</h1>
      <p class="lead">{t('concepts.lead')}</p>
      <p class="links">
        {hand.mayWrite && <a href="/termbase/new">{t('concepts.new')}</a>}
        {hand.mayWrite && <a href="/termbase/import">{t('concepts.import')}</a>}
        <a href={CANDIDATES_ADDRESS}>{t('candidates.title')}</a>
        <a href="/termbase/check">{t('termcheck.page')}</a>
      </p>
      {concepts.length === 0 && <p class="empty">{t('concepts.empty')}</p>}
      <ul class="entries-list">
        {concepts.map((concept) => (
          <Entry key={concept.id} concept={concept} chrome={chrome} />
        ))}
      </ul>
      {nextCursor && (
        <p class="links">
          <a href={withQuery('/terms', { cursor: nextCursor })}>{t('list.more')}</a>
        </p>
      )}
    </Layout>
  )
}

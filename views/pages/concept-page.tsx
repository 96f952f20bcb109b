import type { ConceptPage as ConceptData } from '../../src/app/term-grid.ts'
import { withQuery } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { Concordance } from '../parts/concordance.tsx'
import { Layout } from '../parts/layout.tsx'
import { Observed } from '../parts/observed.tsx'
import { Timeline } from '../parts/timeline.tsx'
import { Designations } from '../workbench/concept-article.tsx'

interface ConceptPageProps {
  readonly chrome: Chrome
  readonly page: ConceptData
}

/** One concept: what it means, how each language names it, which words the statements use, and where. */
export function ConceptPage({ chrome, page }: ConceptPageProps) {
  const { t, path, language } = chrome
  const { concept, observed, dated, lines, nextCursor } = page
  const languages = Object.keys(concept.designations)
  const name = [language, ...languages].map((tag) => concept.designations[tag]?.[0]?.term).find((term) => term) ?? concept.id
  return (
    <Layout chrome={chrome} title={name} section="terms">
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <p class="lead" dir="auto">
        {concept.definition}
      </p>
      {concept.subject && (
        <p class="quiet">
          {t('concept.subject')}: <bdi>{concept.subject}</bdi>
        </p>
      )}
      <h2>{t('concept.designations')}</h2>
      <Designations concept={concept} languages={languages} chrome={chrome} />
      <Observed observed={observed} chrome={chrome} />
      <Timeline dated={dated} chrome={chrome} />
      <h2>{t('concept.concordance')}</h2>
      {lines.length === 0 ? <p class="empty">{t('concept.noLines')}</p> : <Concordance lines={lines} chrome={chrome} />}
      {nextCursor && (
        <p class="links">
          <a href={withQuery(path, { cursor: nextCursor })}>{t('list.more')}</a>
        </p>
      )}
    </Layout>
  )
}

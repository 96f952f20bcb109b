import type { ConceptPage as ConceptData } from '../../src/app/term-grid.ts'
import { conceptAction, withQuery } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { ConceptLinks, ConceptStateNote } from '../parts/concept-state.tsx'
import { Concordance } from '../parts/concordance.tsx'
import { type Hand, HandField } from '../parts/hand-field.tsx'
import { Layout } from '../parts/layout.tsx'
import { Observed } from '../parts/observed.tsx'
import { Timeline } from '../parts/timeline.tsx'
import { Designations } from '../workbench/concept-article.tsx'

interface ConceptPageProps {
  readonly chrome: Chrome
  readonly page: ConceptData
  readonly hand: Hand
}

/** One concept: what it means, how each language names it, which words the statements use, and where. */
export function ConceptPage({ chrome, page, hand }: ConceptPageProps) {
  const { t, path, language } = chrome
  const { concept, observed, dated, lines, nextCursor } = page
  const languages = Object.keys(concept.designations)
  const name = [language, ...languages].map((tag) => concept.designations[tag]?.[0]?.term).find((term) => term) ?? concept.id
  return (
    <Layout chrome={chrome} title={name} section="terms">
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <ConceptStateNote concept={concept} chrome={chrome} />
      <p class="lead" dir="auto">
        {concept.definition}
      </p>
      {concept.subject && (
        <p class="quiet">
          {t('concept.subject')}: <bdi>{concept.subject}</bdi>
        </p>
      )}
      {concept.broader.length > 0 && (
        <p class="quiet">
          {t('concept.broader')}: <ConceptLinks ids={concept.broader} />
        </p>
      )}
      <p class="links">
        {hand.mayWrite && <a href={conceptAction(concept.id, 'edit')}>{t('concept.edit')}</a>}
        <a href={conceptAction(concept.id, 'history')}>{t('concept.history')}</a>
      </p>
      {hand.mayWrite && concept.state === 'proposed' && (
        <form method="post" action={conceptAction(concept.id, 'state')} class="toolbar">
          <input type="hidden" name="revision" value={page.revision} />
          <input type="hidden" name="state" value="approved" />
          <HandField hand={hand} chrome={chrome} />
          <button type="submit">{t('termedit.approve')}</button>
        </form>
      )}
      <h2>{t('concept.designations')}</h2>
      <Designations concept={concept} languages={languages} proposed={concept.state === 'proposed'} chrome={chrome} />
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

import type { ConceptCard } from '../../src/app/workbench.ts'
import { primaryTag } from '../../src/text/tags.ts'
import { conceptAddress } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { languageName } from '../format.ts'
import { Words } from '../parts/text.tsx'

interface DesignationsProps {
  readonly concept: Pick<ConceptCard, 'designations'>
  /** Languages to list, in this order; those of the page. */
  readonly languages: readonly string[]
  readonly chrome: Chrome
  /** Nothing of a proposal is shown as approved. */
  readonly proposed?: boolean
}

/** The designations of a concept by language, with their status and the note on it. */
export function Designations({ concept, languages, proposed = false, chrome: { t, language } }: DesignationsProps) {
  const listed = [...new Set(languages.map(primaryTag))]
  return (
    <dl class="designations">
      {listed.map((tag) => (
        <div key={tag}>
          <dt>{languageName(tag, language)}</dt>
          {(concept.designations[tag] ?? []).map(({ term, status, note }) => (
            <dd key={term} data-status={proposed ? 'other' : status}>
              <Words language={tag} class="text">
                {term}
              </Words>{' '}
              <span class="quiet">{proposed ? t('concept.proposedTerm') : t(`status.${status}`)}</span>
              {note && (
                <span class="quiet">
                  {' '}
                  · <bdi>{note}</bdi>
                </span>
              )}
            </dd>
          ))}
          {!concept.designations[tag]?.length && <dd class="quiet">{t('concept.noDesignation')}</dd>}
        </div>
      ))}
    </dl>
  )
}

interface ConceptArticleProps {
  readonly concept: ConceptCard
  readonly pivot: string
  readonly languages: readonly string[]
  readonly chrome: Chrome
}

/** A key term of the page: what a term mark leads to when there is no difference in it. */
export function ConceptArticle({ concept, pivot, languages, chrome }: ConceptArticleProps) {
  const { t } = chrome
  const name = concept.designations[primaryTag(pivot)]?.[0]?.term ?? concept.id
  return (
    <article class="concept" id={`concept-${concept.id}`} data-concept={concept.id}>
      <h3>
        <span class="letter" data-hue={concept.hue}>
          {concept.letter}
        </span>{' '}
        <Words language={pivot}>{name}</Words>
        <span class="quiet"> · {t('count.occurrences', { count: concept.occurrences })}</span>
      </h3>
      <p dir="auto">{concept.definition}</p>
      <Designations concept={concept} languages={languages} chrome={chrome} />
      <p class="links">
        <a href={conceptAddress(concept.id)}>{t('concept.page')}</a>
      </p>
    </article>
  )
}

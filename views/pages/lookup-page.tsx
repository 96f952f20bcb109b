import type { FoundDesignation, TermLookup } from '../../src/app/term-grid.ts'
import { primaryTag } from '../../src/text/tags.ts'
import { conceptAddress, withQuery } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { languageName } from '../format.ts'
import { ConceptStateNote } from '../parts/concept-state.tsx'
import { Concordance } from '../parts/concordance.tsx'
import { Layout } from '../parts/layout.tsx'
import { Observed } from '../parts/observed.tsx'
import { Designations } from '../workbench/concept-article.tsx'

interface LookupPageProps {
  readonly chrome: Chrome
  readonly lookup: TermLookup
  /** Languages that can be looked up, BCP 47. */
  readonly languages: readonly string[]
}

interface LanguageFieldProps {
  readonly name: 'from' | 'to'
  readonly label: string
  readonly chosen: string | null
  readonly languages: readonly string[]
  readonly chrome: Chrome
}

function LanguageField({ name, label, chosen, languages, chrome: { t, language } }: LanguageFieldProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <select name={name}>
        <option value="">{t('lookup.any')}</option>
        {languages.map((tag) => (
          <option key={tag} value={tag} selected={tag === chosen}>
            {languageName(tag, language)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Says by which designation a concept was found, where the query was not written so. */
function FoundBy({ found, chrome: { t } }: { readonly found: FoundDesignation | undefined; readonly chrome: Chrome }) {
  if (!found || !(found.as === 'misspelt' || found.as === 'transliterated' || found.as === 'sound')) return null
  return <p class="quiet">{t(`found.${found.as}`, { term: found.term })}</p>
}

/** What a term lookup found: concepts first, then every passage with the words. */
export function LookupPage({ chrome, lookup, languages }: LookupPageProps) {
  const { t, path } = chrome
  const { query, from, to, concepts, found, lines, nextCursor } = lookup
  return (
    <Layout chrome={chrome} title={t('lookup.title', { query })} section="terms" islands={['suggest']}>
      <h1>{t('lookup.title', { query })}</h1>
      <form class="toolbar" action="/terms">
        <label class="field">
          <span>{t('home.search')}</span>
          <input type="search" name="query" value={query} required />
        </label>
        <LanguageField name="from" label={t('lookup.from')} chosen={from} languages={languages} chrome={chrome} />
        <LanguageField name="to" label={t('lookup.to')} chosen={to[0] ?? null} languages={languages} chrome={chrome} />
        <button type="submit">{t('home.searchButton')}</button>
      </form>
      {concepts.length === 0 && lines.length === 0 && <p class="empty">{t('lookup.nothing')}</p>}
      <h2>{t('lookup.concepts')}</h2>
      {concepts.length === 0 && <p class="quiet">{t('lookup.noConcept')}</p>}
      {concepts.map(({ concept, observed }) => {
        const named = Object.keys(concept.designations)
        const asked = [...(from ? [from] : []), ...to].map(primaryTag).filter((tag) => named.includes(tag))
        const shown = to.length > 0 && asked.length > 0 ? asked : named
        return (
          <article key={concept.id} class="card">
            <h3>
              <a href={conceptAddress(concept.id)}>
                <bdi>{concept.designations[shown[0] ?? '']?.[0]?.term ?? concept.id}</bdi>
              </a>
            </h3>
            <FoundBy found={found.find((one) => one.concept === concept.id)} chrome={chrome} />
            <p dir="auto">{concept.definition}</p>
            <ConceptStateNote concept={concept} chrome={chrome} />
            <Designations concept={concept} languages={shown} proposed={concept.state === 'proposed'} chrome={chrome} />
            <Observed observed={observed} chrome={chrome} />
          </article>
        )
      })}
      {lines.length > 0 && (
        <>
          <h2>{t('lookup.passages')}</h2>
          <Concordance lines={lines} chrome={chrome} />
        </>
      )}
      {nextCursor && (
        <p class="links">
          <a href={withQuery(path, { cursor: nextCursor })}>{t('list.more')}</a>
        </p>
      )}
    </Layout>
  )
}

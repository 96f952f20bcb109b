import type { TermLookup } from '../../src/app/term-grid.ts'
import { interfaceDirection } from '../../src/i18n/index.ts'
import { conceptAddress, withQuery } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { ConceptStateNote } from '../parts/concept-state.tsx'
import { Designations } from '../workbench/concept-article.tsx'

interface WidgetPageProps {
  readonly chrome: Chrome
  readonly query: string
  readonly from: string | null
  readonly to: readonly string[]
  /** Null: nothing was asked for yet. */
  readonly lookup: Pick<TermLookup, 'concepts'> | null
}

/** A lookup for a frame in another site: a field and the concepts found, nothing else, and nothing that writes. */
export function WidgetPage({ chrome, query, from, to, lookup }: WidgetPageProps) {
  const { t, language, assets, theme } = chrome
  return (
    <html lang={language} dir={interfaceDirection(language)} data-theme={theme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${t('widget.title')} · Hexapla`}</title>
        <link rel="stylesheet" href={assets.style} />
      </head>
      <body>
        <main id="content" class="page">
          <h1>{t('widget.title')}</h1>
          <form class="toolbar" action="/widget">
            <label class="field">
              <span>{t('home.search')}</span>
              <input type="search" name="query" value={query} required dir="auto" />
            </label>
            {from && <input type="hidden" name="from" value={from} />}
            {to.length > 0 && <input type="hidden" name="to" value={to.join(',')} />}
            <input type="hidden" name="lang" value={language} />
            <button type="submit">{t('home.searchButton')}</button>
          </form>
          {lookup?.concepts.length === 0 && <p class="empty">{t('lookup.noConcept')}</p>}
          {lookup?.concepts.map(({ concept }) => (
            <article key={concept.id} class="card">
              <h2>
                <a href={conceptAddress(concept.id)} target="_blank" rel="noopener">
                  <bdi>{Object.values(concept.designations)[0]?.[0]?.term ?? concept.id}</bdi>
                </a>
              </h2>
              <ConceptStateNote concept={concept} chrome={chrome} />
              <p dir="auto">{concept.definition}</p>
              <Designations
                concept={concept}
                languages={to.length > 0 ? to : Object.keys(concept.designations)}
                proposed={concept.state === 'proposed'}
                chrome={chrome}
              />
            </article>
          ))}
          {query !== '' && (
            <p class="links">
              <a href={withQuery('/terms', { query })} target="_blank" rel="noopener">
                {t('widget.all')}
              </a>
            </p>
          )}
        </main>
      </body>
    </html>
  )
}

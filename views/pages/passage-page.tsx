import type { CitedPassage } from '../../src/app/show-passage.ts'
import { statementAddress } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { languageName, longDate, ownName } from '../format.ts'
import { Layout } from '../parts/layout.tsx'
import { Quoted } from '../parts/text.tsx'

interface PassagePageProps {
  readonly chrome: Chrome
  readonly passage: CitedPassage
}

/** What a permanent address leads to. */
export function PassagePage({ chrome, passage }: PassagePageProps) {
  const { t, language } = chrome
  const { statement, version, current, before, text, after, bead } = passage
  const place = bead === null ? '' : `#bead-${bead}`
  return (
    <Layout chrome={chrome} title={`${t('passage.title')} · ${statement.title}`} section="statements">
      <h1>{t('passage.title')}</h1>
      <p class="facts">
        <span>
          <bdi>{statement.title}</bdi>
        </span>
        {statement.date && <time dateTime={statement.date}>{longDate(statement.date, language)}</time>}
      </p>
      <p class="facts">
        <span>
          <span lang={version.language}>{ownName(version.language)}</span>{' '}
          <span class="quiet">{languageName(version.language, language)}</span>
        </span>
        <span class="kind" data-kind={version.kind}>
          {t(`kind.${version.kind}`)}
        </span>
        <span class="quiet">
          <bdi>{version.provenance}</bdi>
        </span>
      </p>
      <Quoted language={version.language} class="cited">
        {before}
        <mark>{text}</mark>
        {after}
      </Quoted>
      <p class={current ? 'quiet' : 'doubt'}>
        {t('passage.revision', { revision: version.revision })} {t(current ? 'passage.current' : 'passage.newer')}
      </p>
      <p class="links">
        <a href={`${statementAddress(statement.id)}${place}`}>{t('passage.toStatement')}</a>
      </p>
    </Layout>
  )
}

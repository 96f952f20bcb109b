import type { StatementHead, VersionHead } from '../../src/app/workbench.ts'
import { statementAddress } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { languageName, longDate, ownName } from '../format.ts'
import { Layout } from '../parts/layout.tsx'
import { Quoted } from '../parts/text.tsx'

/** A cited passage with the text around it, from the revision that was cited. */
export interface CitedPassage {
  readonly statement: StatementHead
  readonly version: Pick<VersionHead, 'language' | 'kind' | 'provenance' | 'revision' | 'hash'>
  /** True if no newer revision of this version is stored. */
  readonly current: boolean
  readonly before: string
  readonly text: string
  readonly after: string
  /** Row of the workbench (paragraph view), or null if the cited revision is not the current one. */
  readonly bead: number | null
}

export interface PassagePageProps {
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
        <bdi>{statement.title}</bdi>
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
        <bdi class="quiet">{version.provenance}</bdi>
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

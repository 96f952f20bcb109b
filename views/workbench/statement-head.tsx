import type { ComponentChildren } from 'preact'
import type { StatementHead, VersionHead } from '../../src/app/workbench.ts'
import { gridAddress, printAddress, statementAddress, withQuery } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { StatementFacts } from './statement-facts.tsx'

interface Props {
  readonly chrome: Chrome
  readonly statement: StatementHead
  readonly versions: readonly VersionHead[]
  /** Languages shown and pivot, kept when the reader changes the view. */
  readonly shown: { readonly languages: readonly string[]; readonly pivot: string }
  readonly view: 'texts' | 'grid'
  /** What stands beside the ways to look at it. */
  readonly children?: ComponentChildren
}

/** Title, date and source of a statement, its note, and the ways to look at it. */
export function StatementHeader({ chrome, statement, versions, shown, view, children }: Props) {
  const { t, path } = chrome
  return (
    <header class="statement-head">
      <StatementFacts chrome={chrome} statement={statement} versions={versions} />
      {statement.note && (
        <details class="note">
          <summary>{t('statement.note')}</summary>
          <p dir="auto">{statement.note}</p>
        </details>
      )}
      <div class="head-line">
        <nav aria-label={t('workbench.views')} class="tabs">
          <ul>
            <li>
              <a href={withQuery(statementAddress(statement.id), shown)} aria-current={view === 'texts' ? 'page' : undefined}>
                {t('workbench.texts')}
              </a>
            </li>
            <li>
              <a href={withQuery(gridAddress(statement.id), shown)} aria-current={view === 'grid' ? 'page' : undefined}>
                {t('workbench.grid')}
              </a>
            </li>
            <li>
              <a href={withQuery('/reports', { statement: statement.id })}>{t('workbench.export')}</a>
            </li>
            {view === 'texts' && (
              <li class="to-print">
                <a href={printAddress(path)}>{t('workbench.print')}</a>
              </li>
            )}
          </ul>
        </nav>
        {children}
      </div>
    </header>
  )
}

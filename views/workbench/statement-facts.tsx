import type { StatementHead, VersionHead } from '../../src/app/workbench.ts'
import type { Chrome } from '../chrome.ts'
import { languageName, longDate } from '../format.ts'

interface Props {
  readonly chrome: Chrome
  readonly statement: StatementHead
  readonly versions: readonly VersionHead[]
}

/** Title of a statement, and its date, publisher and source language. */
export function StatementFacts({ chrome: { t, language }, statement, versions }: Props) {
  const source = versions.find(({ kind }) => kind === 'source')
  const facts = [
    statement.date ? longDate(statement.date, language) : t('statement.undated'),
    statement.publisher,
    source && t('statement.source', { language: languageName(source.language, language) }),
  ]
  return (
    <>
      <h1>
        <bdi>{statement.title}</bdi>
      </h1>
      <p class="quiet facts">
        {facts
          .filter((fact) => fact)
          .map((fact) => (
            <span key={fact}>
              <bdi>{fact}</bdi>
            </span>
          ))}
      </p>
    </>
  )
}

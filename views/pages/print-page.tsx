import { type Selection, selectFindings } from '../../src/app/selection.ts'
import type { Workbench } from '../../src/app/workbench.ts'
import { statementAddress, withQuery } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { Layout } from '../parts/layout.tsx'
import { Apparatus } from '../workbench/apparatus.tsx'
import type { Look } from '../workbench/look.ts'
import { StatementFacts } from '../workbench/statement-facts.tsx'
import { TextsTable } from '../workbench/texts-table.tsx'

interface Props {
  readonly chrome: Chrome
  /** With all its rows. */
  readonly workbench: Workbench
  readonly selection: Selection
  readonly look: Look
  /** The page can be had as PDF. */
  readonly pdf: boolean
}

/** The statement as it goes on paper: all rows, every version in its column, language and direction, and the explanations behind them. No script. */
export function PrintPage({ chrome, workbench, selection, look, pdf }: Props) {
  const { t, language } = chrome
  const { statement, columns, pivot, versions } = workbench
  const findings = selectFindings(workbench.findings, selection)
  const concepts = workbench.concepts.filter(({ id }) => !selection.concept || id === selection.concept)
  const context = {
    t,
    language,
    concepts: new Map(concepts.map((concept) => [concept.id, concept])),
    findings: new Map(findings.map((finding) => [finding.key, finding])),
  }
  return (
    <Layout chrome={chrome} title={statement.title} section="statements" wide>
      <p class="links on-screen">
        <a href={withQuery(statementAddress(statement.id), { languages: columns.map((column) => column.language), pivot })}>
          {t('workbench.printBack')}
        </a>
        {pdf && <a href={withQuery(chrome.path, { print: 'pdf' })}>{t('workbench.pdf')}</a>}
      </p>
      <article class={columns.length > 3 ? 'printed printed-across' : 'printed'}>
        <header class="statement-head">
          <StatementFacts chrome={chrome} statement={statement} versions={versions} />
          {statement.note && (
            <p class="quiet printed-note" dir="auto">
              {statement.note}
            </p>
          )}
        </header>
        <TextsTable chrome={chrome} workbench={workbench} look={look} context={context} />
        <Apparatus chrome={chrome} workbench={workbench} findings={findings} concepts={concepts} />
      </article>
    </Layout>
  )
}

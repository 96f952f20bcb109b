import type { Workbench } from '../../src/app/workbench.ts'
import { statementAddress, withQuery } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { languageName } from '../format.ts'
import { READING_KEYS } from '../keys.ts'
import { Layout } from '../parts/layout.tsx'
import { Apparatus } from '../workbench/apparatus.tsx'
import { KeysDialog } from '../workbench/keys-dialog.tsx'
import { type Selection, selectFindings } from '../workbench/selection.ts'
import { StatementHeader } from '../workbench/statement-head.tsx'
import { TextsTable } from '../workbench/texts-table.tsx'
import { Toolbar } from '../workbench/toolbar.tsx'

interface WorkbenchPageProps {
  readonly chrome: Chrome
  readonly workbench: Workbench
  readonly selection: Selection
}

/** On a narrow screen one version stands with the pivot; these links change which. */
function ShowWith({ chrome: { t, language }, workbench }: Omit<WorkbenchPageProps, 'selection'>) {
  const { pivot, columns, versions, unit, statement } = workbench
  const shown = columns.find((column) => column.language !== pivot)?.language
  return (
    <nav class="show-with" aria-label={t('workbench.showWith')}>
      <span aria-hidden="true">{t('workbench.showWith')}</span>
      <ul>
        {versions
          .filter((version) => version.language !== pivot)
          .map((version) => (
            <li key={version.language}>
              <a
                href={withQuery(statementAddress(statement.id), { languages: [pivot, version.language], pivot, unit })}
                aria-current={version.language === shown ? 'true' : undefined}
              >
                {languageName(version.language, language)}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}

/** The statement in columns, in step, with terms and differences marked. Reads without script; islands add the panel and keys. */
export function WorkbenchPage({ chrome, workbench, selection }: WorkbenchPageProps) {
  const { t } = chrome
  const findings = selectFindings(workbench, selection)
  const rowsWithFindings = new Set(findings.map(({ row }) => row))
  const rows = selection.differing ? workbench.rows.filter(({ bead }) => rowsWithFindings.has(bead)) : workbench.rows
  const concepts = workbench.concepts.filter(({ id }) => !selection.concept || id === selection.concept)
  const context = {
    t,
    language: chrome.language,
    concepts: new Map(concepts.map((concept) => [concept.id, concept])),
    findings: new Map(findings.map((finding) => [finding.key, finding])),
  }
  const shown = { languages: workbench.columns.map((column) => column.language), pivot: workbench.pivot }
  return (
    <Layout
      chrome={chrome}
      title={workbench.statement.title}
      section="statements"
      islands={['linked-terms', 'panel', 'walk', 'keys', 'auto-submit', 'edge-signs']}
      wide
    >
      <StatementHeader chrome={chrome} statement={workbench.statement} versions={workbench.versions} shown={shown} view="texts" />
      <Toolbar chrome={chrome} workbench={workbench} selection={selection} />
      <ShowWith chrome={chrome} workbench={workbench} />
      <div class="desk" data-island="linked-terms">
        {rows.length === 0 ? (
          <p class="empty">{t('workbench.noneFiltered')}</p>
        ) : (
          <TextsTable chrome={chrome} workbench={workbench} rows={rows} context={context} />
        )}
        <aside id="panel" class="panel" aria-label={t('workbench.panel')} data-island="panel" tabIndex={-1} hidden>
          <button type="button" class="close" data-close>
            {t('workbench.close')} <kbd>Esc</kbd>
          </button>
          <div data-content />
        </aside>
      </div>
      <Apparatus chrome={chrome} workbench={workbench} findings={findings} concepts={concepts} />
      <KeysDialog t={t} bindings={READING_KEYS} name="reading" />
    </Layout>
  )
}

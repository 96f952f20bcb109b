import { type Selection, selectFindings } from '../../src/app/selection.ts'
import type { ConceptCard, FindingView, Workbench } from '../../src/app/workbench.ts'
import { statementAddress, withQuery } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { languageName } from '../format.ts'
import { READING_KEYS } from '../keys.ts'
import { Layout } from '../parts/layout.tsx'
import { PagesNav } from '../parts/pages-nav.tsx'
import { Apparatus } from '../workbench/apparatus.tsx'
import { FindHere } from '../workbench/find-here.tsx'
import { GlossCard } from '../workbench/gloss-card.tsx'
import { KeysDialog } from '../workbench/keys-dialog.tsx'
import type { Look } from '../workbench/look.ts'
import { Minimap } from '../workbench/minimap.tsx'
import { PassageBar } from '../workbench/passage-bar.tsx'
import { StatementHeader } from '../workbench/statement-head.tsx'
import { TextsTable } from '../workbench/texts-table.tsx'
import { Toolbar } from '../workbench/toolbar.tsx'
import { Tour } from '../workbench/tour.tsx'

interface WorkbenchPageProps {
  readonly chrome: Chrome
  readonly workbench: Workbench
  readonly selection: Selection
  readonly look?: Look
  /** The page is shown to newcomers: a tour of it is offered. */
  readonly tour?: boolean
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

/** Letters of the terms in some rows, so that what the marks lead to stands on the page. */
function conceptsIn({ rows, rowCount, concepts }: Workbench, findings: readonly FindingView[]): readonly ConceptCard[] {
  if (rows.length === rowCount) return concepts
  const used = new Set(findings.map(({ concept }) => concept))
  for (const mark of rows.flatMap(({ cells }) => cells.flatMap(({ passages }) => passages.flatMap(({ marks }) => marks))))
    if (mark.kind === 'term') used.add(mark.concept)
  return concepts.filter(({ id }) => used.has(id))
}

/** The statement in columns, in step, with terms and differences marked. Reads without script; islands add the panel and keys. */
export function WorkbenchPage({ chrome, workbench, selection, look = {}, tour = false }: WorkbenchPageProps) {
  const { t } = chrome
  const { part, places, rowCount, rows } = workbench
  const selected = selectFindings(workbench.findings, selection)
  const onPage = new Set(rows.map(({ bead }) => bead))
  const findings = rows.length === rowCount ? selected : selected.filter(({ row }) => onPage.has(row))
  const concepts = conceptsIn(workbench, findings).filter(({ id }) => !selection.concept || id === selection.concept)
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
      islands={[
        'long-text',
        'linked-terms',
        'panel',
        'walk',
        'keys',
        'columns',
        'judge',
        'passages',
        'auto-submit',
        'edge-signs',
        'gloss',
        ...(tour ? ['tour'] : []),
      ]}
      wide
    >
      {tour && <Tour chrome={chrome} />}
      <StatementHeader chrome={chrome} statement={workbench.statement} versions={workbench.versions} shown={shown} view="texts">
        <FindHere chrome={chrome} workbench={workbench} />
      </StatementHeader>
      <Toolbar chrome={chrome} workbench={workbench} selection={selection} look={look} />
      <ShowWith chrome={chrome} workbench={workbench} />
      <PagesNav chrome={chrome} address={chrome.path} part={part} />
      <div
        class="desk"
        data-island="linked-terms"
        data-rows={rowCount}
        data-choice={selection.rows}
        data-places={JSON.stringify({ ...places, found: [...new Set(workbench.found?.places.map(({ row }) => row))] })}
        data-size={part.size}
        data-total={part.total}
      >
        <Minimap chrome={chrome} workbench={workbench} findings={selected} />
        {rows.length === 0 ? (
          <p class="empty">{t('workbench.noneFiltered')}</p>
        ) : (
          <div class="texts-box">
            <TextsTable chrome={chrome} workbench={workbench} look={look} context={context} />
          </div>
        )}
        <aside id="panel" class="panel" aria-label={t('workbench.panel')} data-island="panel" tabIndex={-1} hidden>
          <button type="button" class="close" data-close>
            {t('workbench.close')} <kbd>Esc</kbd>
          </button>
          <div data-content />
        </aside>
      </div>
      <PagesNav chrome={chrome} address={chrome.path} part={part} />
      <PassageBar chrome={chrome} workbench={workbench} />
      <GlossCard chrome={chrome} statement={workbench.statement.id} />
      <Apparatus chrome={chrome} workbench={workbench} findings={findings} concepts={concepts} />
      <KeysDialog t={t} bindings={READING_KEYS} name="reading" />
    </Layout>
  )
}

import { isNarrow, ROW_CHOICES, type Selection } from '../../src/app/selection.ts'
import type { Workbench } from '../../src/app/workbench.ts'
import { primaryTag } from '../../src/text/tags.ts'
import { statementAddress, withQuery } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { checkTitle, languageName, listOf } from '../format.ts'
import { ColumnFields } from './columns-form.tsx'
import type { Look } from './look.ts'

interface Props {
  readonly chrome: Chrome
  readonly workbench: Workbench
  readonly selection: Selection
  readonly look: Look
}

interface Choice {
  readonly value: string
  readonly label: string
}

interface ChooserProps {
  readonly name: string
  readonly label: string
  readonly all: string
  readonly choices: readonly Choice[]
  readonly chosen: string | undefined
}

function Chooser({ name, label, all, choices, chosen }: ChooserProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <select name={name}>
        <option value="">{all}</option>
        {choices.map(({ value, label: text }) => (
          <option key={value} value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}

/** How many differences there are, in which place nothing can be said. */
function Counts({ chrome: { t, language }, workbench }: Omit<Props, 'selection' | 'look'>) {
  const unsure = workbench.findings.filter(({ verdict }) => verdict === 'cannot-compare').length
  const sure = workbench.findings.length - unsure
  const counts = [t('count.differences', { count: sure })]
  if (unsure > 0) counts.push(t('count.cannotCompare', { count: unsure }))
  return (
    <p class="counts" role="status">
      {listOf(counts, language)}
    </p>
  )
}

/** The bar above the texts: one GET form that works without script, and the way from difference to difference. */
export function Toolbar({ chrome, workbench, selection, look }: Props) {
  const { t } = chrome
  const checks = [...new Set(workbench.findings.map(({ check }) => check))]
  const subjects = new Set(workbench.findings.map(({ concept }) => concept))
  const concepts = workbench.concepts.filter(({ id }) => subjects.has(id))
  const language = primaryTag(workbench.pivot)
  const all = t('workbench.all')
  return (
    <form class="toolbar" method="get" action={statementAddress(workbench.statement.id)} data-island="auto-submit">
      <Counts chrome={chrome} workbench={workbench} />
      <ColumnFields chrome={chrome} versions={workbench.versions} columns={workbench.columns} pivot={workbench.pivot} />
      <label class="field">
        <span>{t('workbench.unit')}</span>
        <select name="unit">
          {(['paragraph', 'sentence'] as const).map((unit) => (
            <option key={unit} value={unit} selected={unit === workbench.unit && !look.reading}>
              {t(`workbench.unit.${unit}`)}
            </option>
          ))}
          <option value="reading" selected={look.reading}>
            {t('workbench.unit.reading')}
          </option>
        </select>
      </label>
      <details class="menu filters">
        <summary data-narrow={isNarrow(selection) ? '' : undefined}>{t('workbench.filter')}</summary>
        <div class="menu-body">
          <Chooser
            name="kind"
            label={t('workbench.kind')}
            all={all}
            chosen={selection.kind}
            choices={checks.map((check) => ({ value: check, label: checkTitle(check, t) }))}
          />
          <Chooser
            name="concept"
            label={t('workbench.concept')}
            all={all}
            chosen={selection.concept}
            choices={concepts.map(({ id, letter, designations }) => ({
              value: id,
              label: `${letter} · ${designations[language]?.[0]?.term ?? id}`,
            }))}
          />
          <Chooser
            name="severity"
            label={t('workbench.severity')}
            all={all}
            chosen={selection.severity}
            choices={(['major', 'minor', 'note'] as const).map((severity) => ({
              value: severity,
              label: t(`severity.${severity}`),
            }))}
          />
          <Chooser
            name="departing"
            label={t('workbench.departing')}
            all={all}
            chosen={selection.departing}
            choices={workbench.columns
              .filter((column) => column.language !== workbench.pivot)
              .map((column) => ({ value: column.language, label: languageName(column.language, chrome.language) }))}
          />
          <Chooser
            name="rows"
            label={t('workbench.rows')}
            all={all}
            chosen={selection.rows}
            choices={ROW_CHOICES.map((choice) => ({ value: choice, label: t(`workbench.rows.${choice}`) }))}
          />
        </div>
      </details>
      <label class="check">
        <input type="checkbox" name="latin" value="on" checked={look.latin} /> {t('workbench.latin')}
      </label>
      {look.pinned && look.pinned.length > 0 && <input type="hidden" name="pinned" value={look.pinned.join(',')} />}
      <button type="submit" class="apply">
        {t('workbench.apply')}
      </button>
      {isNarrow(selection) && (
        <a href={withQuery(chrome.path, { kind: null, concept: null, severity: null, departing: null, rows: null, from: null })}>
          {t('workbench.reset')}
        </a>
      )}
      <span class="steps" hidden data-island="walk">
        <button type="button" data-walk="previous" title={t('workbench.previous')} aria-label={t('workbench.previous')}>
          <span aria-hidden="true" class="arrow-back" />
        </button>
        <button type="button" data-walk="next" title={t('workbench.next')} aria-label={t('workbench.next')}>
          <span aria-hidden="true" class="arrow-on" />
        </button>
        <button type="button" data-walk="missing" title={t('key.nextMissing')} aria-label={t('key.nextMissing')}>
          <span class="shape" data-sign="omitted" aria-hidden="true" />
        </button>
        <button type="button" data-walk="doubtful" title={t('key.nextOpen')} aria-label={t('key.nextOpen')}>
          <span class="shape" data-sign="unsure" aria-hidden="true" />
        </button>
        <button type="button" data-show-keys>
          {t('workbench.keys')}
        </button>
      </span>
    </form>
  )
}

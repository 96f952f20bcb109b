import type { Selection } from '../../src/app/selection.ts'
import type { Workbench } from '../../src/app/workbench.ts'
import { statementAddress } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { listOf } from '../format.ts'
import { ColumnFields } from './columns-form.tsx'
import { Filters, ShowEverything } from './filters.tsx'
import type { Look } from './look.ts'

interface Props {
  readonly chrome: Chrome
  readonly workbench: Workbench
  readonly selection: Selection
  readonly look: Look
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
      <Filters
        chrome={chrome}
        checks={checks}
        concepts={concepts}
        columns={workbench.columns}
        pivot={workbench.pivot}
        selection={selection}
        rows
      />
      <label class="check">
        <input type="checkbox" name="latin" value="on" checked={look.latin} /> {t('workbench.latin')}
      </label>
      {look.pinned && look.pinned.length > 0 && <input type="hidden" name="pinned" value={look.pinned.join(',')} />}
      <button type="submit" class="apply">
        {t('workbench.apply')}
      </button>
      <ShowEverything chrome={chrome} selection={selection} />
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
        <button type="button" data-gloss-toggle aria-pressed="false" title={t('gloss.hint')} hidden>
          {t('gloss.toggle')}
        </button>
        <button type="button" data-show-keys>
          {t('workbench.keys')}
        </button>
      </span>
    </form>
  )
}

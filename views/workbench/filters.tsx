import { isNarrow, ROW_CHOICES, type Selection } from '../../src/app/selection.ts'
import type { ConceptCard, VersionHead } from '../../src/app/workbench.ts'
import { primaryTag } from '../../src/text/tags.ts'
import { withQuery } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { checkTitle, languageName } from '../format.ts'

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

interface Props {
  readonly chrome: Chrome
  /** Ids of the checks that found something. */
  readonly checks: readonly string[]
  /** Concepts to choose from. */
  readonly concepts: readonly ConceptCard[]
  readonly columns: readonly VersionHead[]
  readonly pivot: string
  readonly selection: Selection
  /** Whether which rows are shown can be chosen too. */
  readonly rows?: boolean
}

/** What is shown of a statement: by kind, concept, weight, and the version that departs. Fields of a GET form. */
export function Filters({ chrome: { t, language }, checks, concepts, columns, pivot, selection, rows = false }: Props) {
  const all = t('workbench.all')
  return (
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
            label: `${letter} · ${designations[primaryTag(pivot)]?.[0]?.term ?? id}`,
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
          choices={columns
            .filter((column) => column.language !== pivot)
            .map((column) => ({ value: column.language, label: languageName(column.language, language) }))}
        />
        {rows && (
          <Chooser
            name="rows"
            label={t('workbench.rows')}
            all={all}
            chosen={selection.rows}
            choices={ROW_CHOICES.map((choice) => ({ value: choice, label: t(`workbench.rows.${choice}`) }))}
          />
        )}
      </div>
    </details>
  )
}

/** The way back to everything, where something is left out. */
export function ShowEverything({ chrome: { t, path }, selection }: Pick<Props, 'chrome' | 'selection'>) {
  if (!isNarrow(selection)) return null
  const nothing = { kind: null, concept: null, severity: null, departing: null, rows: null, from: null }
  return <a href={withQuery(path, nothing)}>{t('workbench.reset')}</a>
}

import type { Cell, Row, VersionHead, Workbench } from '../../src/app/workbench.ts'
import { direction } from '../../src/text/tags.ts'
import { editorAddress } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { languageName, ownName, percent, wholeNumber } from '../format.ts'
import { type MarkContext, MarkedText } from '../marked-text.tsx'

/** Below this the pairing of a row is shown as doubtful. */
const DOUBTFUL = 0.5

interface HeadProps {
  readonly chrome: Chrome
  readonly statement: string
  readonly version: VersionHead
  readonly isPivot: boolean
}

/** Where a text comes from stays in sight: language in its own name, kind, provenance, how much of it is paired. */
function ColumnHead({ chrome: { t, language }, statement, version, isPivot }: HeadProps) {
  const name = languageName(version.language, language)
  return (
    <th scope="col" class={isPivot ? 'column pivot' : 'column'} data-language={version.language}>
      <span class="own-name" lang={version.language} dir={direction(version.language)}>
        {ownName(version.language)}
      </span>{' '}
      {name !== ownName(version.language) && <span class="quiet">{name}</span>}
      <span class="provenance" title={version.provenance}>
        <span class="kind" data-kind={version.kind}>
          {t(`kind.${version.kind}`)}
        </span>{' '}
        <bdi>{version.provenance}</bdi>
      </span>
      {!isPivot && (
        <span class="coverage">
          <meter min={0} max={1} value={version.coverage} aria-label={name} />{' '}
          {t('percent.linked', { percent: percent(version.coverage, language) })}
        </span>
      )}
      {version.kind !== 'source' && (
        <a class="correct" href={editorAddress(statement, version.language)} data-edit={version.language}>
          {t('workbench.correct')}
        </a>
      )}
      {version.verdict !== 'aligned' && <strong class="doubt">{t(`verdict.${version.verdict}`)}</strong>}
    </th>
  )
}

interface CellProps {
  readonly chrome: Chrome
  readonly cell: Cell
  readonly row: Row
  readonly isPivot: boolean
  readonly context: MarkContext
}

function TextCell({ chrome: { t, language }, cell, row, isPivot, context }: CellProps) {
  const doubtful = cell.confidence !== null && cell.confidence < DOUBTFUL
  // A passage that is missing here is explained by the finding of this row that says so, where there is one.
  const missing = [...context.findings.values()].find(
    (finding) => finding.row === row.bead && finding.language === cell.language && finding.target === null,
  )
  return (
    <td
      class={isPivot ? 'cell pivot' : 'cell'}
      data-language={cell.language}
      data-doubtful={doubtful ? '' : undefined}
      data-moved={cell.moved ? '' : undefined}
    >
      <span class="cell-label" aria-hidden="true">
        {languageName(cell.language, language)}
      </span>
      {cell.moved && (
        <p class="remark">
          <span class="shape" data-sign="moved" aria-hidden="true" /> {t('workbench.moved')}
        </p>
      )}
      {doubtful && (
        <p class="remark">
          <span class="shape" data-sign="unsure" aria-hidden="true" /> {t('workbench.doubtfulRow')}
        </p>
      )}
      {cell.passages.length === 0 && (
        <p class="absent">
          {missing ? (
            <a href={`#finding-${missing.key}`} data-finding={missing.key}>
              {t('workbench.missing')}
            </a>
          ) : (
            t('workbench.missing')
          )}
        </p>
      )}
      {cell.passages.map((passage) => (
        <p
          key={passage.start}
          class={passage.first ? 'text first' : 'text'}
          lang={cell.language}
          dir={direction(cell.language)}
          data-start={passage.start}
        >
          <MarkedText passage={passage} context={context} />
        </p>
      ))}
    </td>
  )
}

interface Props {
  readonly chrome: Chrome
  readonly workbench: Workbench
  readonly rows: readonly Row[]
  readonly context: MarkContext
}

/** Number of the paragraph of the pivot that starts in this row, or null. */
function rowNumber(row: Row, pivot: string): number | null {
  const passage = row.cells.find(({ language }) => language === pivot)?.passages[0]
  return passage?.first ? passage.paragraph + 1 : null
}

/**
 * The texts in step: a table in meaning and in markup. The style sheet stacks it on narrow screens.
 */
export function TextsTable({ chrome, workbench, rows, context }: Props) {
  const { t, language } = chrome
  const { columns, pivot, unit, statement } = workbench
  return (
    <table class="texts" aria-label={statement.title} data-columns={Math.min(columns.length, 9)} data-unit={unit}>
      <thead>
        <tr>
          <th scope="col" class="place">
            <span class="hidden-label">{t('workbench.place')}</span>
          </th>
          {columns.map((version) => (
            <ColumnHead
              key={version.language}
              chrome={chrome}
              statement={statement.id}
              version={version}
              isPivot={version.language === pivot}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const number = rowNumber(row, pivot)
          const label =
            number === null
              ? t('workbench.rowSentence', { number: wholeNumber(row.bead + 1, language) })
              : t('workbench.row', { number: wholeNumber(number, language) })
          return (
            <tr key={row.bead} id={`bead-${row.bead}`} data-bead={row.bead}>
              <th scope="row" class="place">
                <a href={`#bead-${row.bead}`} aria-label={label} title={label}>
                  {number === null ? '·' : wholeNumber(number, language)}
                </a>
              </th>
              {row.cells.map((cell) => (
                <TextCell
                  key={cell.language}
                  chrome={chrome}
                  cell={cell}
                  row={row}
                  isPivot={cell.language === pivot}
                  context={context}
                />
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

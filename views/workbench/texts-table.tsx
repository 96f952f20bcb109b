import type { Cell, Row, Workbench } from '../../src/app/workbench.ts'
import { direction } from '../../src/text/tags.ts'
import { transliterated } from '../../src/text/transliterate.ts'
import type { Chrome } from '../chrome.ts'
import { languageName, wholeNumber } from '../format.ts'
import { type MarkContext, MarkedText } from '../marked-text.tsx'
import { ColumnHead } from './column-head.tsx'
import { isForeignScript, type Look, shownOrder } from './look.ts'

/** Below this the pairing of a row is shown as doubtful. */
const DOUBTFUL = 0.5

interface CellProps {
  readonly chrome: Chrome
  readonly cell: Cell
  readonly isPivot: boolean
  readonly position: number | null
  readonly latin: boolean
  /** Said above the text where it holds for the whole column; at the head of the first row. */
  readonly verdict: string | null
  /** Key of the finding that explains why this version has nothing here, where there is one. */
  readonly missing: string | undefined
  readonly context: MarkContext
}

function Passages({ cell, latin, context }: Pick<CellProps, 'cell' | 'latin' | 'context'>) {
  return (
    <>
      {cell.passages.map((passage) => (
        <>
          <p
            key={passage.start}
            class={passage.first ? 'text first' : 'text'}
            lang={cell.language}
            dir={direction(cell.language)}
            data-start={passage.start}
          >
            <MarkedText passage={passage} context={context} />
          </p>
          {latin && isForeignScript(passage.text) && (
            <p class="latin" lang={`${cell.language.split('-')[0]}-Latn`} dir="ltr">
              {transliterated(passage.text)}
            </p>
          )}
        </>
      ))}
    </>
  )
}

function TextCell({ chrome: { t, language }, cell, isPivot, position, latin, verdict, missing, context }: CellProps) {
  const doubtful = cell.confidence !== null && cell.confidence < DOUBTFUL
  return (
    <td
      class={isPivot ? 'cell pivot' : 'cell'}
      data-language={cell.language}
      data-doubtful={doubtful ? '' : undefined}
      data-moved={cell.moved ? '' : undefined}
      data-pinned={position === null ? undefined : position}
    >
      <span class="cell-label" aria-hidden="true">
        {languageName(cell.language, language)}
      </span>
      {verdict && <p class="remark verdict doubt">{verdict}</p>}
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
            <a href={`#finding-${missing}`} data-finding={missing}>
              {t('workbench.missing')}
            </a>
          ) : (
            t('workbench.missing')
          )}
        </p>
      )}
      <Passages cell={cell} latin={latin} context={context} />
    </td>
  )
}

interface Props {
  readonly chrome: Chrome
  readonly workbench: Workbench
  readonly look: Look
  readonly context: MarkContext
}

/** Number of the paragraph of the pivot that starts in this row, or null. */
function rowNumber(row: Row, pivot: string): number | null {
  const passage = row.cells.find(({ language }) => language === pivot)?.passages[0]
  return passage?.first ? passage.paragraph + 1 : null
}

function PlaceCell({ chrome: { t, language }, row, pivot }: { chrome: Chrome; row: Row; pivot: string }) {
  const number = rowNumber(row, pivot)
  const label =
    number === null
      ? t('workbench.rowSentence', { number: wholeNumber(row.bead + 1, language) })
      : t('workbench.row', { number: wholeNumber(number, language) })
  return (
    <th scope="row" class="place">
      <a href={`#bead-${row.bead}`} aria-label={label} title={label}>
        {number === null ? '·' : wholeNumber(number, language)}
      </a>
    </th>
  )
}

/**
 * The texts in step: a table in meaning and in markup. The style sheet stacks it on narrow screens.
 */
export function TextsTable({ chrome, workbench, look, context }: Props) {
  const { t } = chrome
  const { columns, pivot, unit, statement, rows, part } = workbench
  const order = shownOrder(workbench, look)
  const positions = order.map((n) => {
    const at = look.pinned?.indexOf(columns[n]!.language) ?? -1
    return at < 0 ? null : at
  })
  const verdicts = columns.map(({ verdict }) => (verdict === 'aligned' ? null : t(`verdict.${verdict}`)))
  const missing = new Map(
    [...context.findings.values()].flatMap((finding) =>
      finding.target === null ? [[`${finding.row} ${finding.language}`, finding.key] as const] : [],
    ),
  )
  return (
    <table
      class="texts"
      aria-label={statement.title}
      data-columns={Math.min(columns.length, 9)}
      data-unit={unit}
      data-width-label={t('column.width')}
      data-reading={look.reading ? '' : undefined}
    >
      <colgroup>
        <col class="place" />
        {order.map((n) => (
          <col key={columns[n]!.language} data-language={columns[n]!.language} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col" class="place">
            <span class="hidden-label">{t('workbench.place')}</span>
          </th>
          {order.map((n, at) => (
            <ColumnHead
              key={columns[n]!.language}
              chrome={chrome}
              workbench={workbench}
              version={columns[n]!}
              look={look}
              position={positions[at]!}
            />
          ))}
        </tr>
      </thead>
      <tbody data-from={part.from}>
        {rows.map((row) => (
          <tr key={row.bead} id={`bead-${row.bead}`} data-bead={row.bead}>
            <PlaceCell chrome={chrome} row={row} pivot={pivot} />
            {order.map((n, at) => (
              <TextCell
                key={columns[n]!.language}
                chrome={chrome}
                cell={row.cells[n]!}
                isPivot={columns[n]!.language === pivot}
                position={positions[at]!}
                latin={look.latin ?? false}
                verdict={row.bead === 0 ? verdicts[n]! : null}
                missing={missing.get(`${row.bead} ${columns[n]!.language}`)}
                context={context}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

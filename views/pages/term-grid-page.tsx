import { type Selection, selectOccurrences } from '../../src/app/selection.ts'
import type { GridCell, GridRow, TermGrid } from '../../src/app/term-grid.ts'
import type { ConceptCard } from '../../src/app/workbench.ts'
import { direction, primaryTag } from '../../src/text/tags.ts'
import { conceptAddress, gridAddress, statementAddress, withQuery } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { checkTitle, languageName, listOf, ownName, wholeNumber } from '../format.ts'
import { Layout } from '../parts/layout.tsx'
import { Words } from '../parts/text.tsx'
import { signOf } from '../signs.tsx'
import { ColumnFields } from '../workbench/columns-form.tsx'
import { Filters, ShowEverything } from '../workbench/filters.tsx'
import { StatementHeader } from '../workbench/statement-head.tsx'

interface TermGridPageProps {
  readonly chrome: Chrome
  readonly grid: TermGrid
  readonly sort: 'text' | 'disagreement'
  readonly selection: Selection
}

/** The statuses in the order of their standing: the legend has all, so that absent and unknown can be told apart before one is met. */
const STATUSES = ['preferred', 'admitted', 'deprecated', 'forbidden', 'other', 'absent', 'unknown'] as const

interface RenderingProps {
  readonly cell: GridCell
  /** Address of the texts with these columns, without a fragment. */
  readonly texts: string
  readonly chrome: Chrome
}

/** Status of a rendering as a shape and a colour, with its name for those who see neither, and the signs of what was found in it. */
function Rendering({ cell, texts, chrome: { t } }: RenderingProps) {
  const status = t(`status.${cell.status}`)
  return (
    <td
      data-status={cell.status}
      data-departs={cell.departs ? '' : undefined}
      dir={cell.text === '' ? undefined : direction(cell.language)}
    >
      <span class="status-shape" data-status={cell.status} title={status}>
        <span class="hidden-label">{status}</span>
      </span>{' '}
      {cell.text === '' ? (
        <span class="absent">{status}</span>
      ) : (
        <Words language={cell.language} class="text">
          {cell.text}
        </Words>
      )}
      {cell.findings.map((finding) => (
        <a
          key={finding.key}
          class="shape found-in"
          data-sign={signOf(finding)}
          data-severity={finding.severity}
          href={`${texts}#finding-${finding.key}`}
          title={checkTitle(finding.check, t)}
        >
          <span class="hidden-label">{checkTitle(finding.check, t)}</span>
        </a>
      ))}
    </td>
  )
}

/** Who departs from the pivot, by name. */
function Departing({ row, chrome: { t, language } }: { row: GridRow; chrome: Chrome }) {
  const tags = row.cells.filter(({ departs }) => departs).map((cell) => cell.language)
  const all = tags.length === row.cells.length && tags.length > 1
  const names = listOf(
    tags.map((tag) => languageName(tag, language)),
    language,
  )
  return (
    <td class="departing">
      {tags.length === 0 ? (
        <span class="quiet">
          <span aria-hidden="true">–</span>
          <span class="hidden-label">{t('grid.departs.none')}</span>
        </span>
      ) : (
        <>
          <span class="number">{wholeNumber(tags.length, language)}</span> {all ? t('grid.departs.all') : names}
        </>
      )}
    </td>
  )
}

interface OccurrenceProps {
  readonly row: GridRow
  readonly concept: ConceptCard | undefined
  readonly grid: TermGrid
  readonly texts: string
  readonly chrome: Chrome
}

function Occurrence({ row, concept, grid, texts, chrome }: OccurrenceProps) {
  const { t, language } = chrome
  const place = t('workbench.row', { number: wholeNumber(row.bead + 1, language) })
  return (
    <tr>
      <th scope="row">
        <a class="to-row" href={`${texts}#bead-${row.bead}`} aria-label={place} title={place}>
          {wholeNumber(row.bead + 1, language)}
        </a>
        {concept && (
          <a
            class="letter"
            data-hue={concept.hue}
            href={conceptAddress(concept.id)}
            aria-label={`${concept.letter} · ${t('grid.concept')}: ${concept.designations[primaryTag(grid.pivot)]?.[0]?.term ?? concept.id}`}
          >
            {concept.letter}
          </a>
        )}
        <Words language={grid.pivot} class="text">
          {row.text}
        </Words>
      </th>
      {row.cells.map((cell) => (
        <Rendering key={cell.language} cell={cell} texts={texts} chrome={chrome} />
      ))}
      <Departing row={row} chrome={chrome} />
    </tr>
  )
}

function Bar({ chrome, grid, sort, selection, shown }: TermGridPageProps & { readonly shown: number }) {
  const { t } = chrome
  const { statement, versions, columns, pivot, rows, concepts } = grid
  const address = (order: string) => withQuery(chrome.path, { sort: order })
  const checks = [...new Set(rows.flatMap(({ cells }) => cells.flatMap(({ findings }) => findings.map(({ check }) => check))))]
  return (
    <form class="toolbar" method="get" action={gridAddress(statement.id)} data-island="auto-submit">
      <p class="counts" role="status">
        {t('grid.shown', { count: shown })}
      </p>
      <ColumnFields chrome={chrome} versions={versions} columns={columns} pivot={pivot} />
      <Filters chrome={chrome} checks={checks} concepts={concepts} columns={columns} pivot={pivot} selection={selection} />
      <input type="hidden" name="sort" value={sort} />
      <button type="submit" class="apply">
        {t('workbench.apply')}
      </button>
      <ShowEverything chrome={chrome} selection={selection} />
      <span class="choice">
        <span class="quiet">{t('grid.order')}</span>
        <a href={address('text')} aria-current={sort === 'text' ? 'true' : undefined}>
          {t('grid.orderText')}
        </a>
        <a href={address('disagreement')} aria-current={sort === 'disagreement' ? 'true' : undefined}>
          {t('grid.orderDisagreement')}
        </a>
      </span>
    </form>
  )
}

/** Every occurrence of a key term, the words that each version has for it, and who departs. */
export function TermGridPage({ chrome, grid, sort, selection }: TermGridPageProps) {
  const { t, language } = chrome
  const { statement, versions, columns, pivot } = grid
  const selected = selectOccurrences(grid.rows, selection)
  const rows = sort === 'text' ? selected : [...selected].sort((a, b) => b.disagreement - a.disagreement)
  const concepts = new Map(grid.concepts.map((concept) => [concept.id, concept]))
  const shown = { languages: columns.map((column) => column.language), pivot }
  const texts = withQuery(statementAddress(statement.id), shown)
  const heads = [pivot, ...shown.languages.filter((tag) => tag !== pivot)]
  return (
    <Layout chrome={chrome} title={`${t('grid.title')} · ${statement.title}`} section="statements" islands={['auto-submit']} wide>
      <StatementHeader chrome={chrome} statement={statement} versions={versions} shown={shown} view="grid" />
      <Bar chrome={chrome} grid={grid} sort={sort} selection={selection} shown={rows.length} />
      <ul class="legend" aria-label={t('workbench.legend')}>
        {STATUSES.map((status) => (
          <li key={status}>
            <span class="status-shape" data-status={status} aria-hidden="true" /> {t(`status.${status}`)}
          </li>
        ))}
      </ul>
      {rows.length === 0 ? (
        <p class="empty">{t(grid.rows.length === 0 ? 'grid.empty' : 'grid.noneFiltered')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keys
        <section class="scroll" aria-label={t('grid.title')} tabIndex={0}>
          <table class="grid" data-columns={Math.min(columns.length, 9)}>
            <caption class="hidden-label">{t('grid.lead')}</caption>
            <thead>
              <tr>
                {heads.map((tag) => (
                  <th key={tag} scope="col">
                    <span class="own-name" lang={tag} dir={direction(tag)}>
                      {ownName(tag)}
                    </span>{' '}
                    {languageName(tag, language) !== ownName(tag) && <span class="quiet">{languageName(tag, language)}</span>}
                  </th>
                ))}
                <th scope="col">{t('grid.disagreement')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Occurrence
                  key={`${row.concept} ${row.start}`}
                  row={row}
                  concept={concepts.get(row.concept)}
                  grid={grid}
                  texts={texts}
                  chrome={chrome}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Layout>
  )
}

import type { GridCell, GridRow, TermGrid } from '../../src/app/term-grid.ts'
import type { ConceptCard } from '../../src/app/workbench.ts'
import { direction, primaryTag } from '../../src/text/tags.ts'
import { conceptAddress, gridAddress, statementAddress, withQuery } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { languageName, ownName, wholeNumber } from '../format.ts'
import { Layout } from '../parts/layout.tsx'
import { Words } from '../parts/text.tsx'
import { ColumnFields } from '../workbench/columns-form.tsx'
import { StatementHeader } from '../workbench/statement-head.tsx'

interface TermGridPageProps {
  readonly chrome: Chrome
  readonly grid: TermGrid
  readonly sort: 'text' | 'disagreement'
}

/** Status of a rendering as a shape and a colour, with its name for those who see neither. */
function Rendering({ cell, chrome: { t } }: { cell: GridCell; chrome: Chrome }) {
  return (
    <td data-status={cell.status}>
      <span class="status-shape" data-status={cell.status} title={t(`status.${cell.status}`)}>
        <span class="hidden-label">{t(`status.${cell.status}`)}</span>
      </span>{' '}
      {cell.text === '' ? (
        <span class="absent">{t(`status.${cell.status}`)}</span>
      ) : (
        <Words language={cell.language} class="text">
          {cell.text}
        </Words>
      )}
    </td>
  )
}

interface OccurrenceProps {
  readonly row: GridRow
  readonly concept: ConceptCard | undefined
  readonly grid: TermGrid
  readonly chrome: Chrome
}

function Occurrence({ row, concept, grid, chrome }: OccurrenceProps) {
  const { t, language } = chrome
  const place = withQuery(statementAddress(grid.statement.id), {
    languages: grid.columns.map((column) => column.language),
    pivot: grid.pivot,
  })
  return (
    <tr>
      <th scope="row">
        <a href={`${place}#bead-${row.bead}`} aria-label={t('workbench.row', { number: wholeNumber(row.bead + 1, language) })}>
          {wholeNumber(row.bead + 1, language)}
        </a>{' '}
        {concept && (
          <a
            class="letter"
            data-hue={concept.hue}
            href={conceptAddress(concept.id)}
            aria-label={`${concept.letter} · ${t('grid.concept')}: ${concept.designations[primaryTag(grid.pivot)]?.[0]?.term ?? concept.id}`}
          >
            {concept.letter}
          </a>
        )}{' '}
        <Words language={grid.pivot} class="text">
          {row.text}
        </Words>
      </th>
      {row.cells.map((cell) => (
        <Rendering key={cell.language} cell={cell} chrome={chrome} />
      ))}
      <td class="number">{wholeNumber(row.disagreement, language)}</td>
    </tr>
  )
}

/** Every occurrence of a key term, and the words that each version has for it. */
export function TermGridPage({ chrome, grid, sort }: TermGridPageProps) {
  const { t, language } = chrome
  const { statement, versions, columns, pivot } = grid
  const rows = sort === 'text' ? grid.rows : [...grid.rows].sort((a, b) => b.disagreement - a.disagreement)
  const concepts = new Map(grid.concepts.map((concept) => [concept.id, concept]))
  const shown = { languages: columns.map((column) => column.language), pivot }
  const address = (order: string) => withQuery(gridAddress(statement.id), { ...shown, sort: order })
  const statuses = [...new Set(grid.rows.flatMap(({ cells }) => cells.map(({ status }) => status)))]
  return (
    <Layout chrome={chrome} title={`${t('grid.title')} · ${statement.title}`} section="statements" islands={['auto-submit']} wide>
      <StatementHeader chrome={chrome} statement={statement} versions={versions} shown={shown} view="grid" />
      <p class="quiet">{t('grid.lead')}</p>
      <form class="toolbar" method="get" action={gridAddress(statement.id)} data-island="auto-submit">
        <ColumnFields chrome={chrome} versions={versions} columns={columns} pivot={pivot} />
        <input type="hidden" name="sort" value={sort} />
        <button type="submit" class="apply">
          {t('workbench.apply')}
        </button>
        <span class="choice">
          {t('grid.order')}:{' '}
          <a href={address('text')} aria-current={sort === 'text' ? 'true' : undefined}>
            {t('grid.orderText')}
          </a>
          <a href={address('disagreement')} aria-current={sort === 'disagreement' ? 'true' : undefined}>
            {t('grid.orderDisagreement')}
          </a>
        </span>
      </form>
      <ul class="legend">
        {statuses.map((status) => (
          <li key={status}>
            <span class="status-shape" data-status={status} aria-hidden="true" /> {t(`status.${status}`)}
          </li>
        ))}
      </ul>
      {rows.length === 0 ? (
        <p class="empty">{t('grid.empty')}</p>
      ) : (
        <section class="scroll" aria-label={t('grid.title')}>
          <table class="grid">
            <thead>
              <tr>
                {[pivot, ...columns.map((column) => column.language).filter((tag) => tag !== pivot)].map((tag) => (
                  <th key={tag} scope="col">
                    <span lang={tag} dir={direction(tag)}>
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

import type { Workbench } from '../../src/app/workbench.ts'
import { withQuery } from '../addresses.ts'
import { CHOICES_KEPT, type Chrome } from '../chrome.ts'
import { languageName } from '../format.ts'
import { Words } from '../parts/text.tsx'

/** Places listed; the others are marked in the texts. */
const LISTED = 60

/** Looks for words in the versions shown. A plain form; what was found is marked in the texts and listed here. */
export function FindHere({ chrome, workbench }: { chrome: Chrome; workbench: Workbench }) {
  const { t, language, path } = chrome
  const { found, part, rowCount } = workbench
  const kept = [...new URL(path, 'http://here').searchParams].filter(
    ([name]) => !['find', 'from', ...CHOICES_KEPT].includes(name),
  )
  const address = (row: number) =>
    `${part.total === rowCount && rowCount > part.size ? withQuery(path, { from: Math.floor(row / part.size) * part.size || null }) : ''}#bead-${row}`
  return (
    <search class="find-here">
      <form>
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input
          type="search"
          name="find"
          value={found?.query}
          aria-label={t('find.label')}
          placeholder={t('find.label')}
          maxLength={200}
        />
        <button type="submit">{t('home.searchButton')}</button>
        {found && (
          <>
            <span role="status">
              {t('find.places', { number: found.places.length })}
              {found.more && '+'}
            </span>
            <a href={withQuery(path, { find: null, from: null })}>{t('find.clear')}</a>
          </>
        )}
      </form>
      {found && found.places.length > 0 && (
        <details class="menu">
          <summary>{t('find.list')}</summary>
          <ol class="menu-body">
            {found.places.slice(0, LISTED).map(({ row, language: tag, start, words }) => (
              <li key={`${tag} ${start}`}>
                <a href={address(row)}>{t('workbench.rowSentence', { number: row + 1 })}</a>{' '}
                <span class="quiet">{languageName(tag, language)}</span> <Words language={tag}>{words}</Words>
              </li>
            ))}
          </ol>
        </details>
      )}
    </search>
  )
}

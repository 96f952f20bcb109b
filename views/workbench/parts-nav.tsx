import type { Workbench } from '../../src/app/workbench.ts'
import { withQuery } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { wholeNumber } from '../format.ts'

/** The ways to the rows before and after those on this page. With script the parts come by themselves as one scrolls. */
export function PartsNav({ chrome: { t, language, path }, part }: { chrome: Chrome; part: Workbench['part'] }) {
  const { from, size, total } = part
  const end = Math.min(from + size, total)
  if (total <= size) return null
  return (
    <nav class="pages" aria-label={t('pages.label')}>
      {from > 0 && <a href={withQuery(path, { from: Math.max(0, from - size) || null })}>{t('pages.previous')}</a>}
      <span>
        {t('pages.shown', {
          from: wholeNumber(from + 1, language),
          to: wholeNumber(end, language),
          total: wholeNumber(total, language),
        })}
      </span>
      {end < total && <a href={withQuery(path, { from: end })}>{t('pages.next')}</a>}
    </nav>
  )
}

import { withQuery } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { wholeNumber } from '../format.ts'

interface PagesNavProps {
  readonly chrome: Chrome
  /** Of the list; the number of the first row shown is put into its query. */
  readonly address: string
  readonly part: { readonly from: number; readonly size: number; readonly total: number }
}

/** The ways to the rows before and after those on this page. */
export function PagesNav({ chrome: { t, language }, address, part: { from, size, total } }: PagesNavProps) {
  const end = Math.min(from + size, total)
  if (total <= size) return null
  return (
    <nav class="pages" aria-label={t('pages.label')}>
      {from > 0 && <a href={withQuery(address, { from: Math.max(0, from - size) || null })}>{t('pages.previous')}</a>}
      <span>
        {t('pages.shown', {
          from: wholeNumber(from + 1, language),
          to: wholeNumber(end, language),
          total: wholeNumber(total, language),
        })}
      </span>
      {end < total && <a href={withQuery(address, { from: end })}>{t('pages.next')}</a>}
    </nav>
  )
}

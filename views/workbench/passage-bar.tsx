import type { Workbench } from '../../src/app/workbench.ts'
import type { Chrome } from '../chrome.ts'
import { longDate } from '../format.ts'
import { RemarkFields } from './remark-fields.tsx'

/**
 * What can be done with words that a reader has chosen in a text: cite them or comment on them. The script fills the places in braces; the
 * patterns are the interface's own.
 */
export function PassageBar({ chrome, workbench }: { chrome: Chrome; workbench: Workbench }) {
  const { t, language } = chrome
  const { statement } = workbench
  const values = { text: '{text}', version: '{version}', place: '{place}', address: '{address}', title: statement.title }
  const date = statement.date ? longDate(statement.date, language) : t('statement.undated')
  return (
    <div
      class="passage-bar"
      data-island="passages"
      data-statement={statement.id}
      data-quotation={t('cite.quotation', { ...values, date })}
      data-footnote={t('cite.footnote', { ...values, date, publisher: statement.publisher ?? '' })}
      role="toolbar"
      aria-label={t('cite.label')}
      hidden
    >
      <button type="button" data-cite="link">
        {t('cite.link')}
      </button>
      <button type="button" data-cite="quotation">
        {t('cite.asQuotation')}
      </button>
      <button type="button" data-cite="footnote">
        {t('cite.asFootnote')}
      </button>
      <button type="button" data-comment>
        {t('judge.comment')}
      </button>
      <form data-judge="comment" class="judge-form" hidden>
        <RemarkFields chrome={chrome} label={t('judge.comment.reason')} />
      </form>
      <span role="status" class="copied">
        <span data-copied hidden>
          {t('cite.copied')}
        </span>
      </span>
    </div>
  )
}

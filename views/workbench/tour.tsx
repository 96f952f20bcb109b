import type { Chrome } from '../chrome.ts'

/** What is shown, in the order of reading; each step stands beside the first of its places that is in sight. */
const STEPS = [
  ['columns', '.texts thead th.column:not(.pivot), .texts thead th.column'],
  ['rows', '.texts tbody th.place a'],
  ['terms', 'td.pivot .term'],
  ['signs', '.texts .sign'],
  ['walk', '.toolbar .steps'],
  ['menu', '.texts thead th:not(.pivot) .column-menu summary, .column-menu summary'],
  ['views', '.tabs'],
] as const

/**
 * A tour of the page in two minutes: offered once, and never again after it was taken or skipped. It needs script, and is not there without it.
 */
export function Tour({ chrome: { t } }: { chrome: Chrome }) {
  const total = STEPS.length
  return (
    <section class="tour" data-island="tour" aria-label={t('tour.label')} hidden>
      <div class="tour-offer" data-offer hidden>
        <p>{t('tour.offer')}</p>
        <button type="button" class="primary" data-start>
          {t('tour.start')}
        </button>
        <button type="button" data-skip>
          {t('tour.skip')}
        </button>
      </div>
      {STEPS.map(([name, place], n) => (
        <div
          key={name}
          class="tour-card"
          role="dialog"
          aria-labelledby={`tour-${name}`}
          aria-describedby={`tour-${name}-text`}
          data-place={place}
          tabIndex={-1}
          hidden
        >
          <p class="quiet">{t('tour.place', { number: n + 1, total })}</p>
          <h2 id={`tour-${name}`}>{t(`tour.${name}.title`)}</h2>
          <p id={`tour-${name}-text`}>{t(`tour.${name}.text`)}</p>
          <p class="links">
            {n > 0 && (
              <button type="button" data-back>
                {t('tour.back')}
              </button>
            )}
            <button type="button" class="primary" data-next>
              {t(n === total - 1 ? 'tour.done' : 'tour.next')}
            </button>
            {n < total - 1 && (
              <button type="button" class="plain" data-skip>
                {t('tour.skip')}
              </button>
            )}
          </p>
        </div>
      ))}
    </section>
  )
}

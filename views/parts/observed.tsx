import type { ObservedRendering } from '../../src/app/term-grid.ts'
import type { Chrome } from '../chrome.ts'
import { languageName } from '../format.ts'
import { Words } from './text.tsx'

/** Renderings seen in the stored texts, with how often; a bar shows the share of the most frequent one. */
export function Observed({ observed, chrome: { t, language } }: { observed: readonly ObservedRendering[]; chrome: Chrome }) {
  if (observed.length === 0) return null
  const most = Math.max(...observed.map(({ count }) => count))
  return (
    <section>
      <h2>{t('concept.observed')}</h2>
      <p class="quiet">{t('concept.observedNote')}</p>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t('concept.language')}</th>
            <th scope="col">{t('concept.term')}</th>
            <th scope="col">{t('concept.status')}</th>
            <th scope="col">{t('concept.count')}</th>
          </tr>
        </thead>
        <tbody>
          {observed.map(({ language: tag, text, status, count }) => (
            <tr key={`${tag} ${text} ${status}`}>
              <td>{languageName(tag, language)}</td>
              <td>
                <Words language={tag} class="text">
                  {text}
                </Words>
              </td>
              <td>
                <span class="status-shape" data-status={status} aria-hidden="true" /> {t(`status.${status}`)}
              </td>
              <td>
                <progress class="bar" max={most} value={count} aria-label={t('concept.count')} /> {t('count.times', { count })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

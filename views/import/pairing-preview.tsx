import type { PreviewedAlignment } from '../../src/app/preview-alignment.ts'
import type { Chrome } from '../chrome.ts'
import { confidenceText, languageName, listOf, percent } from '../format.ts'
import { Quoted } from '../parts/text.tsx'
import { SignShape } from '../signs.tsx'

const SIGNS = { doubtful: 'unsure', 'left-out': 'omitted', added: 'added' } as const
const NAMES = { doubtful: 'workbench.doubtfulRow', 'left-out': 'sign.omitted', added: 'sign.added' } as const

interface Props {
  readonly chrome: Chrome
  readonly source: string
  readonly pair: PreviewedAlignment
}

/** How one version would be paired with the source: how much of it, and the places to look at. */
export function PairingPreview({ chrome, source, pair }: Props) {
  const { t, language } = chrome
  const { counts, places, verdict, linked } = pair
  const name = languageName(pair.language, language)
  const told = [
    counts.doubtful > 0 && t('count.doubtful', { count: counts.doubtful }),
    counts['left-out'] > 0 && t('count.leftOut', { count: counts['left-out'] }),
    counts.added > 0 && t('count.added', { count: counts.added }),
  ].filter((part) => part !== false)
  return (
    <section class="card" data-verdict={verdict}>
      <h2>{name}</h2>
      {verdict !== 'aligned' && (
        <p class="doubt">
          <SignShape sign="unsure" /> {t(`verdict.${verdict}`)}
        </p>
      )}
      <p class="facts">
        <span>
          <meter min={0} max={1} value={linked.target} aria-label={name} />{' '}
          {t('percent.linked', { percent: percent(linked.target, language) })}
        </span>
        <span>
          {t('finding.confidence')}: {confidenceText(pair.confidence, chrome)}
        </span>
        <span>{t('edit.beads', { total: pair.beads })}</span>
      </p>
      {told.length > 0 && <p>{listOf(told, language)}</p>}
      {told.length === 0 && verdict === 'aligned' && <p class="quiet">{t('import.noDoubts')}</p>}
      {places.length > 0 && (
        <details open={verdict !== 'aligned'}>
          <summary>{t('import.places')}</summary>
          <ol class="doubts">
            {places.map(({ kind, source: words, target }, n) => (
              <li key={`${kind} ${n}`}>
                <p class="quiet">
                  <SignShape sign={SIGNS[kind]} /> {t(NAMES[kind])}
                </p>
                {words !== '' && <Quoted language={source}>{words}</Quoted>}
                {target !== '' && <Quoted language={pair.language}>{target}</Quoted>}
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  )
}

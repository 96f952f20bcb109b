import type { ConceptHistory } from '../../src/app/concept-history.ts'
import { conceptAction, conceptAddress } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { dateAndTime } from '../format.ts'
import { ConceptStateNote } from '../parts/concept-state.tsx'
import { type Hand, HandField } from '../parts/hand-field.tsx'
import { Layout } from '../parts/layout.tsx'
import { Designations } from '../workbench/concept-article.tsx'

interface ConceptHistoryPageProps {
  readonly chrome: Chrome
  readonly hand: Hand
  readonly history: ConceptHistory
}

interface RestoreProps {
  readonly chrome: Chrome
  readonly hand: Hand
  readonly history: ConceptHistory
  readonly number: number
  readonly label: string
}

function Restore({ chrome, hand, history: { id, revision }, number, label }: RestoreProps) {
  return (
    <form method="post" action={conceptAction(id, 'restore')} class="toolbar">
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="number" value={number} />
      <HandField hand={hand} chrome={chrome} />
      <button type="submit">{label}</button>
    </form>
  )
}

/** Every step in the life of a concept, newest first; each can be gone back to, which is a step too. */
export function ConceptHistoryPage({ chrome, hand, history }: ConceptHistoryPageProps) {
  const { t, language } = chrome
  const { id, concept, steps } = history
  const title = t('termhistory.title', { name: id })
  const before = steps[1]
  return (
    <Layout chrome={chrome} title={title} section="terms">
      <h1>
        <bdi>{title}</bdi>
      </h1>
      {concept ? (
        <p class="links">
          <a href={conceptAddress(id)}>{id}</a>
        </p>
      ) : (
        <p class="doubt">{t('termhistory.gone')}</p>
      )}
      {steps.length === 0 && <p class="empty">{t('termhistory.none')}</p>}
      {before && hand.mayWrite && (
        <Restore chrome={chrome} hand={hand} history={history} number={before.number} label={t('termhistory.undo')} />
      )}
      <ol class="entries-list" reversed>
        {steps.map((step, n) => (
          <li key={step.number} class="entry">
            <h2>
              {t(`termhistory.step.${step.kind}`)}
              <span class="quiet">
                {' '}
                · <bdi>{step.author || t('termhistory.file')}</bdi> ·{' '}
                <time dateTime={step.at}>{dateAndTime(step.at, language)}</time>
              </span>
            </h2>
            {step.concept && (
              <details open={n === 0}>
                <summary>{t('concept.designations')}</summary>
                <ConceptStateNote concept={step.concept} chrome={chrome} />
                <p dir="auto">{step.concept.definition}</p>
                <Designations
                  concept={step.concept}
                  languages={Object.keys(step.concept.designations)}
                  proposed={step.concept.state === 'proposed'}
                  chrome={chrome}
                />
              </details>
            )}
            {n > 0 && step.concept && hand.mayWrite && (
              <Restore chrome={chrome} hand={hand} history={history} number={step.number} label={t('termhistory.restore')} />
            )}
          </li>
        ))}
      </ol>
    </Layout>
  )
}

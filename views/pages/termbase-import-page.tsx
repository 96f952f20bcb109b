import type { MergePreview, PreviewLine } from '../../src/app/merge-termbase.ts'
import type { Chrome } from '../chrome.ts'
import { wholeNumber } from '../format.ts'
import { ConceptLinks } from '../parts/concept-state.tsx'
import { ErrorNote, type ErrorView } from '../parts/error-note.tsx'
import { type Hand, HandField } from '../parts/hand-field.tsx'
import { Layout } from '../parts/layout.tsx'
import { Words } from '../parts/text.tsx'

/** Concepts of a file that are listed; a form of thousands of lines would be of no use. */
const SHOWN = 500
const CHOICES = ['take', 'merge', 'leave'] as const

export type TermbaseImportStep =
  | { readonly step: 'file' }
  | { readonly step: 'check'; readonly name: string; readonly text: string; readonly preview: MergePreview }
  | { readonly step: 'done'; readonly written: number }

interface TermbaseImportPageProps {
  readonly chrome: Chrome
  readonly hand: Hand
  readonly state: TermbaseImportStep
  readonly error?: ErrorView
}

function ChooseFile({ chrome: { t } }: { readonly chrome: Chrome }) {
  return (
    <form method="post" action="/termbase/import/check" encType="multipart/form-data" class="import">
      <label class="field drop">
        <span>{t('termimport.file')}</span>
        <input type="file" name="files" accept=".yaml,.yml,.tbx,.xml,.utx" required />
      </label>
      <button type="submit" class="primary">
        {t('termimport.preview')}
      </button>
    </form>
  )
}

function Line({ line, chrome }: { readonly line: PreviewLine; readonly chrome: Chrome }) {
  const { t } = chrome
  const { concept, kind, like, before } = line
  const terms = Object.entries(concept.designations).flatMap(([tag, [first]]) => (first ? [[tag, first.term] as const] : []))
  const mergeable = before !== null || like.length > 0
  return (
    <tr>
      <th scope="row">
        <bdi>{concept.id}</bdi>
      </th>
      <td>
        {t(`termimport.kind.${kind}`)}
        {like.length > 0 && (
          <>
            {' · '}
            {t('termimport.like')} <ConceptLinks ids={like} />
          </>
        )}
      </td>
      <td>
        {terms.map(([tag, term]) => (
          <>
            <Words key={tag} language={tag} class="text">
              {term}
            </Words>{' '}
          </>
        ))}
      </td>
      <td>
        {kind !== 'same' && (
          <select name={`choice:${concept.id}`} aria-label={`${t('termimport.choice')}: ${concept.id}`}>
            {CHOICES.filter((choice) => choice !== 'merge' || mergeable).map((choice) => (
              <option key={choice} value={choice} selected={choice === line.usual}>
                {t(`termimport.choice.${choice}`)}
              </option>
            ))}
          </select>
        )}
      </td>
    </tr>
  )
}

function Check({ chrome, hand, state }: { chrome: Chrome; hand: Hand; state: Extract<TermbaseImportStep, { step: 'check' }> }) {
  const { t, language } = chrome
  const { lines, edition } = state.preview
  // What somebody has to look at stands first.
  const order = ['doubtful', 'changed', 'new', 'same']
  const sorted = [...lines].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
  return (
    <form method="post" action="/termbase/import" encType="multipart/form-data" class="import">
      <input type="hidden" name="name" value={state.name} />
      <input type="hidden" name="text" value={JSON.stringify(state.text)} />
      <input type="hidden" name="edition" value={edition} />
      {lines.length > SHOWN && <p class="doubt">{t('termimport.shown', { number: wholeNumber(SHOWN, language) })}</p>}
      <section class="scroll" aria-label={t('concepts.import')}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t('termedit.id')}</th>
              <th scope="col">{t('termedit.state')}</th>
              <th scope="col">{t('concept.designations')}</th>
              <th scope="col">{t('termimport.choice')}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, SHOWN).map((line) => (
              <Line key={line.concept.id} line={line} chrome={chrome} />
            ))}
          </tbody>
        </table>
      </section>
      <HandField hand={hand} chrome={chrome} />
      <button type="submit" class="primary">
        {t('termimport.apply')}
      </button>
    </form>
  )
}

/** A termbase file beside what is stored; nothing is stored before the last step. */
export function TermbaseImportPage({ chrome, hand, state, error }: TermbaseImportPageProps) {
  const { t, language } = chrome
  return (
    <Layout chrome={chrome} title={t('concepts.import')} section="terms">
      <h1>{t('concepts.import')}</h1>
      <p class="lead">{t('termimport.lead')}</p>
      {error && <ErrorNote t={t} error={error} />}
      {state.step === 'file' && <ChooseFile chrome={chrome} />}
      {state.step === 'check' && <Check chrome={chrome} hand={hand} state={state} />}
      {state.step === 'done' && (
        <>
          <p>{t('termimport.done', { number: wholeNumber(state.written, language) })}</p>
          <p class="links">
            <a href="/terms">{t('concepts.title')}</a>
            <a href="/termbase/check">{t('termcheck.page')}</a>
          </p>
        </>
      )}
    </Layout>
  )
}

import type { ConceptEntry, ConceptState, DesignationStatus } from '../../src/app/term-grid.ts'
import { conceptAction, conceptAddress } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { ConceptStateNote } from '../parts/concept-state.tsx'
import { ErrorNote, type ErrorView } from '../parts/error-note.tsx'
import { type Hand, HandField } from '../parts/hand-field.tsx'
import { Layout } from '../parts/layout.tsx'
import { Designations } from '../workbench/concept-article.tsx'

const STATES: readonly ConceptState[] = ['proposed', 'approved', 'superseded']
const STATUSES: readonly DesignationStatus[] = ['preferred', 'admitted', 'deprecated', 'forbidden']

/** One line of the form. */
export interface DesignationRow {
  readonly language: string
  readonly term: string
  readonly status: DesignationStatus
  readonly note: string
}

/** What stands in the form, as it was written. */
export interface ConceptDraft {
  readonly id: string
  readonly subject: string
  readonly definition: string
  readonly state: ConceptState
  readonly broader: string
  readonly replacedBy: string
  readonly rows: readonly DesignationRow[]
}

interface ConceptEditPageProps {
  readonly chrome: Chrome
  readonly hand: Hand
  readonly draft: ConceptDraft
  /** Number of the last step that the writer has seen; null for a new concept. */
  readonly revision: number | null
  /** What the concept is now, where somebody else was faster. */
  readonly theirs?: ConceptEntry
  readonly error?: ErrorView
}

function Row({ row, n, chrome: { t } }: { readonly row: DesignationRow; readonly n: number; readonly chrome: Chrome }) {
  return (
    <tr>
      <td>
        <input
          name={`language-${n}`}
          value={row.language}
          maxLength={35}
          size={7}
          aria-label={t('concept.language')}
          autocomplete="off"
        />
      </td>
      <td>
        <input
          name={`term-${n}`}
          value={row.term}
          maxLength={300}
          aria-label={t('concept.term')}
          dir="auto"
          lang={row.language || undefined}
        />
      </td>
      <td>
        <select name={`status-${n}`} aria-label={t('concept.status')}>
          {STATUSES.map((status) => (
            <option key={status} value={status} selected={status === row.status}>
              {t(`status.${status}`)}
            </option>
          ))}
        </select>
      </td>
      <td>
        <input name={`note-${n}`} value={row.note} maxLength={1000} aria-label={t('termedit.note')} dir="auto" />
      </td>
    </tr>
  )
}

function Rows({ rows, chrome }: { readonly rows: readonly DesignationRow[]; readonly chrome: Chrome }) {
  const { t } = chrome
  return (
    <fieldset class="card">
      <legend>{t('concept.designations')}</legend>
      <p class="quiet">{t('termedit.rowsHint')}</p>
      <input type="hidden" name="count" value={rows.length} />
      <section class="scroll" aria-label={t('concept.designations')}>
        <table class="table">
          <thead>
            <tr>
              {[t('concept.language'), t('concept.term'), t('concept.status'), t('termedit.note')].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, n) => (
              <Row key={n} row={row} n={n} chrome={chrome} />
            ))}
          </tbody>
        </table>
      </section>
      <button type="submit" name="action" value="more" formNoValidate>
        {t('termedit.more')}
      </button>
    </fieldset>
  )
}

function Particulars({ draft, chrome: { t } }: { readonly draft: ConceptDraft; readonly chrome: Chrome }) {
  return (
    <>
      <label class="field">
        <span>{t('termedit.definition')}</span>
        <textarea name="definition" rows={3} maxLength={5000} dir="auto">
          {draft.definition}
        </textarea>
      </label>
      <div class="fields">
        <label class="field">
          <span>{t('concept.subject')}</span>
          <input name="subject" value={draft.subject} maxLength={200} dir="auto" />
        </label>
        <label class="field">
          <span>{t('termedit.state')}</span>
          <select name="state">
            {STATES.map((state) => (
              <option key={state} value={state} selected={state === draft.state}>
                {t(`state.${state}`)}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>{t('termedit.replacedBy')}</span>
          <input name="replacedBy" value={draft.replacedBy} maxLength={100} autocomplete="off" />
        </label>
        <label class="field">
          <span>{t('termedit.broader')}</span>
          <input name="broader" value={draft.broader} maxLength={2000} autocomplete="off" />
        </label>
      </div>
    </>
  )
}

/** Where a concept is written. Works without script; whoever is late sees what stands there now beside what they wrote. */
export function ConceptEditPage({ chrome, hand, draft, revision, theirs, error }: ConceptEditPageProps) {
  const { t } = chrome
  const title = revision === null ? t('concepts.new') : t('termedit.title', { name: draft.id })
  return (
    <Layout chrome={chrome} title={title} section="terms">
      <h1>
        <bdi>{title}</bdi>
      </h1>
      {error && <ErrorNote t={t} error={error} />}
      {theirs && <p class="doubt">{t('termedit.conflict')}</p>}
      <form method="post" action={revision === null ? '/termbase/new' : conceptAction(draft.id, 'edit')} class="import">
        {revision === null ? (
          <label class="field">
            <span>{t('termedit.id')}</span>
            <input name="id" value={draft.id} required maxLength={100} autocomplete="off" />
            <span class="quiet">{t('termedit.idHint')}</span>
          </label>
        ) : (
          <input type="hidden" name="revision" value={revision} />
        )}
        <Particulars draft={draft} chrome={chrome} />
        <Rows rows={draft.rows} chrome={chrome} />
        <HandField hand={hand} chrome={chrome} />
        <button type="submit" class="primary" name="action" value="save">
          {t('judge.send')}
        </button>
      </form>
      {theirs && (
        <section class="card">
          <h2>{t('termedit.theirs')}</h2>
          <ConceptStateNote concept={theirs} chrome={chrome} />
          <p dir="auto">{theirs.definition}</p>
          <Designations
            concept={theirs}
            languages={Object.keys(theirs.designations)}
            proposed={theirs.state === 'proposed'}
            chrome={chrome}
          />
        </section>
      )}
      {revision !== null && (
        <>
          <h2>{t('termedit.merge')}</h2>
          <form method="post" action={conceptAction(draft.id, 'merge')} class="toolbar">
            <input type="hidden" name="revision" value={revision} />
            <label class="field">
              <span>{t('termedit.mergeInto')}</span>
              <input name="into" required maxLength={100} autocomplete="off" />
            </label>
            <HandField hand={hand} chrome={chrome} />
            <button type="submit">{t('termedit.merge')}</button>
          </form>
          <h2>{t('termedit.remove')}</h2>
          <form method="post" action={conceptAction(draft.id, 'remove')} class="toolbar">
            <input type="hidden" name="revision" value={revision} />
            <HandField hand={hand} chrome={chrome} />
            <button type="submit">{t('termedit.remove')}</button>
          </form>
          <p class="links">
            <a href={conceptAddress(draft.id)}>{draft.id}</a>
            <a href={conceptAction(draft.id, 'history')}>{t('concept.history')}</a>
          </p>
        </>
      )}
    </Layout>
  )
}

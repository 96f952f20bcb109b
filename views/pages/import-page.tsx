import type { ImportOutcome } from '../../src/app/import-statement.ts'
import type { PreviewedAlignment } from '../../src/app/preview-alignment.ts'
import type { PreviewedText } from '../../src/app/preview-import.ts'
import type { VersionKind } from '../../src/app/workbench.ts'
import { statementAddress } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { byteSize, languageName, percent } from '../format.ts'
import { PairingPreview } from '../import/pairing-preview.tsx'
import { ErrorNote, type ErrorView } from '../parts/error-note.tsx'
import { Layout } from '../parts/layout.tsx'
import { Quoted } from '../parts/text.tsx'

/** What the reader said about the statement, kept from step to step. */
interface ImportDraft {
  readonly title: string
  readonly date: string
  readonly publisher: string
  readonly note: string
}

/** What the reader chose for a text when the form comes back. */
interface Chosen {
  readonly included: boolean
  readonly kind: VersionKind
  readonly provenance: string
}

/** The second form as it was sent; it travels on until it is stored. */
interface ConfirmedTexts {
  readonly statement: ImportDraft
  readonly all: readonly {
    readonly text: string
    readonly name: string
    readonly include?: 'yes' | undefined
    readonly language: string
    readonly kind: VersionKind
    readonly provenance: string
    readonly rows?: unknown
    readonly column?: string | undefined
  }[]
}

type Imported = Pick<ImportOutcome, 'id' | 'versions'>

export type ImportStep =
  | { readonly step: 'texts'; readonly limit: number; readonly accept: string }
  | {
      readonly step: 'check'
      readonly previews: readonly (PreviewedText & { readonly chosen?: Chosen })[]
      readonly draft: ImportDraft
      /** Languages offered by name; any other tag can be typed. */
      readonly languages: readonly string[]
    }
  | { readonly step: 'preview'; readonly confirmed: ConfirmedTexts; readonly pairs: readonly PreviewedAlignment[] }
  | { readonly step: 'done'; readonly imported: Imported }

interface ImportPageProps {
  readonly chrome: Chrome
  readonly state: ImportStep
  /** Why the step before was not taken, if it was not. */
  readonly error?: ErrorView
}

const PASTED_TEXTS = 3
const BEGINNING = 400

function Texts({ chrome: { t, language }, limit, accept }: { chrome: Chrome; limit: number; accept: string }) {
  return (
    <form method="post" action="/import/check" encType="multipart/form-data" class="import" data-island="drop-files">
      <p class="lead">{t('import.lead')}</p>
      <label class="field drop">
        <span>{t('import.files')}</span>
        <input type="file" name="files" multiple accept={accept} />
        <span class="quiet">{t('import.filesHint', { limit: byteSize(limit, language) })}</span>
      </label>
      <details>
        <summary>{t('import.paste')}</summary>
        {Array.from({ length: PASTED_TEXTS }, (_, n) => (
          <label key={n} class="field">
            <span>{t('import.pasteLabel', { number: n + 1 })}</span>
            <textarea name="pasted" rows={6} dir="auto" />
          </label>
        ))}
      </details>
      <button type="submit" class="primary">
        {t('import.continue')}
      </button>
    </form>
  )
}

function Guess({ chrome: { t, language }, preview }: { chrome: Chrome; preview: PreviewedText }) {
  const { verdict, confidence, runnerUp } = preview
  if (preview.language === null || verdict === 'cannot-tell') return <p class="doubt">{t('import.guessNone')}</p>
  const values = { language: languageName(preview.language, language), percent: percent(confidence, language) }
  if (verdict === 'sure' || runnerUp === null) return <p class="quiet">{t('import.guess', values)}</p>
  return <p class="doubt">{t('import.guessUnsure', { ...values, runnerUp: languageName(runnerUp, language) })}</p>
}

/** How the file was read: what was left out, and what it pairs itself. */
function ReadNotes({ chrome: { t }, preview: { notes, rows } }: { chrome: Chrome; preview: PreviewedText }) {
  const paired = rows ? [t('read.rows', { number: rows.spans.length })] : []
  const lines = [...notes.map(({ kind, count }) => t(`read.${kind}`, { number: count })), ...paired]
  if (lines.length === 0) return null
  return (
    <ul class="quiet">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** One text of the preview. Field names end in `-<n>`; the text travels as JSON, which keeps its line ends as they are. */
function TextFields({
  chrome,
  preview,
  n,
}: {
  chrome: Chrome
  preview: PreviewedText & { readonly chosen?: Chosen }
  n: number
}) {
  const { t } = chrome
  const { column, chosen } = preview
  const included = chosen?.included ?? column === null
  const chosenKind = chosen?.kind ?? (n === 0 ? 'source' : 'translation')
  const beginning = preview.text.length > BEGINNING ? `${preview.text.slice(0, BEGINNING)}…` : preview.text
  return (
    <fieldset class="card">
      <legend>
        <bdi>{preview.name || t('import.pasted')}</bdi>
        {column !== null && <> · {column === '' ? t('import.columnUnnamed') : t('import.column', { heading: column })}</>}
      </legend>
      {column !== null && <input type="hidden" name={`column-${n}`} value={column} />}
      <input type="hidden" name={`text-${n}`} value={JSON.stringify(preview.text)} />
      <input type="hidden" name={`name-${n}`} value={preview.name} />
      {preview.rows && <input type="hidden" name={`rows-${n}`} value={JSON.stringify(preview.rows)} />}
      <label class="check">
        <input type="checkbox" name={`include-${n}`} value="yes" checked={included} /> {t('import.include')}
      </label>
      {column !== null && <p class="quiet">{t('import.columnHint')}</p>}
      <Guess chrome={chrome} preview={preview} />
      <p class="quiet facts">
        <span>{t('count.paragraphs', { count: preview.paragraphs })}</span>
        <span>{t('count.sentences', { count: preview.segments })}</span>
        <span>{t('import.encoding', { encoding: preview.encoding })}</span>
      </p>
      <ReadNotes chrome={chrome} preview={preview} />
      <div class="fields">
        <label class="field">
          <span>{t('import.language')}</span>
          <input name={`language-${n}`} list="languages" value={preview.language ?? ''} required={included} autocomplete="off" />
        </label>
        <label class="field">
          <span>{t('import.kind')}</span>
          <select name={`kind-${n}`}>
            {(['source', 'official', 'translation'] as const).map((kind) => (
              <option key={kind} value={kind} selected={kind === chosenKind}>
                {t(`kind.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>
            {t('import.provenance')} <span class="quiet">{t('import.optional')}</span>
          </span>
          <input name={`provenance-${n}`} value={chosen?.provenance} title={t('import.provenanceHint')} dir="auto" />
        </label>
      </div>
      <p class="quiet">{t('import.beginning')}</p>
      <Quoted language={preview.language ?? 'und'} class="beginning">
        {beginning}
      </Quoted>
    </fieldset>
  )
}

function Check({ chrome, state }: { chrome: Chrome; state: Extract<ImportStep, { step: 'check' }> }) {
  const { t, language } = chrome
  const { previews, draft, languages } = state
  return (
    <form method="post" action="/import/preview" encType="multipart/form-data" class="import" data-island="import-preview">
      <datalist id="languages">
        {languages.map((tag) => (
          <option key={tag} value={tag}>
            {languageName(tag, language)}
          </option>
        ))}
      </datalist>
      <input type="hidden" name="count" value={previews.length} />
      <div class="fields">
        <label class="field wide-field">
          <span>{t('import.statementTitle')}</span>
          <input name="title" value={draft.title} required dir="auto" />
        </label>
        <label class="field">
          <span>
            {t('import.statementDate')} <span class="quiet">{t('import.optional')}</span>
          </span>
          <input name="date" type="date" value={draft.date} />
        </label>
        <label class="field">
          <span>
            {t('import.statementPublisher')} <span class="quiet">{t('import.optional')}</span>
          </span>
          <input name="publisher" value={draft.publisher} dir="auto" />
        </label>
        <label class="field wide-field">
          <span>
            {t('import.statementNote')} <span class="quiet">{t('import.optional')}</span>
          </span>
          <textarea name="note" rows={2} dir="auto">
            {draft.note}
          </textarea>
        </label>
      </div>
      {previews.map((preview, n) => (
        <TextFields key={n} chrome={chrome} preview={preview} n={n} />
      ))}
      <p class="links">
        <button type="submit" class="primary">
          {t('import.toPreview')}
        </button>
        <a href="/import">{t('import.back')}</a>
      </p>
      <div class="working" role="status" data-working hidden>
        {t('import.working')} <progress /> <bdi data-counted />{' '}
        <button type="button" data-cancel>
          {t('import.cancel')}
        </button>
      </div>
      <p role="status" data-cancelled hidden>
        {t('import.cancelled')}
      </p>
    </form>
  )
}

/** Everything that was chosen, on its way to the next step. */
function Carried({ confirmed: { statement, all } }: { confirmed: ConfirmedTexts }) {
  const hidden = (name: string, value: string | undefined) =>
    value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />
  return (
    <>
      {Object.entries(statement).map(([name, value]) => hidden(name, value))}
      {hidden('count', String(all.length))}
      {all.map((text, n) => (
        <>
          {hidden(`text-${n}`, JSON.stringify(text.text))}
          {hidden(`name-${n}`, text.name)}
          {hidden(`include-${n}`, text.include)}
          {hidden(`language-${n}`, text.language)}
          {hidden(`kind-${n}`, text.kind)}
          {hidden(`provenance-${n}`, text.provenance)}
          {hidden(`rows-${n}`, text.rows ? JSON.stringify(text.rows) : undefined)}
          {hidden(`column-${n}`, text.column)}
        </>
      ))}
    </>
  )
}

function Preview({ chrome, state: { confirmed, pairs } }: { chrome: Chrome; state: Extract<ImportStep, { step: 'preview' }> }) {
  const { t } = chrome
  const source = confirmed.all.find(({ include, kind }) => include === 'yes' && kind === 'source')?.language ?? 'und'
  return (
    <form method="post" action="/import" encType="multipart/form-data" class="import">
      <Carried confirmed={confirmed} />
      <h2>
        <bdi>{confirmed.statement.title}</bdi>
      </h2>
      <p class="lead">{t('import.previewLead')}</p>
      {pairs.length === 0 && <p class="empty">{t('import.alone')}</p>}
      {pairs.map((pair) => (
        <PairingPreview key={pair.language} chrome={chrome} source={source} pair={pair} />
      ))}
      <p class="links">
        <button type="submit" class="primary">
          {t('import.confirm')}
        </button>
        <button type="submit" formAction="/import/again">
          {t('import.backToCheck')}
        </button>
        <a href="/import">{t('import.back')}</a>
      </p>
    </form>
  )
}

function Done({ chrome: { t, language }, imported }: { chrome: Chrome; imported: Imported }) {
  const changed = imported.versions.some((version) => version.changed)
  return (
    <>
      <p class="lead">{changed ? t('import.done') : t('import.unchanged')}</p>
      <ul>
        {imported.versions.map((version) => (
          <li key={version.language}>
            {languageName(version.language, language)}:{' '}
            {t(version.changed ? 'import.newRevision' : 'import.sameRevision', { revision: version.revision })}
          </li>
        ))}
      </ul>
      <p class="links">
        <a href={statementAddress(imported.id)} class="primary">
          {t('import.open')}
        </a>
        <a href="/import">{t('import.another')}</a>
      </p>
    </>
  )
}

/** Import in three visible steps. Plain forms; nothing is stored before the last one is sent. */
export function ImportPage({ chrome, state, error }: ImportPageProps) {
  const { t } = chrome
  const steps = [
    ['texts', t('import.step1')],
    ['check', t('import.step2')],
    ['preview', t('import.step3')],
  ] as const
  return (
    <Layout chrome={chrome} title={t('import.title')} section="import" islands={['drop-files', 'import-preview']}>
      <h1>{t('import.title')}</h1>
      <ol class="stepper" aria-label={t('import.steps')}>
        {steps.map(([step, name]) => (
          <li key={step} aria-current={step === state.step ? 'step' : undefined}>
            {name}
          </li>
        ))}
      </ol>
      {error && <ErrorNote error={error} t={t} />}
      {state.step === 'texts' && <Texts chrome={chrome} limit={state.limit} accept={state.accept} />}
      {state.step === 'check' && <Check chrome={chrome} state={state} />}
      {state.step === 'preview' && <Preview chrome={chrome} state={state} />}
      {state.step === 'done' && <Done chrome={chrome} imported={state.imported} />}
    </Layout>
  )
}

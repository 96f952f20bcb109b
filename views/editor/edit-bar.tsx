import type { Editor } from '../../src/app/show-editor.ts'
import type { Chrome } from '../chrome.ts'
import { EDITING_KEYS, writtenKey } from '../keys.ts'

interface Props {
  readonly chrome: Chrome
  readonly editor: Editor
}

const STATES = ['saved', 'saving', 'failed'] as const
/** What can be done with the bead that has the focus, in the order of its buttons. */
const ACTIONS = ['merge', 'split', 'up', 'down', 'cut', 'join', 'left-out', 'confirm', 'pin', 'review'] as const

function Action({ chrome: { t }, action, disabled }: { chrome: Chrome; action: string; disabled?: boolean }) {
  const { key, meaning } = EDITING_KEYS.find((binding) => binding.action === action)!
  return (
    <button type="button" data-action={action} aria-disabled={disabled ? 'true' : undefined}>
      {t(meaning)} <kbd data-key-of={action}>{writtenKey(key)}</kbd>
    </button>
  )
}

/** How far the work has come, and whether it is stored: replaced after every step. */
export function EditState({ chrome: { t }, editor: { counts, total, edits } }: Props) {
  const parts = [
    t('edit.settled', { number: counts.settled }),
    counts.doubtful > 0 && t('edit.doubtful', { number: counts.doubtful }),
    counts.review > 0 && t('edit.toReview', { number: counts.review }),
  ].filter((part) => part !== false)
  return (
    <div id="edit-state" data-revision={edits.revision} data-can-undo={edits.canUndo} data-can-redo={edits.canRedo}>
      <p class="counts">
        {t('edit.beads', { total })} · {parts.join(' · ')}
      </p>
      <progress max={total} value={counts.settled} aria-label={t('edit.settled', { number: counts.settled })} />
    </div>
  )
}

/** The steps in force: who did what. Replaced after every step. */
export function EditSteps({ chrome: { t }, editor: { edits } }: Props) {
  return (
    <details id="edit-steps" class="steps-done">
      <summary>{t('edit.steps', { number: edits.steps.length })}</summary>
      <ol reversed>
        {edits.steps.toReversed().map(({ kind, author }, n) => (
          <li key={edits.steps.length - n}>
            {t(`edit.kind.${kind}`)} <span class="quiet">· {author}</span>
          </li>
        ))}
      </ol>
    </details>
  )
}

/** The bar of the editor: what is stored, undo and redo, and a button for every key. It works only with script. */
export function EditBar({ chrome, editor }: Props) {
  const { t } = chrome
  return (
    <div class="edit-bar">
      <div class="edit-line">
        <p class="saved" role="status" data-state="saved">
          {STATES.map((state) => (
            <span key={state} data-when={state}>
              {t(`edit.state.${state}`)}
            </span>
          ))}
        </p>
        <Action chrome={chrome} action="undo" disabled={!editor.edits.canUndo} />
        <Action chrome={chrome} action="redo" disabled={!editor.edits.canRedo} />
        <Action chrome={chrome} action="realign" />
        <Action chrome={chrome} action="previous-open" />
        <Action chrome={chrome} action="next-open" />
        <label class="field author">
          <span>{t('edit.author')}</span>
          <input name="author" autocomplete="name" maxLength={200} placeholder={t('edit.someone')} />
        </label>
        <button type="button" data-show-keys aria-label={t('workbench.keys')} title={t('workbench.keys')}>
          <span aria-hidden="true">?</span>
        </button>
      </div>
      <div class="edit-line" role="toolbar" aria-label={t('edit.actions')}>
        {ACTIONS.map((action) => (
          <Action key={action} chrome={chrome} action={action} />
        ))}
      </div>
      <p class="cutting" role="status" data-cutting hidden>
        {t('edit.cutBefore')} <bdi class="cut-words" data-cut-words /> <span class="quiet">{t('edit.cutHint')}</span>
      </p>
      <div class="notice" role="alert" data-notice hidden>
        <p data-when="conflict">{t('edit.conflict')}</p>
        <p data-when="impossible">{t('edit.impossible')}</p>
        <p data-when="failed">{t('edit.failed')}</p>
        <p class="links">
          <button type="button" data-again>
            {t('edit.again')}
          </button>
          <button type="button" data-leave>
            {t('edit.leave')}
          </button>
        </p>
      </div>
    </div>
  )
}

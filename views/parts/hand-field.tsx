import type { Chrome } from '../chrome.ts'

/** Who would write here. */
export interface Hand {
  readonly mayWrite: boolean
  /** Name of who has signed in; null where nobody has to. */
  readonly name: string | null
}

/** The name a change is signed with; nobody who has signed in is asked. */
export function HandField({ hand, chrome: { t } }: { readonly hand: Hand; readonly chrome: Chrome }) {
  if (hand.name !== null) return null
  return (
    <label class="field">
      <span>{t('edit.author')}</span>
      <input name="author" autocomplete="name" maxLength={200} placeholder={t('edit.someone')} dir="auto" />
    </label>
  )
}

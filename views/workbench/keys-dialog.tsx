import type { Translate } from '../../src/i18n/index.ts'
import { type KeyBinding, writtenKey } from '../keys.ts'

interface Props {
  readonly t: Translate
  readonly bindings: readonly KeyBinding[]
  readonly name: 'reading' | 'editing'
}

/** The list of keys; an island opens it, and lets a reader change those that are not fixed. */
export function KeysDialog({ t, bindings, name }: Props) {
  return (
    <dialog id="keys" class="keys" aria-labelledby="keys-title" data-island="keys" data-keys={name}>
      <h2 id="keys-title">{t('workbench.keys')}</h2>
      <dl>
        {bindings.map(({ action, key, meaning, fixed }) => (
          <div key={action}>
            <dt>
              <kbd data-key-of={action}>{writtenKey(key)}</kbd>
            </dt>
            <dd>{t(meaning)}</dd>
            {!fixed && (
              <dd>
                <button type="button" class="plain" data-change-key={action} aria-label={`${t('key.change')}: ${t(meaning)}`}>
                  {t('key.change')}
                </button>
              </dd>
            )}
          </div>
        ))}
      </dl>
      <p class="quiet">{t('key.changeHint')}</p>
      <form method="dialog">
        <button type="submit">{t('workbench.close')}</button>
      </form>
    </dialog>
  )
}

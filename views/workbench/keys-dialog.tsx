import type { MessageKey, Translate } from '../../src/i18n/index.ts'

const KEYS: readonly (readonly [keys: readonly string[], meaning: MessageKey])[] = [
  [['j', 'k'], 'key.next'],
  [['n', 'p'], 'key.row'],
  [['Enter'], 'key.open'],
  [['Esc'], 'key.close'],
  [['/'], 'key.find'],
  [['?'], 'key.help'],
]

/** The list of keys; an island opens it. */
export function KeysDialog({ t }: { t: Translate }) {
  return (
    <dialog id="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">{t('workbench.keys')}</h2>
      <dl>
        {KEYS.map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">{t('workbench.close')}</button>
      </form>
    </dialog>
  )
}

/** The list of keys: opened by `?` or a button, and the place where a reader gives an action another key. */
import { actionOf, keyOf, rememberKey, showKeys } from '../client/keymap.ts'
import { EDITING_KEYS, type KeyBinding, READING_KEYS } from '../keys.ts'

const dialog = document.querySelector<HTMLDialogElement>('dialog[data-island="keys"]')
const bindings: readonly KeyBinding[] = dialog?.dataset.keys === 'editing' ? EDITING_KEYS : READING_KEYS
let waiting: { readonly action: string; readonly button: HTMLElement } | null = null

showKeys(bindings)

document.addEventListener('keydown', (event) => {
  if (actionOf(event, bindings) !== 'help') return
  event.preventDefault()
  dialog?.showModal()
})

document.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('[data-show-keys]')) dialog?.showModal()
})

function stopWaiting(): void {
  waiting?.button.removeAttribute('aria-pressed')
  waiting = null
}

dialog?.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-change-key]') : null
  stopWaiting()
  if (!button) return
  waiting = { action: button.dataset.changeKey!, button }
  button.setAttribute('aria-pressed', 'true')
})

dialog?.addEventListener('keydown', (event) => {
  if (!waiting || event.key === 'Tab' || event.key === 'Shift') return
  event.preventDefault()
  const own = bindings.find(({ action }) => action === waiting?.action)
  const taken = bindings.some((binding) => binding !== own && keyOf(binding) === event.key)
  if (event.key.length === 1 && !taken) rememberKey(waiting.action, event.key === own?.key ? '' : event.key)
  stopWaiting()
  showKeys(bindings)
})

import { type KeyBinding, writtenKey } from '../keys.ts'

/** Keys that a reader has chosen, by action; kept in this browser. */
const STORED = 'hexapla.keys'

function chosen(): Record<string, string> {
  try {
    return JSON.parse(localStorage.getItem(STORED) ?? '{}') as Record<string, string>
  } catch {
    return {}
  }
}

export function keyOf({ action, key }: KeyBinding): string {
  return chosen()[action] ?? key
}

/** Gives an action another key; an empty one gives it its own again. */
export function rememberKey(action: string, key: string): void {
  const { [action]: _before, ...others } = chosen()
  localStorage.setItem(STORED, JSON.stringify(key === '' ? others : { ...others, [action]: key }))
}

const named = ({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent) =>
  ctrlKey || metaKey ? `Ctrl+${shiftKey ? 'Shift+' : ''}${key.toLowerCase()}` : key

/** The action a key stroke asks for; null while the reader types somewhere, or when there is none. Capital letters count as small ones. */
export function actionOf(event: KeyboardEvent, bindings: readonly KeyBinding[]): string | null {
  const typing =
    event.target instanceof Element && event.target.closest('input, select, textarea, [contenteditable], dialog[open]')
  if (typing || event.altKey) return null
  const pressed = named(event)
  // What a button or link does with its own keys stays its own.
  const pressable = event.target instanceof Element && event.target.closest('button, a, summary')
  if (pressable && (pressed === ' ' || pressed === 'Enter')) return null
  const found =
    bindings.find((binding) => keyOf(binding) === pressed) ?? bindings.find((binding) => keyOf(binding) === pressed.toLowerCase())
  return found?.action ?? null
}

/** Writes the chosen keys where a page shows them. */
export function showKeys(bindings: readonly KeyBinding[]): void {
  for (const binding of bindings) {
    for (const shown of document.querySelectorAll(`[data-key-of="${binding.action}"]`))
      shown.textContent = writtenKey(keyOf(binding))
  }
}

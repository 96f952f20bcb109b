import type { MessageKey } from '../src/i18n/index.ts'

/** What a key does. The browser's scripts act by `action`; a reader may give it another key. */
export interface KeyBinding {
  readonly action: string
  /** As `KeyboardEvent.key` names it; `Ctrl+` before it where it needs that. */
  readonly key: string
  readonly meaning: MessageKey
  /** Kept for what every page does with it. */
  readonly fixed?: boolean
}

export const READING_KEYS: readonly KeyBinding[] = [
  { action: 'next-difference', key: 'j', meaning: 'key.nextDifference' },
  { action: 'previous-difference', key: 'k', meaning: 'key.previousDifference' },
  { action: 'next-row', key: 'n', meaning: 'key.nextRow' },
  { action: 'previous-row', key: 'p', meaning: 'key.previousRow' },
  { action: 'next-missing', key: 'o', meaning: 'key.nextMissing' },
  { action: 'next-doubtful', key: 'b', meaning: 'key.nextOpen' },
  { action: 'next-column', key: ']', meaning: 'key.nextColumn' },
  { action: 'previous-column', key: '[', meaning: 'key.previousColumn' },
  { action: 'view', key: 'v', meaning: 'key.view' },
  { action: 'gloss', key: 'w', meaning: 'key.gloss' },
  { action: 'open', key: 'Enter', meaning: 'key.open', fixed: true },
  { action: 'close', key: 'Escape', meaning: 'key.close', fixed: true },
  { action: 'next-found', key: 'g', meaning: 'key.nextFound' },
  { action: 'previous-found', key: 'h', meaning: 'key.previousFound' },
  { action: 'find', key: '/', meaning: 'key.find' },
  { action: 'edit', key: 'e', meaning: 'key.edit' },
  { action: 'help', key: '?', meaning: 'key.help' },
]

export const EDITING_KEYS: readonly KeyBinding[] = [
  { action: 'next-segment', key: 'ArrowDown', meaning: 'key.nextSegment', fixed: true },
  { action: 'previous-segment', key: 'ArrowUp', meaning: 'key.previousSegment', fixed: true },
  { action: 'other-side', key: 'ArrowRight', meaning: 'key.otherSide', fixed: true },
  { action: 'next-open', key: 'j', meaning: 'key.nextOpen' },
  { action: 'previous-open', key: 'k', meaning: 'key.previousOpen' },
  { action: 'merge', key: 'm', meaning: 'edit.merge' },
  { action: 'split', key: 's', meaning: 'edit.split' },
  { action: 'up', key: 'u', meaning: 'edit.up' },
  { action: 'down', key: 'd', meaning: 'edit.down' },
  { action: 'cut', key: 'c', meaning: 'edit.cut' },
  { action: 'join', key: 'i', meaning: 'edit.join' },
  { action: 'left-out', key: 'x', meaning: 'edit.leftOut' },
  { action: 'confirm', key: 'a', meaning: 'edit.confirm' },
  { action: 'pin', key: ' ', meaning: 'edit.pin' },
  { action: 'review', key: 'f', meaning: 'edit.review' },
  { action: 'realign', key: 'r', meaning: 'edit.realign' },
  { action: 'undo', key: 'Ctrl+z', meaning: 'edit.undo', fixed: true },
  { action: 'redo', key: 'Ctrl+Shift+z', meaning: 'edit.redo', fixed: true },
  { action: 'read', key: 'e', meaning: 'key.read' },
  { action: 'help', key: '?', meaning: 'key.help' },
]

const WRITTEN: Readonly<Record<string, string>> = {
  ' ': '␣',
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowRight: '↔',
  Escape: 'Esc',
  Enter: '⏎',
}

/** How a key is written for people. */
export function writtenKey(key: string): string {
  const parts = key === '+' ? ['+'] : key.split('+')
  return parts.map((part) => WRITTEN[part] ?? (part.length === 1 && parts.length > 1 ? part.toUpperCase() : part)).join(' ')
}

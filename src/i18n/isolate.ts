const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const LEFT_TO_RIGHT = /[A-Za-z\u00c0-\u058f\u0900-\u1fff\u2e80-\ud7af]/

/**
 * Wraps a value in first-strong isolates (U+2068 … U+2069) when it runs against the sentence around it, so that a file
 * name in an Arabic sentence, or an Arabic term in a French one, does not pull its neighbours over. Others stay as they are.
 */
export function isolate(value: string, direction: 'ltr' | 'rtl'): string {
  const foreign = direction === 'rtl' ? LEFT_TO_RIGHT : RIGHT_TO_LEFT
  return foreign.test(value) ? `\u2068${value}\u2069` : value
}

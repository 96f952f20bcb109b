/**
 * PostgreSQL stores any character but U+0000, and a text may hold it: texts are kept as given. Here it is written as a noncharacter and a digit,
 * and that noncharacter itself, which no text has for a reason, as two.
 */
const ESCAPE = '\uffff'
const NEEDS_ESCAPE = /[\0\uffff]/
const ALL = /[\0\uffff]/g
const ESCAPED = /\uffff([01])/g

export function encodeText(text: string): string {
  return NEEDS_ESCAPE.test(text) ? text.replaceAll(ALL, (character) => `${ESCAPE}${character === '\0' ? 0 : 1}`) : text
}

export function decodeText(text: string): string {
  return text.includes(ESCAPE) ? text.replaceAll(ESCAPED, (_, kind) => (kind === '0' ? '\0' : ESCAPE)) : text
}

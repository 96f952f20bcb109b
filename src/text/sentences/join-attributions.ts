import type { Repair } from './repair.ts'

const CLOSED_QUOTATION = /[。！？…]\s*[”’」』》]\s*$/u
/** A short clause with a verb of saying, up to its stop. */
const SAYING =
  /^[^“‘「『。！？]{0,16}(?:说|說|表示|指出|强调|強調|称|稱|补充|補充|认为|認為|道|述べた|語った|言った)[^“‘「『。！？]{0,4}。\s*$/u

/** Chinese and Japanese close the quotation with its own stop and then name the speaker: `“……。”她说。` is one sentence. */
export const joinAttributions: Repair = ({ left, right }) => CLOSED_QUOTATION.test(left) && SAYING.test(right)

import type { Repair } from './repair.ts'

const CLOSED_QUOTATION = /[。！？…]\s*[”’」』》]\s*$/u
/** A short clause with a verb of saying, up to its stop. */
const SAYING =
  /^[^“‘「『。！？]{0,16}(?:说|說|表示|指出|强调|強調|称|稱|补充|補充|认为|認為|道|述べた|語った|言った|尋ねた|答えた)[^“‘「『。！？]{0,4}。\s*$/u
/** The same clause with more behind it: `“……？”他问道，“……。”` */
const SAYING_GOES_ON = /^[^“‘「『，,。！？]{0,12}(?:说|說|道|问|問)[，,：:]/u
/** Japanese ties the quotation to the clause around it with と or って. */
const QUOTING_PARTICLE = /^(?:と|って|などと)/u
const ASKED_OR_CALLED = /[?!…]\s*["”’]\s*$/u
const NAMED_SPEAKER =
  /^(?:\p{Lu}[\p{L}'’.-]*\s){1,3}(?:said|says|asked|asks|added|noted|stressed|replied|concluded|warned|explained|told|wrote)\b/u

/**
 * The clause that names the speaker stays with the quotation. Chinese and Japanese close the quotation with its own stop first:
 * `“……。”她说。`; English does so after a question: `“Who?” Zakharova asked.`
 */
export const joinAttributions: Repair = ({ left, right, language }) => {
  if (CLOSED_QUOTATION.test(left) && [SAYING, SAYING_GOES_ON, QUOTING_PARTICLE].some((clause) => clause.test(right))) return true
  return language === 'en' && ASKED_OR_CALLED.test(left) && NAMED_SPEAKER.test(right)
}

import type { SideView } from './bead-views.ts'

const AGENCY = /\/[^/\s]{2,30}\/|\([^()\s]{2,30}\)|电[\s，]?$/u
const MAX_LENGTH = 90

/** Place, day and agency at the head of a report (`DRENOV, 26 mars. –`, `塔斯社莫斯科1月8日电`): every agency has its own, and it says nothing. */
export function isDateline({ text, tokens }: SideView): boolean {
  if (text.length > MAX_LENGTH) return false
  const words = tokens.filter(({ kind }) => kind === 'word').length
  const figures = tokens.filter(({ kind }) => kind === 'number').length
  return (
    (AGENCY.test(text) && words <= 12) ||
    (figures >= 1 && figures <= 3 && words <= 9 && !/[!?。！？؟]\s*$/u.test(text) && /^\P{Ll}/u.test(text))
  )
}

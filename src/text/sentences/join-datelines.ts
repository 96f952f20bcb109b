import type { Repair } from './repair.ts'

const PLACE_AND_DAY = /^[\p{Lu}][^.!?]{0,60}\p{Nd}[^.!?]{0,20}\.\s*$/u
const AGENCY_END = /(?:^|\s)(?:\/[^/\s]{2,30}\/|\([^()]{2,30}\))\s*\.?\s*[—–-]?\s*$/u
/** `МОСКВА, 8 янв — РИА Новости.`: place in capitals, day, dash, agency with an acronym in its name. */
const DASHED_AGENCY = /^\p{Lu}{2}[\p{Lu}\s-]*,\s[^!?(/—–]{0,20}\p{Nd}[^!?(/—–]{0,20}[—–-]\s*\p{Lu}{2}[^.!?]{0,28}\.\s*$/u
const MAX_DATELINE = 100

/** `MOSCOW, January 8. /TASS/. Moscow warns …`: place, day and agency stand before the first sentence and belong to it. */
export const joinDatelines: Repair = ({ left, right, first }) => {
  if (!first || left.length > MAX_DATELINE) return false
  return AGENCY_END.test(left) || DASHED_AGENCY.test(left) || (PLACE_AND_DAY.test(left) && /^[/(]/.test(right))
}

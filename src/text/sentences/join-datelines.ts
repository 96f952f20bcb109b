import type { Repair } from './repair.ts'

const PLACE_AND_DAY = /^[\p{Lu}][^.!?]{0,60}\p{Nd}[^.!?]{0,20}\.\s*$/u
const AGENCY_END = /(?:^|\s)(?:\/[^/\s]{2,30}\/|\([^()\s]{2,30}\))\s*\.?\s*[—–-]?\s*$/u
const MAX_DATELINE = 100

/** `MOSCOW, January 8. /TASS/. Moscow warns …`: place, day and agency stand before the first sentence and belong to it. */
export const joinDatelines: Repair = ({ left, right, first }) => {
  if (!first || left.length > MAX_DATELINE) return false
  return AGENCY_END.test(left) || (PLACE_AND_DAY.test(left) && /^[/(]/.test(right))
}

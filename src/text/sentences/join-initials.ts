import type { Repair } from './repair.ts'

const INITIAL = /(?:^|[\s.(\u00a0])\p{Lu}\.\s*$/u

/** `J. Smith`, `А. С. Пушкин`, `U. S. forces`: one capital and a stop in front of a capital is an initial. */
export const joinInitials: Repair = ({ left, right }) => INITIAL.test(left) && /^\p{Lu}/u.test(right)

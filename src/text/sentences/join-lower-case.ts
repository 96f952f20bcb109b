import type { Repair } from './repair.ts'

/** Nothing that goes on in lower case is a new sentence: `“… in Ukraine?” she asked.`, `8 p.m. local time`. */
export const joinLowerCase: Repair = ({ right }) => /^[\s"'«»“”„‘’()[\]—–-]*\p{Ll}/u.test(right)

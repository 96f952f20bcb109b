import type { Repair } from './repair.ts'

/** A piece without a letter or digit (a lone quotation mark, bracket or dash) is no sentence. */
export const joinClosingMarks: Repair = ({ right, left }) => !/[\p{L}\p{N}]/u.test(right) || !/[\p{L}\p{N}]/u.test(left)

import type { Repair } from './repair.ts'

const NUMBER = /^\s*(?:\p{Nd}{1,3}|[IVXLC]{1,5}|\p{L})[.)]\s*$/u

/** `1. The parties agree.`: the number of a point is no sentence of its own. */
export const joinEnumerations: Repair = ({ left }) => NUMBER.test(left)

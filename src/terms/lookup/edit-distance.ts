/** Rows that are used again and again: distances are asked for by the ten thousand. */
const LONGEST = 64
let [before, row, next] = [new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1)]

/**
 * Letters that have to be changed, added, left out or swapped with their neighbour to make one word of another (optimal string alignment), given up
 * as limit + 1 when it must exceed `limit`. Words beyond 64 letters are never alike. O(a · b).
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || a.length > LONGEST || b.length > LONGEST) return a === b ? 0 : limit + 1
  for (let j = 0; j <= b.length; j++) row[j] = j
  for (let i = 1; i <= a.length; i++) {
    next[0] = i
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1)
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      if (swapped) cost = Math.min(cost, before[j - 2]! + 1)
      next[j] = cost
      if (cost < least) least = cost
    }
    if (least > limit) return limit + 1
    const spare = before
    before = row
    row = next
    next = spare
  }
  return Math.min(row[b.length]!, limit + 1)
}

/** Errors that a word of so many letters may hold and still be meant: none in the shortest, two in long ones. */
export const errorsAllowed = (letters: number): 0 | 1 | 2 => (letters < 4 ? 0 : letters < 8 ? 1 : 2)

import type { BitextRow } from './types.ts'

/**
 * Rows of two texts, each with whether it stands out of order: the longest run of rows that ascend in both texts is in order. Rows without a target are always so.
 *
 * k log k (Fredman 1975).
 */
export function inOrder(rows: readonly BitextRow[]): { readonly row: BitextRow; readonly moved: boolean }[] {
  const starts = rows.map(({ ranges }) => {
    const target = ranges?.[1]
    return target && target[0] < target[1] ? target[0] : null
  })
  /** For each length the row that ends the run of it with the smallest start; and what each row follows. */
  const ends: number[] = []
  const before = new Int32Array(rows.length).fill(-1)
  for (const [n, start] of starts.entries()) {
    if (start === null) continue
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (starts[ends[middle]!]! < start) low = middle + 1
      else high = middle
    }
    if (low > 0) before[n] = ends[low - 1]!
    ends[low] = n
  }
  const kept = new Set<number>()
  for (let n = ends.at(-1) ?? -1; n >= 0; n = before[n]!) kept.add(n)
  return rows.map((row, n) => ({ row, moved: starts[n] !== null && !kept.has(n) }))
}

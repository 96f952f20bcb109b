import { firstAfter } from './unit-rows.ts'
import type { Mark } from './workbench.ts'

/**
 * Finds the marks that touch a passage. Marks are sorted by place; a long one may reach over many passages, so the reach so far is kept.
 * Preparing is linear, asking is O(log n + found).
 */
export function marksInside(marks: readonly Mark[]): (start: number, end: number) => Mark[] {
  const reach = new Float64Array(marks.length)
  let far = 0
  for (const [n, { end }] of marks.entries()) reach[n] = far = Math.max(far, end)
  return (start, end) => {
    const until = firstAfter(marks, end)
    let [low, high] = [0, until]
    while (low < high) {
      const middle = (low + high) >> 1
      if (reach[middle]! < start) low = middle + 1
      else high = middle
    }
    // A place without width belongs to the passage that it ends, so that it is shown once.
    return marks
      .slice(low, until)
      .filter((mark) =>
        mark.start === mark.end ? mark.start >= start && mark.start <= end : mark.start < end && mark.end > start,
      )
  }
}

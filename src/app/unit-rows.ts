import type { VersionsRow } from '../align/n-way.ts'
import type { Range } from '../align/types.ts'

/** In which row each unit of each column stands, and which unit holds an offset. */
export interface UnitRows {
  /** Row of a place of one column; of the last unit before it where no unit holds it. O(log n). */
  rowAt(column: number, start: number, end: number): number
}

interface Unit {
  readonly start: number
  readonly end: number
}

/** @param columns the units of each column, and which of them stand in a row of `joined` */
export function unitRows(
  joined: readonly VersionsRow[],
  columns: readonly { readonly units: readonly Unit[]; readonly ranges: (row: VersionsRow) => readonly Range[] }[],
): UnitRows {
  const rows = columns.map(({ units, ranges }) => {
    const rowOf = new Int32Array(units.length)
    for (const [n, row] of joined.entries()) {
      for (const [from, to] of ranges(row)) rowOf.fill(n, from, to)
    }
    return rowOf
  })
  return {
    rowAt(column, start, end) {
      const { units } = columns[column]!
      const after = firstAfter(units, start)
      // A place without width belongs to the unit that it ends.
      const at = start === end && after > 1 && units[after - 2]!.end === start ? after - 2 : after - 1
      return at < 0 ? 0 : rows[column]![at]!
    },
  }
}

/** Index of the first unit that starts after an offset. Units are in reading order. */
export function firstAfter(units: readonly { readonly start: number }[], offset: number): number {
  let [low, high] = [0, units.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (units[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return low
}

import type { Bead, Range } from './types.ts'

/** A row of a table of versions: the units of the pivot and of each other version that belong together. */
export interface VersionsRow {
  readonly pivot: Range
  /** For each version, in the order given, its units here, in the order of the pivot: one range, several where passages have moved, one empty range where it has nothing. */
  readonly ranges: readonly (readonly Range[])[]
  /** Indices of the beads of each version that the row is made of. */
  readonly beads: readonly (readonly number[])[]
}

/**
 * Rows for several versions beside one pivot: the finest grouping of the pivot's units in which each bead of each version lies inside one row.
 * What only one version has becomes a row of its own at its place.
 *
 * @param units number of units of the pivot (paragraphs or segments)
 * @param versions beads of each version against the pivot (source side = pivot), in the order of the pivot, covering both sides; moved ones where the pivot has them
 * @returns rows in reading order of the pivot; every unit of every version is in exactly one row. Time linear in the beads.
 */
export function joinVersions(units: number, versions: readonly (readonly Bead[])[]): VersionsRow[] {
  const cuts = new Uint8Array(units + 1).fill(1)
  for (const beads of versions) {
    for (const { source } of beads) for (let k = source[0] + 1; k < source[1]; k++) cuts[k] = 0
  }
  const next = versions.map(() => 0)
  const reached = versions.map(() => 0)
  const rows: VersionsRow[] = []
  /** Adds a row with the beads that each version still has and that `fits` accepts. */
  const addRow = (pivot: Range, fits: (bead: Bead, version: number) => boolean) => {
    const beads = versions.map((list, v) => {
      const indices: number[] = []
      while (next[v]! < list.length && fits(list[next[v]!]!, v)) indices.push(next[v]!++)
      return indices
    })
    const ranges = beads.map((indices, v): Range[] => {
      const pieces = touching(indices.map((n) => versions[v]![n]!.target))
      if (pieces.length === 0) return [[reached[v]!, reached[v]!]]
      reached[v] = pieces.at(-1)![1]
      return pieces
    })
    rows.push({ pivot, ranges, beads })
  }
  for (let start = 0; start <= units; ) {
    for (const [v, beads] of versions.entries()) {
      const isOwn = (bead: Bead) => bead.source[0] === bead.source[1] && bead.source[0] <= start
      if (next[v]! < beads.length && isOwn(beads[next[v]!]!))
        addRow([start, start], (bead, version) => version === v && isOwn(bead))
    }
    if (start === units) break
    let end = start + 1
    while (end < units && !cuts[end]) end++
    addRow([start, end], ({ source }) => source[0] < end)
    start = end
  }
  return rows
}

/** Ranges that are not empty, in their order, those that follow each other joined. */
export function touching(ranges: readonly Range[]): Range[] {
  const joined: Range[] = []
  for (const [from, to] of ranges) {
    const last = joined.at(-1)
    if (from === to) continue
    if (last?.[1] === from) joined[joined.length - 1] = [last[0], to]
    else joined.push([from, to])
  }
  return joined
}

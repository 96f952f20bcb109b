import type { Bead } from './types.ts'

/**
 * A path in which moved beads take the place of the omissions and additions that they were. In the order of the source, each addition where the path has it.
 *
 * @param path  beads in order; those of one side have one segment each
 * @param moved beads whose segments the path has left out, in any order
 */
export function withMoved<T extends Bead>(path: readonly T[], moved: readonly T[]): T[] {
  if (moved.length === 0) return [...path]
  const used = { source: new Map<number, T>(), target: new Set<number>() }
  for (const bead of moved) {
    for (let k = bead.source[0]; k < bead.source[1]; k++) used.source.set(k, bead)
    for (let k = bead.target[0]; k < bead.target[1]; k++) used.target.add(k)
  }
  return path.flatMap((bead) => {
    if (bead.source[0] === bead.source[1]) return used.target.has(bead.target[0]) ? [] : [bead]
    const instead = bead.target[0] === bead.target[1] ? used.source.get(bead.source[0]) : undefined
    if (!instead) return [bead]
    return instead.source[0] === bead.source[0] ? [instead] : []
  })
}

import type { AlignedBead } from './types.ts'

/**
 * Groups of beads, each about some whole paragraphs, in which passages that moved as whole paragraphs come together: a group that holds nothing but the omitted halves of moved beads
 * and one that holds nothing but the added halves of the same beads become one group, of those beads, in the place of the first.
 *
 * @param groups beads in order, with an omission and an addition (both marked `moved`) instead of each moved one
 * @param beads  the moved beads are taken from here
 */
export function movedParagraphs(
  groups: readonly (readonly AlignedBead[])[],
  beads: readonly AlignedBead[],
): (readonly AlignedBead[])[] {
  const places = { source: new Map<number, number>(), target: new Map<number, number>() }
  for (const [n, group] of groups.entries()) {
    const side = halvesOnly(group)
    if (side) for (const bead of group) places[side].set(bead[side][0], n)
  }
  const instead = new Map<number, AlignedBead[]>()
  const gone = new Set<number>()
  for (const cluster of clusters(beads, places)) {
    const [first, ...others] = cluster.groups.source
    if (first === undefined || !together(cluster.groups.source) || !together(cluster.groups.target)) continue
    const held = [...cluster.groups.source, ...cluster.groups.target].reduce((sum, n) => sum + groups[n]!.length, 0)
    // Every half in these groups must belong to one of these beads.
    if (held !== 2 * cluster.beads.length) continue
    instead.set(first, cluster.beads)
    for (const n of [...others, ...cluster.groups.target]) gone.add(n)
  }
  return groups.flatMap((group, n) => (gone.has(n) ? [] : [instead.get(n) ?? group]))
}

/** The side that a group of halves of moved beads has; null for other groups. */
function halvesOnly(group: readonly AlignedBead[]): 'source' | 'target' | null {
  if (!group.every(({ moved }) => moved)) return null
  const omitted = group.filter(({ target }) => target[0] === target[1]).length
  return omitted === group.length ? 'source' : omitted === 0 ? 'target' : null
}

interface Cluster {
  readonly beads: AlignedBead[]
  readonly groups: { readonly source: number[]; readonly target: number[] }
}

/** Moved beads that share a group on either side. Linear, nearly: union–find over the groups. */
function clusters(
  beads: readonly AlignedBead[],
  places: { readonly source: ReadonlyMap<number, number>; readonly target: ReadonlyMap<number, number> },
): Cluster[] {
  const parent = new Map<number, number>()
  const rootOf = (group: number): number => {
    let root = group
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up
    if (root !== group) parent.set(group, root)
    return root
  }
  const whole = beads.flatMap((bead) => {
    const source = bead.moved ? places.source.get(bead.source[0]) : undefined
    const target = bead.moved ? places.target.get(bead.target[0]) : undefined
    return source === undefined || target === undefined ? [] : [{ bead, source, target }]
  })
  for (const { source, target } of whole) {
    const [a, b] = [rootOf(source), rootOf(target)]
    if (a !== b) parent.set(a, b)
  }
  const found = new Map<number, { beads: AlignedBead[]; source: Set<number>; target: Set<number> }>()
  for (const { bead, source, target } of whole) {
    const root = rootOf(source)
    const cluster = found.get(root) ?? { beads: [], source: new Set<number>(), target: new Set<number>() }
    found.set(root, cluster)
    cluster.beads.push(bead)
    cluster.source.add(source)
    cluster.target.add(target)
  }
  const ascending = (groups: Set<number>) => [...groups].sort((a, b) => a - b)
  return [...found.values()].map((cluster) => ({
    beads: cluster.beads,
    groups: { source: ascending(cluster.source), target: ascending(cluster.target) },
  }))
}

/** Whether groups follow each other. */
const together = (groups: readonly number[]) => groups.every((n, k) => k === 0 || n === groups[k - 1]! + 1)

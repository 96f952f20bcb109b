import { ascendingChain } from './anchors.ts'
import type { AlignedBead } from './types.ts'

/**
 * Beads in any order as an alignment has them: in the order of the source, each addition where the target has it, and those beads marked as moved that the
 * heaviest chain in the order of both sides leaves out.
 *
 * @param beads cover both sides exactly once
 * Time k log k.
 */
export function inOrder(beads: readonly AlignedBead[]): AlignedBead[] {
  const withSource = beads.filter(({ source }) => source[0] < source[1]).sort((a, b) => a.source[0] - b.source[0])
  const additions = beads.filter(({ source }) => source[0] === source[1]).sort((a, b) => a.target[0] - b.target[0])
  const chain = new Set(
    ascendingChain(
      withSource.filter(({ target }) => target[0] < target[1]),
      ({ target }) => target[0],
      ({ source, target }) => source[1] - source[0] + target[1] - target[0],
    ),
  )
  const ordered: AlignedBead[] = []
  let next = 0
  let [i, j] = [0, 0]
  const addBefore = (target: number) => {
    for (; next < additions.length && additions[next]!.target[0] < target; next++) {
      ordered.push({ ...additions[next]!, source: [i, i] })
      j = additions[next]!.target[1]
    }
  }
  for (const bead of withSource) {
    if (chain.has(bead)) {
      addBefore(bead.target[0])
      ordered.push(bead)
      j = bead.target[1]
    } else if (bead.target[0] === bead.target[1]) ordered.push({ ...bead, target: [j, j] })
    else ordered.push({ ...bead, moved: true })
    i = bead.source[1]
  }
  addBefore(Number.POSITIVE_INFINITY)
  return ordered
}

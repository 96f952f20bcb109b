import type { Occurrence } from '../terms/types.ts'
import type { Places } from './places.ts'

/** A source occurrence and the target occurrence of the same concept that renders it; indices into the two lists. */
export interface Pair {
  readonly source: number
  readonly target: number
  /** Distance in beads: below 1 within one bead. */
  readonly distance: number
}

interface Located {
  readonly index: number
  readonly occurrence: Occurrence
  readonly position: number
}

/** What it costs to pair a full form with a short one, or the other way, in beads. */
const FORM = 0.15
/** What it costs to take words that another concept of the source might be rendered by. */
const HOMONYM = 0.3

/**
 * Pairs occurrences inside one paragraph bead: as many as there are on the poorer side, in the order of the texts, the nearest ones.
 * Words that are designations of two concepts (French `déclaration`) go to the nearer one, once.
 */
export function pairOccurrences(sources: readonly Occurrence[], targets: readonly Occurrence[], places: Places): Pair[] {
  const groups = groupByBead(sources, targets, places)
  const pairs: Pair[] = []
  for (const { sources: wanted, targets: offered } of groups.values()) {
    const shared = contested(offered)
    const claimed = new Map<string, Pair>()
    const taken = new Set<string>()
    // Concepts without rivals first, so that a contested word is left to the concept that needs it.
    const concepts = [...new Set(wanted.map(({ occurrence }) => occurrence.concept))]
    const rivalry = (concept: string) =>
      offered.filter(({ occurrence }) => occurrence.concept === concept && shared.has(spanOf(occurrence))).length
    for (const concept of concepts.sort((a, b) => rivalry(a) - rivalry(b))) {
      const from = wanted.filter(({ occurrence }) => occurrence.concept === concept)
      const to = offered.filter(({ occurrence }) => occurrence.concept === concept && !taken.has(spanOf(occurrence)))
      const rivals = wanted.filter(({ occurrence }) => occurrence.concept !== concept)
      const contestedBy = (target: Located) =>
        shared.has(spanOf(target.occurrence)) && rivals.some((rival) => rivalWants(rival, target, offered))
      for (const pair of inOrder(from, to, contestedBy)) {
        pairs.push(pair)
        const span = spanOf(targets[pair.target]!)
        taken.add(span)
        claimed.set(span, pair)
      }
    }
  }
  return pairs
}

const spanOf = ({ start, end }: Occurrence) => `${start}-${end}`

/** True if a rival's concept is offered by the same words, and nearer. */
function rivalWants(rival: Located, target: Located, offered: readonly Located[]): boolean {
  return offered.some(
    (other) =>
      other.occurrence.concept === rival.occurrence.concept &&
      other.occurrence.start === target.occurrence.start &&
      Math.abs(rival.position - target.position) < 1,
  )
}

function contested(offered: readonly Located[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { occurrence } of offered) {
    const span = spanOf(occurrence)
    if (seen.has(span)) twice.add(span)
    seen.add(span)
  }
  return twice
}

function groupByBead(sources: readonly Occurrence[], targets: readonly Occurrence[], places: Places) {
  const groups = new Map<number, { sources: Located[]; targets: Located[] }>()
  const add = (side: 'source' | 'target', occurrence: Occurrence, index: number) => {
    const bead = places.paragraphBead(side, occurrence.segment)
    let group = groups.get(bead)
    if (!group) groups.set(bead, (group = { sources: [], targets: [] }))
    const middle = (occurrence.start + occurrence.end) / 2
    const located = { index, occurrence, position: places.position(side, occurrence.segment, middle) }
    group[side === 'source' ? 'sources' : 'targets'].push(located)
  }
  sources.forEach((occurrence, index) => {
    add('source', occurrence, index)
  })
  targets.forEach((occurrence, index) => {
    add('target', occurrence, index)
  })
  return groups
}

/** Monotone assignment of all of the shorter list, by dynamic programming over the summed distance. */
function inOrder(from: readonly Located[], to: readonly Located[], contestedBy: (target: Located) => boolean): Pair[] {
  const [n, m] = [from.length, to.length]
  if (n === 0 || m === 0) return []
  const cost = (i: number, j: number) =>
    Math.abs(from[i]!.position - to[j]!.position) +
    (wordCount(from[i]!) > 1 === wordCount(to[j]!) > 1 ? 0 : FORM) +
    (contestedBy(to[j]!) ? HOMONYM : 0)
  // Leaving an occurrence of the longer list is free, one of the shorter list dear: every pair that can be made is made.
  const leave = (count: number, other: number) => (count > other ? 0 : 1e6)
  const [leaveSource, leaveTarget] = [leave(n, m), leave(m, n)]
  const best: number[][] = Array.from({ length: n + 1 }, () => new Array<number>(m + 1).fill(0))
  for (let i = 0; i <= n; i++)
    for (let j = 0; j <= m; j++) {
      if (i === 0 && j === 0) continue
      const choices = [
        i > 0 && j > 0 ? best[i - 1]![j - 1]! + cost(i - 1, j - 1) : Number.POSITIVE_INFINITY,
        i > 0 ? best[i - 1]![j]! + leaveSource : Number.POSITIVE_INFINITY,
        j > 0 ? best[i]![j - 1]! + leaveTarget : Number.POSITIVE_INFINITY,
      ]
      best[i]![j] = Math.min(...choices)
    }
  const pairs: Pair[] = []
  for (let i = n, j = m; i > 0 && j > 0; ) {
    const here = best[i]![j]!
    const paired = cost(i - 1, j - 1)
    if (Math.abs(here - best[i - 1]![j - 1]! - paired) < 1e-9) {
      pairs.push({ source: from[i - 1]!.index, target: to[j - 1]!.index, distance: paired })
      i--
      j--
    } else if (Math.abs(here - best[i - 1]![j]! - leaveSource) < 1e-9) i--
    else j--
  }
  return pairs.reverse()
}

const wordCount = ({ occurrence }: Located) => occurrence.designation.split(/[\s-]+/u).length

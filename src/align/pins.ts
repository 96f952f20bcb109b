import { ascendingChain } from './anchors.ts'
import type { Bead } from './types.ts'

/**
 * What pins ask of the search. A pin with both sides filled is a step that must be taken; no other bead may touch its segments, and none of those may be
 * dropped. Pins that cross others cannot lie on one path: the search leaves their segments out, and they are beads out of order.
 */
export interface PinRules {
  readonly moved: readonly Bead[]
  allowed(i0: number, i1: number, j0: number, j1: number): boolean
  /** Whether a pin speaks of a segment. */
  isHeld(side: 'source' | 'target', index: number): boolean
  mayDrop(side: 'source' | 'target', index: number): boolean
  /** The pin that starts, or ends, in a cell. */
  startingAt(i: number, j: number): Bead | undefined
  endingAt(i: number, j: number): Bead | undefined
}

/** @returns null where there are no pins */
export function pinRules(pins: readonly Bead[]): PinRules | null {
  if (pins.length === 0) return null
  const filled = pins.filter(({ source, target }) => !isEmpty(source) && !isEmpty(target))
  const onPath = new Set(
    ascendingChain(
      filled,
      ({ target }) => target[0],
      ({ source }) => source[1] - source[0],
    ),
  )
  const free = new Set<string>()
  const starts = new Map<string, Bead>()
  const ends = new Map<string, Bead>()
  const held = { source: new Set<number>(), target: new Set<number>() }
  for (const pin of pins) {
    const fixed = onPath.has(pin)
    for (const side of ['source', 'target'] as const) {
      for (let k = pin[side][0]; k < pin[side][1]; k++) {
        held[side].add(k)
        if (!fixed) free.add(`${side} ${k}`)
      }
    }
    if (!fixed) continue
    starts.set(`${pin.source[0]} ${pin.target[0]}`, pin)
    ends.set(`${pin.source[1]} ${pin.target[1]}`, pin)
  }
  const touches = (side: 'source' | 'target', from: number, to: number) => {
    for (let k = from; k < to; k++) if (held[side].has(k)) return true
    return false
  }
  return {
    moved: filled.filter((pin) => !onPath.has(pin)),
    allowed: (i0, i1, j0, j1) => !touches('source', i0, i1) && !touches('target', j0, j1),
    isHeld: (side, index) => held[side].has(index),
    mayDrop: (side, index) => !held[side].has(index) || free.has(`${side} ${index}`),
    startingAt: (i, j) => starts.get(`${i} ${j}`),
    endingAt: (i, j) => ends.get(`${i} ${j}`),
  }
}

const isEmpty = ([from, to]: Bead['source']) => from === to
const sameRange = (a: Bead['source'], b: Bead['source']) => a[0] === b[0] && a[1] === b[1]

/** Whether two beads pair the same; where an empty side stands between its neighbours says nothing. */
export function samePairing(a: Bead, b: Bead): boolean {
  if (sameRange(a.source, b.source) && sameRange(a.target, b.target)) return true
  if (isEmpty(a.source)) return isEmpty(b.source) && sameRange(a.target, b.target)
  return isEmpty(a.target) && isEmpty(b.target) && sameRange(a.source, b.source)
}

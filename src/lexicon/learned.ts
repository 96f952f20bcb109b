import type { AlignedBead, Evidence } from '../align/types.ts'
import type { SegmentedText } from '../text/types.ts'
import { type Link, linkEvidence } from './links.ts'
import { postingsOf } from './postings.ts'

const CONFIDENT = 0.6
/** Seen together at least this often, and seldom apart: below, coincidence. */
const TOGETHER = 2
const DICE = 0.6
const EVERYWHERE = 0.2
const WEIGHT = 0.5

/**
 * Words that go together in the beads of the pass before. They may confirm its mistakes, so they weigh half, and a pair seen twice less than one
 * seen ten times.
 */
export const learnedWords: Evidence = {
  kind: 'learned',
  bind(source, target, draft) {
    if (!draft || draft.length < 8) return null
    const links = pairsOf(
      source,
      target,
      draft.filter(({ confidence }) => confidence >= CONFIDENT),
    )
    return linkEvidence('learned', links, source.segments.length, target.segments.length, WEIGHT)
  },
}

function stems(text: SegmentedText, [from, to]: readonly [number, number]): Set<string> {
  const found = new Set<string>()
  for (let s = from; s < to; s++) {
    const { firstToken, endToken } = text.segments[s]!
    for (let t = firstToken; t < endToken; t++) {
      const token = text.tokens[t]!
      if (token.kind === 'word' && token.key.length > 1) found.add(token.stem)
    }
  }
  return found
}

function pairsOf(source: SegmentedText, target: SegmentedText, beads: readonly AlignedBead[]): Link[] {
  const countA = new Map<string, number>()
  const countB = new Map<string, number>()
  const bags = beads.map((bead) => ({ a: stems(source, bead.source), b: stems(target, bead.target) }))
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const { a, b } of bags) {
    for (const key of a) add(countA, key)
    for (const key of b) add(countB, key)
  }
  const most = Math.max(TOGETHER, EVERYWHERE * beads.length)
  const worth = (counts: Map<string, number>, key: string) => counts.get(key)! >= TOGETHER && counts.get(key)! <= most
  const together = new Map<string, Map<string, number>>()
  for (const { a, b } of bags) {
    const right = [...b].filter((key) => worth(countB, key))
    for (const key of a) {
      if (!worth(countA, key)) continue
      let row = together.get(key)
      if (!row) together.set(key, (row = new Map()))
      for (const other of right) row.set(other, (row.get(other) ?? 0) + 1)
    }
  }
  const wordsA = postingsOf(source, ({ kind, stem }) => (kind === 'word' ? stem : null))
  const wordsB = postingsOf(target, ({ kind, stem }) => (kind === 'word' ? stem : null))
  return [...together].flatMap(([key, row]) => {
    let best: { other: string; dice: number; count: number } | null = null
    for (const [other, count] of row) {
      const dice = (2 * count) / (countA.get(key)! + countB.get(other)!)
      if (count >= TOGETHER && dice >= DICE && (!best || dice > best.dice)) best = { other, dice, count }
    }
    if (!best) return []
    const strength = Math.min(0.85, best.dice * (best.count / (best.count + 1.5)))
    return [{ label: `${key} = ${best.other}`, source: wordsA.get(key)!, target: wordsB.get(best.other)!, strength }]
  })
}

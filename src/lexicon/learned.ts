import { type IndexedText, turned } from '../align/indexed-text.ts'
import type { DraftBead, Evidence } from '../align/types.ts'

const CONFIDENT = 0.6
/** Seen together at least this often, and seldom apart: below, coincidence. */
const TOGETHER = 2
const DICE = 0.6
const EVERYWHERE = 0.2
/** Words in more beads than this are left out of long texts: they say little, and cost most. */
const MOST = 400
const FEWEST_BEADS = 8

/**
 * Words that go together in the beads of the pass before. They may confirm its mistakes, so they weigh half, and a pair seen twice less than one
 * seen ten times.
 */
export const learnedWords: Evidence = {
  kind: 'learned',
  weight: 0.5,
  learns: true,
  link(source, target, sink, draft) {
    if (!draft || draft.length < FEWEST_BEADS) return
    const beads = draft.filter(({ confidence, source: s, target: t }) => confidence >= CONFIDENT && s[0] < s[1] && t[0] < t[1])
    const a = beadsOfWords(source, beads, 'source')
    const b = beadsOfWords(target, beads, 'target')
    const most = Math.min(MOST, Math.max(TOGETHER, EVERYWHERE * beads.length))
    const usable = (count: number) => count >= TOGETHER && count <= most
    const together = new Int32Array(target.words.count)
    const touched = new Int32Array(target.words.count)
    for (let word = 0; word < source.words.count; word++) {
      const often = a.count[word]!
      if (!usable(often)) continue
      let others = 0
      for (let k = a.beads.start[word]!; k < a.beads.start[word + 1]!; k++) {
        const bead = a.beads.list[k]!
        for (let q = b.words.start[bead]!; q < b.words.start[bead + 1]!; q++) {
          const other = b.words.list[q]!
          if (together[other]!++ === 0) touched[others++] = other
        }
      }
      let best = -1
      let bestDice = 0
      for (let k = 0; k < others; k++) {
        const other = touched[k]!
        const dice = (2 * together[other]!) / (often + b.count[other]!)
        if (together[other]! >= TOGETHER && usable(b.count[other]!) && dice > bestDice) {
          best = other
          bestDice = dice
        }
      }
      if (bestDice >= DICE) sink.words(word, best, Math.min(0.85, (bestDice * together[best]!) / (together[best]! + 1.5)))
      for (let k = 0; k < others; k++) together[touched[k]!] = 0
    }
  },
}

/** Words of each bead, each once; beads of each word; and in how many beads each word stands. */
function beadsOfWords({ words }: IndexedText, beads: readonly DraftBead[], side: 'source' | 'target') {
  const { start, list } = words.ofSegment
  const from = new Int32Array(beads.length + 1)
  const all: number[] = []
  const count = new Int32Array(words.count)
  const last = new Int32Array(words.count).fill(-1)
  for (const [n, bead] of beads.entries()) {
    for (let k = start[bead[side][0]]!; k < start[bead[side][1]]!; k++) {
      const word = list[k]!
      if (last[word] === n) continue
      last[word] = n
      count[word]!++
      all.push(word)
    }
    from[n + 1] = all.length
  }
  const inBeads = { start: from, list: Int32Array.from(all) }
  return { words: inBeads, beads: turned(inBeads, beads.length, words.count), count }
}

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
    const most = Math.min(MOST, Math.max(TOGETHER, EVERYWHERE * beads.length))
    const usable = (count: number) => count >= TOGETHER && count <= most
    const a = beadsOfWords(source, beads, { side: 'source', usable })
    const b = beadsOfWords(target, beads, { side: 'target', usable })
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
        if (together[other]! >= TOGETHER && dice > bestDice) {
          best = other
          bestDice = dice
        }
      }
      if (bestDice >= DICE) sink.words(word, best, Math.min(0.85, (bestDice * together[best]!) / (together[best]! + 1.5)))
      for (let k = 0; k < others; k++) together[touched[k]!] = 0
    }
  },
}

interface WordsOfBeads {
  readonly side: 'source' | 'target'
  readonly usable: (count: number) => boolean
}

/** In how many beads each word stands; usable words of each bead, each once; beads of each usable word. */
function beadsOfWords({ words }: IndexedText, beads: readonly DraftBead[], { side, usable }: WordsOfBeads) {
  const { start, list } = words.ofSegment
  const count = new Int32Array(words.count)
  const last = new Int32Array(words.count).fill(-1)
  let all = 0
  for (let n = 0; n < beads.length; n++) {
    const [first, end] = beads[n]![side]
    for (let k = start[first]!; k < start[end]!; k++) {
      const word = list[k]!
      if (last[word] === n) continue
      last[word] = n
      count[word]!++
      all++
    }
  }
  const from = new Int32Array(beads.length + 1)
  const kept = new Int32Array(all)
  let used = 0
  last.fill(-1)
  for (let n = 0; n < beads.length; n++) {
    const [first, end] = beads[n]![side]
    for (let k = start[first]!; k < start[end]!; k++) {
      const word = list[k]!
      if (last[word] === n || !usable(count[word]!)) continue
      last[word] = n
      kept[used++] = word
    }
    from[n + 1] = used
  }
  const inBeads = { start: from, list: kept.slice(0, used) }
  return { words: inBeads, beads: turned(inBeads, beads.length, words.count), count }
}

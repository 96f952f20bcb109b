import { type BeadView, byParagraph, isPaired, lengthRatio } from '../bead-views.ts'
import { isDateline } from '../dateline.ts'
import type { ComparedBitext, Difference } from '../types.ts'

/** A passage shorter than this (in characters; a Chinese one counts double) is more likely a slip of the segmentation than a sentence. */
const SHORTEST = 12
/** A paragraph of a few words is a formula (`Now, therefore,`) that another language puts elsewhere. */
const SHORTEST_PARAGRAPH = 24
/** Datelines stand in the first paragraphs, behind the title. */
const HEAD = 3
/** What is left of the confidence where the sentence may stand inside its neighbour. */
const MERGED = 0.35
/** Difference of log lengths that is more than chance. */
const CLEARLY = 0.1
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu

/** Segments of one side that no segment of the other side is aligned to, in paragraphs that have words on both sides. */
export function unansweredSentences(bitext: ComparedBitext, side: 'source' | 'target'): Difference[] {
  const ratio = lengthRatio(bitext)
  return byParagraph(bitext).flatMap((views) => {
    if (!views.some(isPaired)) return []
    return views.flatMap((view, n) => {
      if (isPaired(view) || !worthSaying(bitext, view, side, SHORTEST)) return []
      const merged = [views[n - 1], views[n + 1]].some((neighbour) => neighbour && holdsIt(neighbour, view, side, ratio))
      const found = difference(view, side)
      return [merged ? { ...found, confidence: found.confidence * MERGED } : found]
    })
  })
}

/** True if the sentence beside it is clearly longer or shorter than its counterpart, just by as much: the two may have been merged. */
function holdsIt(neighbour: BeadView, view: BeadView, side: 'source' | 'target', ratio: number): boolean {
  if (!isPaired(neighbour)) return false
  const length = (counted: 'source' | 'target', own: BeadView) => own[counted].text.length * (counted === 'source' ? ratio : 1)
  const [source, target] = [length('source', neighbour), length('target', neighbour)]
  const extra = length(side, view)
  const apart = Math.abs(Math.log(target / source))
  const together = Math.abs(side === 'source' ? Math.log(target / (source + extra)) : Math.log((target + extra) / source))
  return together + CLEARLY < apart
}

/** Paragraphs of one side without a counterpart. */
export function unansweredParagraphs(bitext: ComparedBitext, side: 'source' | 'target'): Difference[] {
  const ratio = lengthRatio(bitext)
  const groups = byParagraph(bitext)
  return groups.flatMap((views, n) => {
    if (views.some(isPaired)) return []
    const alone = views.filter((view) => worthSaying(bitext, view, side, SHORTEST_PARAGRAPH))
    const [first, last] = [alone[0], alone.at(-1)]
    if (!first || !last) return []
    const span = [first[side].start, last[side].end] as const
    const passage = bitext[side].text.slice(...span)
    const found = { ...difference(first, side), [side]: span, values: { characters: passage.length } }
    // Merged into the end of the paragraph before, or the beginning of the one behind?
    const neighbours = [groups[n - 1]?.at(-1), groups[n + 1]?.[0]]
    const merged = alone.length === 1 && neighbours.some((neighbour) => neighbour && holdsIt(neighbour, first, side, ratio))
    return [merged ? { ...found, confidence: found.confidence * MERGED } : found]
  })
}

function worthSaying(bitext: ComparedBitext, view: BeadView, side: 'source' | 'target', shortest: number): boolean {
  const { text, start } = view[side]
  const atHead = start < (bitext[side].paragraphs[HEAD]?.start ?? Number.POSITIVE_INFINITY)
  const length = text.length + (text.match(UNSPACED)?.length ?? 0)
  return length >= shortest && !(atHead && isDateline(view[side]))
}

function difference(view: BeadView, side: 'source' | 'target'): Difference {
  const { start, end, text } = view[side]
  return {
    bead: view.bead,
    concept: null,
    source: side === 'source' ? [start, end] : null,
    target: side === 'target' ? [start, end] : null,
    values: { characters: text.length },
    confidence: 0.95,
    found: [],
  }
}

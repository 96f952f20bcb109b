import { type BeadView, byParagraph, isPaired, lengthRatio } from '../bead-views.ts'
import { linkedWords } from '../linked-words.ts'
import { quotesName } from '../named-quotations.ts'
import { quotationsIn, quotedShare } from '../quotations.ts'
import { pairedQuotedWords } from '../quoted-words.ts'
import type { Check, ComparedBitext, Difference } from '../types.ts'
import { DISTANCED, unmatchedQuotation } from './scare-quotes.ts'

/** From this share of a sentence on it is direct speech; up to the other it is not. */
const DIRECT = 0.5
const REPORTED = 0.12
/** How much shorter or longer the quoted part may be, measured against its sentence. */
const SHORTER = 0.6
const FEW = 2
/** Or so much of what is quoted is quoted on one side only, and it is as long as a short sentence (in characters of the source). */
const MOST = 0.6
const SENTENCE = 30
const MIN_RATIO = 0.25
const SENTENCE_END = /[.!?…。！？؟:,][\s\p{P}]*$/u

/** Direct speech became reported speech or the reverse, or the quoted part became shorter or longer. */
export const quoteBoundary: Check = {
  id: 'quote-boundary',
  severity: 'minor',
  languages: 'all',
  run: (bitext) => [...speeches(bitext), ...words(bitext)],
}

function speeches(bitext: ComparedBitext): Difference[] {
  const source = quotationsIn(bitext.source)
  const marked = quotationsIn(bitext.target)
  const ratio = lengthRatio(bitext)
  return byParagraph(bitext).flatMap((views, bead) => {
    for (const view of views) {
      if (!isPaired(view)) continue
      const before = quotedShare(source, view.source.start, view.source.end)
      const target = marked.filter(
        (quoted) => !(view.target.start <= quoted.start && quoted.end <= view.target.end && quotesName(bitext, view, quoted)),
      )
      const after = quotedShare(target, view.target.start, view.target.end)
      const quoted = { source: before * view.source.text.length * ratio, target: after * view.target.text.length }
      const most = Math.max(quoted.source, quoted.target)
      const moved = Math.abs(quoted.source - quoted.target)
      const sentence = moved >= MOST * most && moved >= SENTENCE * Math.max(ratio, MIN_RATIO)
      const changed =
        sentence ||
        (before >= DIRECT && after <= REPORTED) ||
        (after >= DIRECT && before <= REPORTED) ||
        Math.abs(before - after) >= DIRECT
      // A heading is no speech, even in marks.
      if (!changed || !SENTENCE_END.test(view.source.text)) continue
      return [
        {
          bead,
          concept: null,
          source: [view.source.start, view.source.end] as const,
          target: [view.target.start, view.target.end] as const,
          values: { change: before > after ? 'reported' : 'direct' },
          confidence: 0.85,
          found: [`${Math.round(before * 100)} % / ${Math.round(after * 100)} %`],
        },
      ]
    }
    return []
  })
}

function words(bitext: ComparedBitext): Difference[] {
  const marked = quotationsIn(bitext.target)
  return pairedQuotedWords(bitext).flatMap((pair) => {
    const { bead, source, target } = pair
    if (!source || !target) {
      const alone = source ?? target!
      // A longer quotation that only one side marks; inside direct speech it is a matter of nested marks.
      const unmarked = quotedShare(marked, pair.view.target.start, pair.view.target.end) <= REPORTED
      return alone.words > DISTANCED && alone.depth === 0 && source && unmarked
        ? [{ ...unmatchedQuotation(bitext, pair), confidence: 0.75 }]
        : []
    }
    const ratio = target.share / source.share
    if (Math.max(source.words, target.words) <= DISTANCED || (ratio > SHORTER && ratio < 1 / SHORTER)) return []
    if (ratio < 1 ? source.words <= target.words : target.words < source.words + FEW) return []
    // Languages need more or fewer words for one thing: some word must be known to have crossed the marks.
    if (bitext.links && !crosses(bitext, pair.view, [source, target])) return []
    return [
      {
        bead,
        concept: null,
        source: [source.start, source.end] as const,
        target: [target.start, target.end] as const,
        values: { change: ratio < 1 ? 'shorter' : 'longer' },
        confidence: 0.75,
        found: [`${source.words} / ${target.words}`],
      },
    ]
  })
}

type Range = { readonly start: number; readonly end: number }

/** True if a word stands inside the marks on one side and its counterpart outside them on the other. */
function crosses(bitext: ComparedBitext, view: BeadView, [source, target]: readonly [Range, Range]): boolean {
  const inside = ([start, end]: readonly [number, number], quoted: Range) => quoted.start <= start && end <= quoted.end
  return linkedWords(bitext, view).some((link) => inside(link.source, source) !== inside(link.target, target))
}

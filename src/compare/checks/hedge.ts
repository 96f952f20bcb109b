import { primaryTag } from '../../text/tags.ts'
import type { SegmentedText } from '../../text/types.ts'
import { type BeadView, beadViews, byParagraph, isPaired } from '../bead-views.ts'
import { counterparts } from '../known-words.ts'
import { endsClause, isUnspaced, type Marked } from '../phrases.ts'
import { type Quantity, quantitiesIn } from '../quantities.ts'
import type { Check, ComparedBitext, Difference } from '../types.ts'
import { equalQuantities, replacedQuantities } from '../unmatched-quantities.ts'
import { hasPhrase, languagesWith, phrasesIn, phrasesWithin } from '../word-lists.ts'

type Side = 'source' | 'target'

/** Words of approximation stand within so many words of their figure; on the other side they may stand further off. */
const BESIDE = 2
const AROUND = 7
/** Characters. */
const FAR = 40

/**
 * Doubt, approximation or attribution that only one version has: `probably`, `about 250`, `according to local officials`. Doubt kept in another
 * form (a conditional, a modal verb) is no difference.
 */
export const hedge: Check = {
  id: 'hedge',
  severity: 'minor',
  languages: languagesWith('doubt'),
  run: (bitext) => [...approximations(bitext), ...beads(bitext)],
}

/** `about 250` against `250`, or against another figure. */
function approximations(bitext: ComparedBitext): Difference[] {
  return [...equalQuantities(bitext), ...replacedQuantities(bitext)].flatMap(({ bead, source, target }) => {
    if (source.dated || target.dated) return []
    const before = approximator(bitext, 'source', source)
    const after = approximator(bitext, 'target', target)
    if ((before === null) === (after === null)) return []
    // Further off, or said as a bound, it may still be there; then nothing is lost.
    if (before ? isBounded(bitext, 'target', target) : isBounded(bitext, 'source', source)) return []
    const found = (before ?? after)!
    return [
      {
        bead,
        concept: null,
        source: [Math.min(before?.start ?? source.start, source.start), source.end] as const,
        target: [Math.min(after?.start ?? target.start, target.start), Math.max(after?.end ?? target.end, target.end)] as const,
        values: { change: before ? 'removed' : 'added', words: found.text },
        confidence: 0.8,
        found: [found.entry],
      },
    ]
  })
}

/** The word of approximation beside a figure: up to two words in front of it, in Chinese right in front or right behind. */
function approximator(bitext: ComparedBitext, side: Side, { start, end }: Quantity) {
  const text = bitext[side]
  if (isUnspaced(text.language)) {
    const front = phrasesIn(text, 'approximate').find((phrase) => phrase.end === start)
    return front ?? phrasesIn(text, 'approximateBehind').find((phrase) => phrase.start >= end && phrase.start <= end + 1) ?? null
  }
  return phrasesWithin(text, { start: clauseAround(text, start, BESIDE).start, end: start }, 'approximate').at(-1) ?? null
}

const BOUNDS = ['approximate', 'approximateBehind', 'bounds'] as const

/** Any word of approximation, of a bound or of an estimate in the neighbourhood of a figure, or further off with no other figure nearer to it. */
function isBounded(bitext: ComparedBitext, side: Side, { start, end }: Quantity): boolean {
  const text = bitext[side]
  const around = clauseAround(text, start, AROUND)
  if (BOUNDS.some((name) => hasPhrase(text, around, name))) return true
  const view = beadViews(bitext).find((one) => one[side].start <= start && start < one[side].end)
  if (!view) return false
  const figures = quantitiesIn(text, view[side].tokens)
  return BOUNDS.flatMap((name) => phrasesWithin(text, view[side], name)).some((phrase) => {
    const gap = (figure: { start: number; end: number }) => Math.max(figure.start - phrase.end, phrase.start - figure.end, 0)
    // A single character is part of too many words to count from afar.
    return phrase.text.length > 1 && gap({ start, end }) <= FAR && figures.every((figure) => gap(figure) >= gap({ start, end }))
  })
}

/** So many words in front of a place and behind it, as far as its clause goes. */
function clauseAround({ tokens }: SegmentedText, offset: number, words: number): { start: number; end: number } {
  const at = tokens.findLastIndex((token) => token.start <= offset)
  let [first, last] = [at, at]
  while (first > 0 && at - first < words && !endsClause(tokens[first - 1]!)) first--
  while (last + 1 < tokens.length && last - at < words && !endsClause(tokens[last + 1]!)) last++
  return { start: tokens[first]!.start, end: tokens[last]!.end }
}

function beads(bitext: ComparedBitext): Difference[] {
  return byParagraph(bitext).flatMap((views) =>
    views.flatMap((view) => {
      if (!isPaired(view)) return []
      return [...oneSided(bitext, view, 'source'), ...oneSided(bitext, view, 'target')].slice(0, 1)
    }),
  )
}

/** `According to law` names a rule, not a speaker. */
const RULE = /^\s*(?:the )?(?:which|whom|law|rules?|plan|schedule|article|procedure|timetable|need|merit)/iu

/** Words of doubt, or of attribution to a source, that the other side answers in no form at all. */
function oneSided(bitext: ComparedBitext, view: BeadView, side: Side): Difference[] {
  const other: Side = side === 'source' ? 'target' : 'source'
  const has = (name: Parameters<typeof hasPhrase>[2]) => hasPhrase(bitext[other], view[other], name)
  const [doubt] = doubts(bitext, view, side)
  if (doubt && !has('doubt') && !has('softened') && !isSaid(bitext, view, side, doubt)) return [difference(view, side, doubt)]
  const [degree] = phrasesWithin(bitext[side], view[side], 'degree').filter(
    (phrase) => !isBesideFigure(bitext, view, side, phrase),
  )
  if (degree && !DEGREES.some(has) && counterparts(bitext, view, side, degree).length === 0)
    return [{ ...difference(view, side, degree), confidence: 0.6 }]
  if (side === 'target' || primaryTag(bitext.source.language) !== 'en') return []
  const attributed = phrasesWithin(bitext.source, view.source, 'attribution').find(
    ({ end }) => !RULE.test(bitext.source.text.slice(end, end + 40)),
  )
  return attributed && !has('attribution') && !has('saying') ? [difference(view, side, attributed)] : []
}

const VERB_FORM = /[…=]/u
const DEGREES = ['degree', 'approximate', 'approximateBehind', 'bounds', 'doubt', 'softened'] as const

/** Words of doubt; what stands in front of a figure makes it a round one. */
const doubts = (bitext: ComparedBitext, view: BeadView, side: Side) =>
  phrasesWithin(bitext[side], view[side], 'doubt').filter((phrase) => !isBesideFigure(bitext, view, side, phrase))

function isBesideFigure(bitext: ComparedBitext, view: BeadView, side: Side, { end }: { readonly end: number }): boolean {
  return quantitiesIn(bitext[side], view[side].tokens).some(({ start }) => start >= end && start <= end + 2)
}

/** The other side says it with a word that a lexicon has for it; or it is hearsay, and somebody is named who says so. */
function isSaid(bitext: ComparedBitext, view: BeadView, side: Side, doubt: Marked<unknown>): boolean {
  // Of a form of a verb the words are not the sign.
  if (!VERB_FORM.test(doubt.entry) && counterparts(bitext, view, side, doubt).length > 0) return true
  const hearsay = phrasesWithin(bitext[side], view[side], 'hearsay').some(
    ({ start, end }) => start < doubt.end && doubt.start < end,
  )
  const other: Side = side === 'source' ? 'target' : 'source'
  const answers = side === 'source' ? (['attribution', 'saying'] as const) : (['attribution'] as const)
  return hearsay && answers.some((name) => hasPhrase(bitext[other], view[other], name))
}

function difference(view: BeadView, side: Side, found: { start: number; end: number; text: string; entry: string }): Difference {
  const whole = (other: Side) => [view[other].start, view[other].end] as const
  const words = [found.start, found.end] as const
  return {
    bead: view.bead,
    concept: null,
    source: side === 'source' ? words : whole('source'),
    target: side === 'target' ? words : whole('target'),
    values: { change: side === 'source' ? 'removed' : 'added', words: found.text },
    confidence: 0.75,
    found: [found.entry],
  }
}

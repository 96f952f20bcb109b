import { primaryTag } from '../../text/tags.ts'
import type { SegmentedText } from '../../text/types.ts'
import { type BeadView, byParagraph, isPaired } from '../bead-views.ts'
import { endsClause, isUnspaced } from '../phrases.ts'
import type { Quantity } from '../quantities.ts'
import type { Check, ComparedBitext, Difference } from '../types.ts'
import { equalQuantities, replacedQuantities } from '../unmatched-quantities.ts'
import { hasPhrase, languagesWith, phrasesIn, phrasesWithin } from '../word-lists.ts'

type Side = 'source' | 'target'

/** Words of approximation stand within so many words of their figure; on the other side they may stand further off. */
const BESIDE = 2
const AROUND = 7

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

/** Any word of approximation, of a bound or of an estimate in the neighbourhood of a figure. */
function isBounded(bitext: ComparedBitext, side: Side, { start }: Quantity): boolean {
  const around = clauseAround(bitext[side], start, AROUND)
  return (['approximate', 'approximateBehind', 'bounds'] as const).some((name) => hasPhrase(bitext[side], around, name))
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
const RULE = /^\s*(?:the )?(?:law|rules?|plan|schedule|article|procedure|timetable|need|merit)/iu

/** Words of doubt, or of attribution to a source, that the other side answers in no form at all. */
function oneSided(bitext: ComparedBitext, view: BeadView, side: Side): Difference[] {
  const other: Side = side === 'source' ? 'target' : 'source'
  const has = (name: Parameters<typeof hasPhrase>[2]) => hasPhrase(bitext[other], view[other], name)
  const [doubt] = phrasesWithin(bitext[side], view[side], 'doubt')
  if (doubt && !has('doubt') && !has('softened')) return [difference(view, side, doubt)]
  if (side === 'target' || primaryTag(bitext.source.language) !== 'en') return []
  const attributed = phrasesWithin(bitext.source, view.source, 'attribution').find(
    ({ end }) => !RULE.test(bitext.source.text.slice(end, end + 40)),
  )
  return attributed && !has('attribution') && !has('saying') ? [difference(view, side, attributed)] : []
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

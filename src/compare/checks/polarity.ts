import { primaryTag } from '../../text/tags.ts'
import type { Token } from '../../text/types.ts'
import { type BeadView, beadViews, isPaired } from '../bead-views.ts'
import { counterparts } from '../known-words.ts'
import { linkedWords } from '../linked-words.ts'
import { endsClause } from '../phrases.ts'
import type { Check, ComparedBitext, Difference } from '../types.ts'
import { hasPhrase, languagesWith, phrasesWithin } from '../word-lists.ts'

type Side = 'source' | 'target'

/** A negation belongs to one of so many words behind it, or in front of it. */
const REACH = 2
/** Everything that may carry the negation on the other side. */
const EXCUSES = ['negation', 'negative', 'restriction'] as const

/**
 * A negation that only one version has: `may not be denied` and `may be denied`. Said only where the negated word itself is surely linked to the same word on
 * the other side, so that an opposite (`not leave`, `remain`) is no difference, and where that side has nothing that could negate anywhere in its sentence.
 */
export const polarity: Check = {
  id: 'polarity',
  severity: 'major',
  languages: languagesWith('negation'),
  run: (bitext) =>
    beadViews(bitext).flatMap((view) => {
      if (!isPaired(view)) return []
      return [...oneSided(bitext, view, 'source'), ...oneSided(bitext, view, 'target')].slice(0, 1)
    }),
}

function oneSided(bitext: ComparedBitext, view: BeadView, side: Side): Difference[] {
  const other: Side = side === 'source' ? 'target' : 'source'
  const negations = phrasesWithin(bitext[side], view[side], 'negation')
  if (negations.length !== 1 || EXCUSES.some((name) => hasPhrase(bitext[other], view[other], name))) return []
  if (hasPhrase(bitext[side], view[side], 'restriction') || hasPhrase(bitext[side], view[side], 'negative')) return []
  const [negation] = negations as [(typeof negations)[number]]
  // Not more than: a bound, not a negation.
  if (phrasesWithin(bitext[side], view[side], 'bounds').some(({ start, end }) => start < negation.end && negation.start < end))
    return []
  const links = linkedWords(bitext, view)
  const negated = wordsAround(view[side].tokens, negation, primaryTag(bitext[side].language) === 'de').find(({ start, end }) =>
    links.some((link) => link[side][0] === start && link[side][1] === end && isKnown(bitext, view, side, link)),
  )
  if (!negated) return []
  const link = links.find((one) => one[side][0] === negated.start)!
  const span = [Math.min(negation.start, negated.start), Math.max(negation.end, negated.end)] as const
  return [
    {
      bead: view.bead,
      concept: null,
      source: side === 'source' ? span : link.source,
      target: side === 'target' ? span : link.target,
      values: { change: side === 'source' ? 'removed' : 'added' },
      confidence: 0.65,
      found: [negation.entry],
    },
  ]
}

/** A lexicon has the one for the other as they stand: an opposite often looks like its counterpart (`leave`, `остались`). */
function isKnown(bitext: ComparedBitext, view: BeadView, side: Side, link: ReturnType<typeof linkedWords>[number]): boolean {
  const other: Side = side === 'source' ? 'target' : 'source'
  const [start, end] = link[side]
  return counterparts(bitext, view, side, { start, end }).some(
    (word) => word.start <= link[other][0] && link[other][1] <= word.end,
  )
}

/** The words of its clause behind a negation, the nearest first; in German, which negates behind the verb, then those in front of it. */
function wordsAround(
  tokens: readonly Token[],
  { start, end }: { readonly start: number; readonly end: number },
  behindVerb: boolean,
): Token[] {
  const upTo = (list: readonly Token[]) => {
    const stop = list.findIndex(endsClause)
    return list.slice(0, stop < 0 ? REACH : Math.min(stop, REACH)).filter(({ kind }) => kind === 'word')
  }
  const behind = upTo(tokens.filter((token) => token.start >= end))
  return behindVerb ? [...behind, ...upTo(tokens.filter((token) => token.end <= start).reverse())] : behind
}

import { primaryTag } from '../../text/tags.ts'
import { type BeadView, byParagraph, isPaired } from '../bead-views.ts'
import { ATTRIBUTION, DOUBT, isApproximate, SOFTENED } from '../language/hedges.ts'
import { isMarked, markedWords } from '../marked-words.ts'
import type { Quantity } from '../quantities.ts'
import type { Check, ComparedBitext, Difference } from '../types.ts'
import { equalQuantities, replacedQuantities } from '../unmatched-quantities.ts'

/** `According to law` names a rule, not a speaker. */
const ACCORDING = / according to (?!(?:the )?(?:law|rules|plan)\b)/gu

type Side = 'source' | 'target'

/**
 * Doubt, approximation or attribution that only one version has: `probably`, `about 250`, `according to local officials`. Doubt kept in another
 * form (a conditional, a modal verb) is no difference.
 */
export const hedge: Check = {
  id: 'hedge',
  severity: 'minor',
  languages: Object.keys(DOUBT),
  run: (bitext) => [...approximations(bitext), ...beads(bitext)],
}

/** `about 250` against `250`, or against another figure. */
function approximations(bitext: ComparedBitext): Difference[] {
  return [...equalQuantities(bitext), ...replacedQuantities(bitext)].flatMap(({ bead, source, target }) => {
    const before = approximator(bitext, 'source', source)
    const after = approximator(bitext, 'target', target)
    if ((before === null) === (after === null) || source.dated || target.dated) return []
    return [
      {
        bead,
        concept: null,
        source: [before?.start ?? source.start, source.end] as const,
        target: [Math.min(after?.start ?? target.start, target.start), Math.max(after?.end ?? target.end, target.end)] as const,
        values: { change: before ? 'removed' : 'added', words: (before ?? after)!.text },
        confidence: 0.8,
        found: [(before ?? after)!.text],
      },
    ]
  })
}

/** The word of approximation beside a figure: up to two words before it, in Chinese right behind it too. */
function approximator(
  bitext: ComparedBitext,
  side: Side,
  { start, end }: Quantity,
): { start: number; end: number; text: string } | null {
  const text = bitext[side]
  const language = primaryTag(text.language)
  const at = text.tokens.findIndex((token) => token.start <= start && start < token.end)
  const before = text.tokens.slice(Math.max(0, at - 2), at)
  const after = language === 'zh' ? text.tokens.filter((token) => token.start >= end && token.start <= end + 2) : []
  const found = [...before, ...after].find(({ key }) => isApproximate(key, language))
  if (found) return { start: found.start, end: found.end, text: text.text.slice(found.start, found.end) }
  if (language !== 'zh') return null
  const glued = /(?:约|近)$/u.exec(text.text.slice(Math.max(0, start - 1), start))
  return glued ? { start: start - 1, end: start, text: glued[0] } : null
}

function beads(bitext: ComparedBitext): Difference[] {
  return byParagraph(bitext).flatMap((views) =>
    views.flatMap((view) => {
      if (!isPaired(view)) return []
      return [...oneSided(bitext, view, 'source'), ...oneSided(bitext, view, 'target')].slice(0, 1)
    }),
  )
}

/** Words of doubt, or of attribution to a source, that the other side answers in no form at all. */
function oneSided(bitext: ComparedBitext, view: BeadView, side: Side): Difference[] {
  const other: Side = side === 'source' ? 'target' : 'source'
  const [here, there] = [primaryTag(bitext[side].language), primaryTag(bitext[other].language)]
  const lacks = (pattern: RegExp) => !isMarked(bitext[other], view[other], new RegExp(pattern.source, 'u'))
  const [doubt] = markedWords(bitext[side], view[side], [{ pattern: DOUBT[here]! }])
  if (doubt && lacks(DOUBT[there]!) && lacks(SOFTENED[there]!)) return [difference(view, side, doubt, 0.75)]
  if (side === 'target' || here !== 'en') return []
  const attributed = markedWords(bitext[side], view[side], [{ pattern: ACCORDING }])[0]
  return attributed && lacks(ATTRIBUTION[there]!) ? [difference(view, side, attributed, 0.75)] : []
}

function difference(
  view: BeadView,
  side: Side,
  found: { start: number; end: number; text: string },
  confidence: number,
): Difference {
  const whole = (other: Side) => [view[other].start, view[other].end] as const
  const words = [found.start, found.end] as const
  return {
    bead: view.bead,
    concept: null,
    source: side === 'source' ? words : whole('source'),
    target: side === 'target' ? words : whole('target'),
    values: { change: side === 'source' ? 'removed' : 'added', words: found.text },
    confidence,
    found: [found.text],
  }
}

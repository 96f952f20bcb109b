import { type BeadView, beadViews, isPaired } from '../bead-views.ts'
import { changedMarkers, markerDifference } from '../changed-markers.ts'
import type { StanceClass } from '../language/words/types.ts'
import type { Marked } from '../phrases.ts'
import type { Check, ComparedBitext, Difference } from '../types.ts'
import { type Classes, hasPhrase, languagesWith, phrasesWithin } from '../word-lists.ts'

/** From the strongest to the weakest; steps of one are left to the languages, which do not draw the line at the same place. */
const CONTRADICTS: Readonly<Record<StanceClass, readonly StanceClass[]>> = {
  condemn: ['regret', 'concern', 'note', 'welcome', 'commend'],
  reject: ['note', 'regret', 'concern', 'welcome'],
  deplore: ['note', 'concern', 'welcome'],
  regret: ['condemn', 'welcome'],
  concern: ['condemn', 'welcome'],
  note: ['condemn', 'deplore', 'welcome', 'commend'],
  welcome: ['note', 'condemn', 'reject', 'deplore', 'regret', 'concern'],
  commend: ['note', 'condemn', 'regret', 'concern'],
  none: [],
}
/** A word that makes another one stronger stands within so many characters of it. */
const BESIDE = 40
const UNSPACED = 12

/** A judgement became stronger or weaker: `condemns` and `regrets`, `welcomes` and `notes`, `strongly condemns` and `condemns`. */
export const intensity: Check = {
  id: 'intensity',
  severity: 'minor',
  languages: languagesWith('stance'),
  run: (bitext) => beadViews(bitext).flatMap((view) => (isPaired(view) ? changesIn(bitext, view) : [])),
}

type Side = 'source' | 'target'

function changesIn(bitext: ComparedBitext, view: BeadView): Difference[] {
  const source = phrasesWithin(bitext.source, view.source, 'stance')
  const target = phrasesWithin(bitext.target, view.target, 'stance')
  const [change] = changedMarkers(bitext, view, [source, target], {
    contradicts: ({ marker: before }, { marker: after }) =>
      before.every((name) => after.every((other) => CONTRADICTS[name as StanceClass].includes(other as StanceClass))),
  }).filter(({ surplus }) => !surplus)
  if (change) return [markerDifference(view, change, 0.7)]
  return degree(bitext, view, source, target)
}

/** The same judgement on both sides, made stronger on one only. */
function degree(
  bitext: ComparedBitext,
  view: BeadView,
  source: readonly Marked<Classes>[],
  target: readonly Marked<Classes>[],
): Difference[] {
  // With several judgements in a sentence it cannot be told which of them is the stronger.
  const [before, after] = [source[0], target[0]]
  if (!before || !after || source.length > 1 || target.length > 1) return []
  if (!before.marker.some((name) => after.marker.includes(name))) return []
  const [strongBefore, strongAfter] = [strengthened(bitext, view, 'source', before), strengthened(bitext, view, 'target', after)]
  if ((strongBefore === null) === (strongAfter === null)) return []
  const other: Side = strongBefore ? 'target' : 'source'
  if (hasPhrase(bitext[other], view[other], 'strong')) return []
  const found = (strongBefore ?? strongAfter)!
  return [
    difference(view, before, after, { before: strongBefore?.text ?? '', after: strongAfter?.text ?? '', found: [found.entry] }),
  ]
}

function strengthened(
  bitext: ComparedBitext,
  view: BeadView,
  side: Side,
  { start, end }: Marked<Classes>,
): Marked<Classes> | null {
  const reach = bitext[side].language.startsWith('zh') ? UNSPACED : BESIDE
  const around = { start: Math.max(view[side].start, start - reach), end: Math.min(view[side].end, end + reach) }
  return phrasesWithin(bitext[side], around, 'strong')[0] ?? null
}

function difference(
  view: BeadView,
  source: Marked<Classes>,
  target: Marked<Classes>,
  { found, ...values }: { readonly before: string; readonly after: string; readonly found: readonly string[] },
): Difference {
  return {
    bead: view.bead,
    concept: null,
    source: [source.start, source.end],
    target: [target.start, target.end],
    values,
    confidence: 0.7,
    found,
  }
}

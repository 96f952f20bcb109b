import { primaryTag } from '../../text/tags.ts'
import type { SegmentedText } from '../../text/types.ts'
import { type BeadView, beadViews, isPaired, type SideView } from '../bead-views.ts'
import {
  CONTRASTS,
  MODAL_MARKERS,
  type ModalClass,
  type ModalMarker,
  NEGATIONS,
  SYNTHETIC_FUTURES,
} from '../language/modality.ts'
import { isMarked, type Marked, markedWords } from '../marked-words.ts'
import type { Check, ComparedBitext, Difference } from '../types.ts'

type Marker = Marked<ModalMarker>

/**
 * A change of force: what must, should, may or will happen. Said only where a word of force is lost and another comes in its place; a word that
 * is merely not repeated is no change.
 */
export const modality: Check = {
  id: 'modality',
  severity: 'major',
  languages: Object.keys(MODAL_MARKERS),
  run: (bitext) => beadViews(bitext).flatMap((view) => (isPaired(view) ? changeIn(bitext, view) : [])),
}

/** Words of force in one side of a bead, in order. */
function modalMarkers(text: SegmentedText, side: SideView): Marker[] {
  const language = primaryTag(text.language)
  const found = markedWords(text, side, MODAL_MARKERS[language] ?? [])
  const pattern = SYNTHETIC_FUTURES[language]
  if (!pattern) return found
  const marker: ModalMarker = { classes: ['future'], pattern }
  const futures = side.tokens
    .filter(
      ({ start, end }) =>
        pattern.test(text.text.slice(start, end)) && !found.some((other) => other.start < end && start < other.end),
    )
    .map(({ start, end }) => ({ marker, start, end, text: text.text.slice(start, end) }))
  return [...found, ...futures].sort((a, b) => a.start - b.start)
}

function changeIn(bitext: ComparedBitext, view: BeadView): Difference[] {
  const source = modalMarkers(bitext.source, view.source)
  const target = modalMarkers(bitext.target, view.target)
  const has = (markers: readonly Marker[], name: ModalClass) => markers.some(({ marker }) => marker.classes.includes(name))
  const lost = source.filter(({ marker }) => marker.classes.every((name) => !has(target, name)))
  const gained = target.filter(({ marker }) => marker.classes.every((name) => !has(source, name)))
  const negated = (['source', 'target'] as const).every((side) =>
    isMarked(bitext[side], view[side], NEGATIONS[primaryTag(bitext[side].language)]),
  )
  for (const before of lost) {
    const contrasts = new Set(before.marker.classes.flatMap((name) => CONTRASTS[name]))
    if (before.marker.classes.includes('ability')) contrasts.delete('future')
    const after = gained.find(
      (marked) => marked.marker.classes.some((name) => contrasts.has(name)) && !isHarmless(before, marked, negated),
    )
    if (!after) continue
    return [
      {
        bead: view.bead,
        concept: null,
        source: [before.start, before.end],
        target: [after.start, after.end],
        values: { before: before.marker.classes[0]!, after: after.marker.classes[0]! },
        confidence: before.marker.weak || after.marker.weak ? 0.6 : 0.8,
        found: [before.text, after.text],
      },
    ]
  }
  const right = lost.find(({ marker }) => marker.classes[0] === 'right')
  if (!right) return []
  const { start, end } = view.target
  return [
    {
      bead: view.bead,
      concept: null,
      source: [right.start, right.end],
      target: [start, end],
      values: { before: 'right', after: '' },
      confidence: 0.7,
      found: [right.text],
    },
  ]
}

const STRICT: readonly ModalClass[] = ['advice', 'demand', 'expectation', 'hope', 'right', 'intention']

/** `must not` is `darf nicht`; the German `wird` is mostly a passive. */
function isHarmless(before: Marker, after: Marker, negated: boolean): boolean {
  if (after.marker.weak && before.marker.classes[0] !== 'possible') return true
  return negated && !STRICT.includes(before.marker.classes[0]!) && !STRICT.includes(after.marker.classes[0]!)
}

import { beadViews, isPaired } from '../bead-views.ts'
import { changedMarkers, markerDifference } from '../changed-markers.ts'
import type { ModalClass } from '../language/words/types.ts'
import { type ModalMarker, modalMarkers } from '../modal-markers.ts'
import type { Check, ComparedBitext, Difference } from '../types.ts'
import { hasPhrase, languagesWith } from '../word-lists.ts'

/** Which change of force is worth saying: what was lost, and what came instead. Neighbours on a scale that languages do not tell apart are left out. */
// biome-ignore format: a table
const CONTRADICTS: Readonly<Record<ModalClass, readonly ModalClass[]>> = {
  obligation: ['advice', 'possible', 'ability', 'intention', 'effort', 'readiness', 'hope', 'invite', 'consideration'],
  advice: ['obligation', 'possible', 'ability', 'future', 'demand'],
  possible: ['obligation', 'advice', 'future', 'intention', 'demand', 'commitment'],
  ability: ['obligation', 'advice', 'intention', 'demand'],
  future: ['possible', 'ability', 'intention', 'advice', 'obligation', 'readiness', 'effort', 'hope', 'consideration'],
  readiness: ['future', 'obligation', 'commitment', 'intention'],
  intention: ['obligation', 'commitment', 'future', 'hope', 'consideration'],
  effort: ['obligation', 'commitment', 'future'],
  consideration: ['future', 'commitment', 'obligation', 'intention'],
  commitment: ['intention', 'effort', 'readiness', 'hope', 'possible', 'consideration'],
  demand: ['expectation', 'hope', 'ask', 'invite'],
  urge: ['invite', 'hope', 'demand', 'expectation'],
  ask: ['demand', 'hope', 'expectation'],
  invite: ['demand', 'urge', 'expectation', 'obligation'],
  expectation: ['demand', 'hope', 'urge', 'ask', 'obligation'],
  hope: ['demand', 'expectation', 'urge', 'obligation'],
  right: ['future', 'intention', 'possible', 'obligation', 'demand', 'readiness'],
  exemption: ['obligation', 'advice'],
  entitlement: [],
  none: [],
}
/** Under negation duty and possibility change places between languages: what must not be is what may not be, and `darf nicht`. */
const SCOPED = new Set<string>(['obligation', 'possible', 'ability', 'future', 'exemption'])

/**
 * A change of force: what must, should, may or will happen, what one demands, asks or hopes. Said only where a word of force is lost and another comes in
 * its place; a word that is merely not repeated is no change.
 */
export const modality: Check = {
  id: 'modality',
  severity: 'major',
  languages: languagesWith('modality'),
  run: (bitext) => beadViews(bitext).flatMap((view) => (isPaired(view) ? changesIn(bitext, view) : [])),
}

type View = ReturnType<typeof beadViews>[number]

function changesIn(bitext: ComparedBitext, view: View): Difference[] {
  const source = modalMarkers(bitext.source, view.source)
  const target = modalMarkers(bitext.target, view.target)
  const says = (side: 'source' | 'target') =>
    (['possibleForms', 'doubt'] as const).some((name) => hasPhrase(bitext[side], view[side], name))
  const expressed = { source: says('source'), target: says('target') }
  // What may be is also said by an adjective (`extendable`) or a word of doubt (`likely`).
  const [change] = changedMarkers(bitext, view, [source, target], { contradicts, isAkin, isContent }).filter(
    ({ before, after, surplus }) =>
      !(isPossible(before) && expressed.target) &&
      !(isPossible(after) && expressed.source) &&
      // Futures come and go with the tenses of a language.
      !(surplus && before.marker.includes('future')),
  )
  if (change) {
    const weak = change.before.weak || change.after.weak || change.surplus
    return [markerDifference(view, change, weak ? 0.6 : 0.8)]
  }
  const right = source.find(({ marker }) => marker[0] === 'right')
  if (!right || target.some(({ marker }) => marker.includes('right') || marker.includes('none'))) return []
  return [
    {
      bead: view.bead,
      concept: null,
      source: [right.start, right.end],
      target: [view.target.start, view.target.end],
      values: { before: 'right', after: '' },
      confidence: 0.6,
      found: [right.entry],
    },
  ]
}

function contradicts(before: ModalMarker, after: ModalMarker): boolean {
  if (after.weak && before.marker[0] !== 'possible') return false
  if ((before.negated || after.negated) && isScoped(before) && isScoped(after)) return false
  // A word that may mean several things contradicts only what all of them contradict.
  return before.marker.every((name) => after.marker.every((other) => contrasts(name, other)))
}

const isPossible = ({ marker }: ModalMarker) => marker.includes('possible') || marker.includes('ability')
const isScoped = ({ marker }: ModalMarker) => marker.some((name) => SCOPED.has(name))
const contrasts = (before: string, after: string) => CONTRADICTS[before as ModalClass].includes(after as ModalClass)

/** What must and may be; what is to come; what one wants of others. */
const SCALES: readonly (readonly ModalClass[])[] = [
  ['obligation', 'advice', 'possible', 'ability', 'exemption', 'entitlement', 'right'],
  ['future', 'readiness', 'intention', 'effort', 'consideration', 'commitment'],
  ['demand', 'urge', 'ask', 'invite', 'expectation', 'hope'],
]

/** Neighbours of one scale that languages do not tell apart. */
const isAkin = (before: ModalMarker, after: ModalMarker) =>
  !contradicts(before, after) &&
  before.marker.some((name) =>
    after.marker.some((other) =>
      SCALES.some((scale) => scale.includes(name as ModalClass) && scale.includes(other as ModalClass)),
    ),
  )

/** Verbs and nouns, not auxiliaries. */
const isContent = ({ marker }: ModalMarker) =>
  marker.every((name) => !SCALES[0]!.includes(name as ModalClass) && name !== 'future')

import { beadViews, isPaired } from '../bead-views.ts'
import { changedMarkers, markerDifference } from '../changed-markers.ts'
import type { SayingClass } from '../language/words/types.ts'
import type { Check } from '../types.ts'
import { hasPhrase, languagesWith, phrasesWithin } from '../word-lists.ts'

/** What is said, what is claimed and what is admitted are three things; any of them in place of another is worth saying. */
const CONTRADICTS: Readonly<Record<SayingClass, readonly SayingClass[]>> = {
  say: ['claim', 'admit'],
  claim: ['say', 'admit'],
  admit: ['say', 'claim'],
  none: [],
}

/** A neutral verb of saying became one of doubt or of confession, or the reverse: `said` and `claimed`, `acknowledged`. */
export const attribution: Check = {
  id: 'attribution',
  severity: 'minor',
  languages: languagesWith('saying'),
  run: (bitext) =>
    beadViews(bitext).flatMap((view) => {
      if (!isPaired(view)) return []
      const markers = (side: 'source' | 'target') => phrasesWithin(bitext[side], view[side], 'saying')
      const [change] = changedMarkers(bitext, view, [markers('source'), markers('target')], {
        contradicts: ({ marker: before }, { marker: after }) =>
          before.every((name) => after.every((other) => CONTRADICTS[name as SayingClass].includes(other as SayingClass))),
      }).filter(({ surplus }) => !surplus)
      if (!change) return []
      const { before, after } = change
      // `reportedly said`, `reports that` distance as well as `claimed`.
      const claims = after.marker[0] === 'claim' ? 'source' : before.marker[0] === 'claim' ? 'target' : null
      if (claims && hasPhrase(bitext[claims], view[claims], 'doubt')) return []
      return [markerDifference(view, change, 0.7)]
    }),
}

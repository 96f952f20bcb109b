import { beadViews, isPaired } from '../bead-views.ts'
import { changedMarkers, markerDifference } from '../changed-markers.ts'
import type { Check } from '../types.ts'
import { languagesWith, phrasesWithin } from '../word-lists.ts'

/** Titles of one person that another language may not tell apart: a president of a government is its head. */
const CONFUSED = new Set(['president head-of-government', 'head-of-government president', 'envoy ambassador', 'ambassador envoy'])
const WEAK = 0.55

/** Another office is named: `Prime Minister` and `President`, `ambassador` and `minister`. */
export const title: Check = {
  id: 'title',
  severity: 'minor',
  languages: languagesWith('titles'),
  run: (bitext) =>
    beadViews(bitext).flatMap((view) => {
      if (!isPaired(view)) return []
      const markers = [
        phrasesWithin(bitext.source, view.source, 'titles'),
        phrasesWithin(bitext.target, view.target, 'titles'),
      ] as const
      const [change] = changedMarkers(bitext, view, markers, { contradicts: () => true }).filter(({ surplus }) => !surplus)
      if (!change) return []
      const confused = CONFUSED.has(`${change.before.marker[0]} ${change.after.marker[0]}`)
      return [markerDifference(view, change, confused ? WEAK : 0.7)]
    }),
}

import { beadViews, isPaired } from '../bead-views.ts'
import { changedMarkers } from '../changed-markers.ts'
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
      const [change] = changedMarkers(
        phrasesWithin(bitext.source, view.source, 'titles'),
        phrasesWithin(bitext.target, view.target, 'titles'),
        { sides: [view.source, view.target], contradicts: () => true },
      )
      if (!change) return []
      const { before, after } = change
      return [
        {
          bead: view.bead,
          concept: null,
          source: [before.start, before.end] as const,
          target: [after.start, after.end] as const,
          values: { before: before.marker[0]!, after: after.marker[0]! },
          confidence: CONFUSED.has(`${before.marker[0]} ${after.marker[0]}`) ? WEAK : 0.7,
          found: [before.entry, after.entry],
        },
      ]
    }),
}

import { primaryTag } from '../../text/tags.ts'
import type { SegmentedText } from '../../text/types.ts'
import { beadViews, isPaired } from '../bead-views.ts'
import { isRenderedOutside } from '../known-words.ts'
import { FALSE_FRIENDS } from '../language/false-friends.ts'
import { type PhraseIndex, phraseIndex } from '../phrases.ts'
import type { Check } from '../types.ts'

/** A false friend in place of an English word: `eventually` and `éventuellement`, `decade` and `декада`. */
export const calqueFriend: Check = {
  id: 'calque-friend',
  severity: 'note',
  languages: ['en', ...Object.keys(FALSE_FRIENDS)],
  sources: ['en'],
  run(bitext) {
    const { source, target, lexicons } = bitext
    const language = primaryTag(target.language)
    if (!FALSE_FRIENDS[language] || !lexicons) return []
    const { english, friends } = indexesOf(language)
    const [words, lookalikes] = [english.find(source), friends.find(target)]
    const inside = (side: { readonly start: number; readonly end: number }, { start, end }: { start: number; end: number }) =>
      side.start <= start && end <= side.end
    return beadViews(bitext).flatMap((view) => {
      if (!isPaired(view)) return []
      return words
        .filter((word) => inside(view.source, word))
        .flatMap((word) => {
          const friend = lookalikes.find((other) => other.marker === word.marker && inside(view.target, other))
          if (!friend) return []
          // The word is there by its right rendering, or the friend renders another word.
          const rendered = isRenderedOutside(bitext, view, { side: 'source', range: word, outside: friend })
          const explained = isRenderedOutside(bitext, view, { side: 'target', range: friend, outside: word })
          if (rendered || explained) return []
          return [
            {
              bead: view.bead,
              concept: null,
              source: [word.start, word.end] as const,
              target: [friend.start, friend.end] as const,
              values: {},
              confidence: 0.65,
              found: [word.entry, friend.entry],
            },
          ]
        })
    })
  },
}

interface Indexes {
  readonly english: Finder
  readonly friends: Finder
}
interface Finder {
  find(text: SegmentedText): ReturnType<PhraseIndex<number>['find']>
}
const indexes = new Map<string, Indexes>()

function indexesOf(language: string): Indexes {
  let known = indexes.get(language)
  if (!known) {
    const pairs = FALSE_FRIENDS[language]!
    known = {
      english: phraseIndex(
        'en',
        pairs.map(([entries], marker) => ({ marker, entries })),
      ),
      friends: phraseIndex(
        language,
        pairs.map(([, entries], marker) => ({ marker, entries })),
      ),
    }
    indexes.set(language, known)
  }
  return known
}

import type { Evidence } from '../align/types.ts'
import type { SegmentedText } from '../text/types.ts'
import { lexiconPairs } from './lexicon-pairs.ts'
import { type Link, linkEvidence } from './links.ts'
import { type Postings, postingsOf, union } from './postings.ts'
import type { BilingualLexicon } from './types.ts'

/**
 * A word in more than this share of the segments, or a rendering that is, tells little about where a segment belongs; many of them together would
 * outweigh the few words that do.
 */
const EVERYWHERE = 0.05
/** Renderings of neighbouring words overlap, and with names and learned words, so their sum is held back. */
const WEIGHT = 0.6

/** Words whose renderings a lexicon knows. */
export function wordEvidence(lexicon: BilingualLexicon): Evidence {
  return {
    kind: 'words',
    bind(source, target) {
      const a = wordPostings(source)
      const b = wordPostings(target)
      const rare = (list: readonly number[], all: number) => list.length <= Math.max(3, EVERYWHERE * all)
      const words = [...a].filter(([, segments]) => rare(segments, source.segments.length))
      const others = [...b].filter(([, segments]) => rare(segments, target.segments.length))
      const found = words.map(() => new Map<number, number>())
      lexiconPairs(lexicon, [words.map(([word]) => word), others.map(([word]) => word)], (from, to, weight) => {
        found[from]!.set(to, Math.max(weight, found[from]!.get(to) ?? 0))
      })
      const links = words.flatMap(([word, segments], n): Link[] => {
        if (found[n]!.size === 0) return []
        const missed = [...found[n]!.values()].reduce((product, weight) => product * (1 - weight), 1)
        const renderings = [...found[n]!.keys()].map((place) => others[place]!)
        return [
          {
            label: `${word} = ${renderings.map(([key]) => key).join(', ')}`,
            source: segments,
            target: union(renderings.map(([, list]) => list)),
            strength: Math.min(0.85, 1 - missed),
          },
        ]
      })
      return linkEvidence('words', links, source.segments.length, target.segments.length, WEIGHT)
    },
  }
}

/** Segments by stem: the lexicon's entries are stems. */
function wordPostings(text: SegmentedText): Postings {
  return postingsOf(text, ({ kind, key, stem }) => (kind === 'word' && key.length > 1 ? stem : null))
}

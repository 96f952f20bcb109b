import type { Evidence } from '../align/types.ts'
import type { SegmentedText } from '../text/types.ts'
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
const MOST_RENDERINGS = 12

/** Words whose renderings a lexicon knows. */
export function wordEvidence(lexicon: BilingualLexicon): Evidence {
  return {
    kind: 'words',
    bind(source, target) {
      const a = wordPostings(source)
      const b = wordPostings(target)
      const rare = (list: readonly number[], all: number) => list.length <= Math.max(3, EVERYWHERE * all)
      const links = [...a].flatMap(([word, segments]): Link[] => {
        if (!rare(segments, source.segments.length)) return []
        const found = lexicon
          .renderings(word)
          .slice(0, MOST_RENDERINGS)
          .flatMap(({ key, weight }) => {
            const list = b.get(key)
            return list && rare(list, target.segments.length) ? [{ key, weight, list }] : []
          })
        if (found.length === 0) return []
        const missed = found.reduce((product, { weight }) => product * (1 - weight), 1)
        return [
          {
            label: `${word} = ${found.map(({ key }) => key).join(', ')}`,
            source: segments,
            target: union(found.map(({ list }) => list)),
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

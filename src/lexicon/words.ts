import type { Evidence } from '../align/types.ts'
import { lexiconPairs } from './lexicon-pairs.ts'
import type { BilingualLexicon } from './types.ts'

/**
 * A word in more than this share of the segments, or a rendering that is, tells little about where a segment belongs; many of them together would
 * outweigh the few words that do.
 */
const EVERYWHERE = 0.05
/** Renderings of neighbouring words overlap, so their sum is held back. */
const WEIGHT = 0.6

/** Words whose renderings a lexicon knows. */
export function wordEvidence(lexicon: BilingualLexicon): Evidence {
  return {
    kind: 'words',
    weight: WEIGHT,
    link(source, target, sink) {
      const rare = ({ size, words: { segments } }: typeof source) => {
        const most = Math.max(3, EVERYWHERE * size)
        return (word: number) => segments.start[word + 1]! - segments.start[word]! <= most
      }
      const [a, b] = [rare(source), rare(target)]
      lexiconPairs(lexicon, [source.words.stems, target.words.stems], (from, to, weight) => {
        if (a(from) && b(to)) sink.words(from, to, weight)
      })
    },
  }
}

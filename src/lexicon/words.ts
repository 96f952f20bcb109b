import type { IndexedText } from '../align/indexed-text.ts'
import type { Evidence } from '../align/types.ts'
import { lexiconPairs } from './lexicon-pairs.ts'
import type { BilingualLexicon } from './types.ts'

/**
 * A word in more than this share of the segments, or a rendering that is, tells little about where a segment belongs; many of them together would
 * outweigh the few words that do.
 */
const EVERYWHERE = 0.05
/** Renderings of neighbouring words overlap, so the sum of their gains is held back. */
const WEIGHT = 0.6

/**
 * Words whose renderings a lexicon knows, and those of which no rendering that it knows is in the other text.
 */
export function wordEvidence({
  forward,
  backward,
}: {
  readonly forward: BilingualLexicon
  readonly backward: BilingualLexicon
}): Evidence {
  return {
    kind: 'words',
    weight: WEIGHT,
    missing: 1,
    link(source, target, sink) {
      const [a, b] = [rareWords(source), rareWords(target)]
      const met = { source: new Uint8Array(source.words.count), target: new Uint8Array(target.words.count) }
      lexiconPairs(forward, [source.words.stems, target.words.stems], (from, to, weight) => {
        met.source[from] = met.target[to] = 1
        if (a(from) && b(to)) sink.words(from, to, weight)
      })
      for (const [side, text, known] of [
        ['source', source, forward.known],
        ['target', target, backward.known],
      ] as const) {
        if (!known) continue
        const { stems, segments } = text.words
        for (const [word, stem] of stems.entries()) {
          const often = met[side][word] ? 0 : known(stem)
          if (often > 0) sink.absent(side, segments.list.subarray(segments.start[word], segments.start[word + 1]), often)
        }
      }
    },
  }
}

function rareWords({ size, words: { segments } }: IndexedText): (word: number) => boolean {
  const most = Math.max(3, EVERYWHERE * size)
  return (word) => segments.start[word + 1]! - segments.start[word]! <= most
}

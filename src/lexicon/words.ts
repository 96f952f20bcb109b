import type { Evidence } from '../align/types.ts'
import { type Link, linkEvidence } from './links.ts'
import { type Postings, postingsOf, union } from './postings.ts'
import type { BilingualLexicon } from './types.ts'

/** A word in more than this share of the segments is a function word: it says nothing about where a segment belongs. */
const EVERYWHERE = 0.25
const MOST_RENDERINGS = 12

/** Words whose renderings a lexicon knows, by key, then by stem. */
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
      return linkEvidence('words', links, source.segments.length, target.segments.length, 0.8)
    },
  }
}

/** Segments by key and by stem, so that a lexicon of dictionary forms finds inflected ones. */
function wordPostings(text: Parameters<typeof postingsOf>[0]): Postings {
  return postingsOf(text, ({ kind, key, stem }) =>
    kind !== 'word' || key.length < 2 ? null : key === stem ? key : [key, `${stem}~`],
  )
}

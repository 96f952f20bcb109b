import type { PassageKeys } from '../store/stores.ts'
import { segmentText } from '../text/segment-text.ts'

/** Paragraphs of a text with the keys that the full-text search finds them by. */
export function indexVersion(
  text: string,
  language: string,
): { readonly paragraphs: number; readonly passages: readonly PassageKeys[] } {
  const { paragraphs, segments, tokens } = segmentText(text, language)
  const passages = paragraphs.map(({ start, end, firstSegment, endSegment }, paragraph): PassageKeys => {
    const inside = tokens.slice(segments[firstSegment]!.firstToken, segments[endSegment - 1]!.endToken)
    return {
      paragraph,
      start,
      end,
      keys: inside.filter(({ kind }) => kind === 'word' || kind === 'number').map(({ key }) => key),
    }
  })
  return { paragraphs: paragraphs.length, passages }
}

import { foldKey } from '../text/fold.ts'
import type { SegmentedText } from '../text/types.ts'
import type { TermIndex } from './build-term-index.ts'
import type { Candidate } from './match-words.ts'

/** Marks and particles that may stand inside a Chinese term: `“多国”部队`, `安全的保障`. */
const INSIDE = /^[的之“”‘’「」『』《》]$/u
const MAX_INSIDE = 2

/**
 * Designations in scripts without spaces, character by character: the dictionary of the segmenter does not know every term. A place that begins
 * and ends inside other words is no occurrence.
 */
export function matchCharacters(text: SegmentedText, segment: number, index: TermIndex): Candidate[] {
  if (index.byFirstCharacter.size === 0) return []
  const { start, end, firstToken, endToken } = text.segments[segment]!
  const edges = new Set<number>()
  for (const token of text.tokens.slice(firstToken, endToken)) edges.add(token.start).add(token.end)
  const folded = foldCharacters(text.text.slice(start, end))
  const found: Candidate[] = []
  for (let at = 0; at < folded.length; at++) {
    for (const pattern of index.byFirstCharacter.get(folded[at]!) ?? []) {
      const stop = follow(folded, at, pattern.characters)
      if (!stop) continue
      const [from, to] = [start + at, start + stop.end]
      if (!edges.has(from) && !edges.has(to)) continue
      const { concept, designation, status, characters } = pattern
      found.push({
        concept,
        designation,
        status,
        start: from,
        end: to,
        segment,
        match: stop.gapped ? 'gapped' : 'exact',
        words: characters.length,
        own: [[from, to]],
        spelled: true,
      })
    }
  }
  return found
}

/** Folded unit by unit, so that indices stay those of the text. */
function foldCharacters(text: string): string[] {
  const folded: string[] = []
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]!
    const key = foldKey(unit)
    folded.push(key.length === 1 ? key : unit)
  }
  return folded
}

function follow(text: readonly string[], from: number, characters: string): { end: number; gapped: boolean } | null {
  let at = from
  let inside = 0
  for (let n = 0; n < characters.length; n++) {
    while (n > 0 && text[at] !== characters[n] && at < text.length && INSIDE.test(text[at]!) && inside < MAX_INSIDE) {
      at++
      inside++
    }
    if (text[at] !== characters[n]) return null
    at++
  }
  return { end: at, gapped: inside > 0 }
}

import type { SegmentedText } from '../text/types.ts'
import type { TermIndex } from './build-term-index.ts'
import { matchCharacters } from './match-characters.ts'
import { type Candidate, matchWords } from './match-words.ts'
import type { Occurrence } from './types.ts'

/**
 * Every place in a version where a designation of the termbase stands, in the inflected forms of the language.
 *
 * The longest match wins (`coalition of the willing` over `coalition`); designations that belong to several concepts give one occurrence
 * for each (French `déclaration`: declaration, statement). Occurrences of one concept never overlap.
 *
 * @returns in text order, then by concept. Cost: linear in the tokens, times the designations that begin with the same word.
 */
export function findOccurrences(text: SegmentedText, index: TermIndex): Occurrence[] {
  const found: Occurrence[] = []
  for (let segment = 0; segment < text.segments.length; segment++) {
    const candidates = [...matchWords(text, segment, index), ...matchCharacters(text, segment, index)]
    for (const { concept, designation, status, start, end, match } of longest(candidates))
      found.push({ concept, designation, status, start, end, text: text.text.slice(start, end), segment, match })
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end || (a.concept < b.concept ? -1 : 1))
}

const RANK = { preferred: 0, admitted: 1, deprecated: 2, forbidden: 3 } as const
const MATCH = { exact: 0, inflected: 1, gapped: 2 } as const

/** More words first, then without a gap, then longer, then spelled as in the dictionary, then the better status. */
function byStrength(a: Candidate, b: Candidate): number {
  return (
    b.words - a.words ||
    Number(a.match === 'gapped') - Number(b.match === 'gapped') ||
    (a.match === 'gapped' ? 0 : b.end - b.start - (a.end - a.start)) ||
    Number(b.spelled) - Number(a.spelled) ||
    MATCH[a.match] - MATCH[b.match] ||
    RANK[a.status] - RANK[b.status] ||
    a.end - a.start - (b.end - b.start) ||
    a.start - b.start
  )
}

function longest(candidates: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = []
  for (const candidate of [...candidates].sort(byStrength)) {
    const blocked = chosen.some((other) => {
      if (other.concept === candidate.concept) return other.start < candidate.end && candidate.start < other.end
      const same = other.start === candidate.start && other.end === candidate.end
      return !same && shareWords(other, candidate)
    })
    if (!blocked) chosen.push(candidate)
  }
  return chosen
}

const shareWords = (a: Candidate, b: Candidate) =>
  a.own.some(([from, to]) => b.own.some(([start, end]) => start < to && from < end))

import { partsOf } from '../terms/build-term-index.ts'
import { particlesOf } from '../terms/particles.ts'
import type { Designation, Occurrence, Termbase } from '../terms/types.ts'
import { textReadings } from '../terms/word-readings.ts'
import { primaryTag } from '../text/tags.ts'
import type { SegmentedText, Span, Token } from '../text/types.ts'
import type { LinkedBead } from './link-texts.ts'
import { linkedWording } from './linked-wording.ts'
import { extent, type Places } from './places.ts'

/** Words that express a concept without a designation of the termbase. */
export interface OtherWording {
  readonly spans: readonly Span[]
  /**
   * `derived`: a word of the same family; `links`: the word links have it; `names`: another name stands in its place; `partial`: only a part
   * of the term, a wider concept;
   * `short`: the head of a designation with an attribute, where the source has a short form too.
   */
  readonly kind: 'derived' | 'links' | 'names' | 'partial' | 'short'
  readonly designation: Designation | null
  readonly found: readonly string[]
  readonly confidence: number
}

interface Question {
  readonly source: SegmentedText
  readonly target: SegmentedText
  readonly occurrence: Occurrence
  readonly places: Places
  /** Places of the target that already render something. */
  readonly used: readonly Span[]
  /** The links of the bead that holds the occurrence. */
  readonly links?: LinkedBead | undefined
  readonly termbase?: Termbase
}

/** Share of a word, from its beginning, that two words of one family have in common; at least four letters. */
const FAMILY = 0.6
const MIN_SHARED = 4
/** Parts of Chinese and Japanese designations are too short to stand for the whole. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
const DEMONSTRATIVES = '该本此'
const MAX_HEAD = 3
/** Links less believed than this are no rendering. */
const BELIEVED = 0.3
/** … and without support by dictionary or spelling, less than this; how much their confidence is worth then. */
const SURE = 0.8
const UNSUPPORTED = 0.7
const PARTIAL = 0.7

/** Looks in the aligned segments for other words; null when nothing is sure enough. */
export function findOtherWording(question: Question): OtherWording | null {
  const tokens = freeTokens(question)
  if (tokens.length === 0) return null
  const family = derived(question, tokens)
  if (family?.kind === 'derived') return family
  const other = pointedAt(question) ?? linked(question)
  return other && (other.kind !== 'partial' || !family) ? other : family
}

/** Words of the aligned segments that render nothing yet. */
function freeTokens({ target, occurrence, places, used }: Question): Token[] {
  const [from, to] = places.segmentBead('source', occurrence.segment).target
  const particles = particlesOf(target.language)
  const tokens: Token[] = []
  for (const segment of target.segments.slice(from, to))
    for (const token of target.tokens.slice(segment.firstToken, segment.endToken))
      if (
        token.kind === 'word' &&
        !particles.has(token.key) &&
        !used.some(([start, end]) => token.start < end && start < token.end)
      )
        tokens.push(token)
  return tokens
}

/** All content words of a designation by family (verb for noun), or only some of them (a wider concept). */
function derived({ target, occurrence, termbase }: Question, tokens: readonly Token[]): OtherWording | null {
  const language = primaryTag(target.language)
  const concept = termbase?.concepts.find(({ id }) => id === occurrence.concept)
  let partial: OtherWording | null = null
  for (const designation of concept?.designations[language] ?? []) {
    const { term } = designation
    if (UNSPACED.test(term)) continue
    const parts = partsOf(term, language)
    const hits = parts.map((part) => tokens.find((token) => sameFamily(part, token, target.language)))
    const spans = hits.filter((token) => token !== undefined).map(({ start, end }): Span => [start, end])
    if (parts.length === 0 || spans.length === 0) continue
    if (spans.length === parts.length && (parts.length > 1 || parts[0]!.key.length > MIN_SHARED))
      return { spans: joined(spans), kind: 'derived', designation: null, found: [term], confidence: 0.7 }
    const head = parts[0]!.form.length > 3 && hits[0] && parts[1]?.linked
    if (head && !/\s/u.test(occurrence.designation))
      return { spans: joined(spans.slice(0, 1)), kind: 'short', designation, found: [term], confidence: 0.75 }
    if (!partial) partial = { spans: joined(spans), kind: 'partial', designation: null, found: [term], confidence: PARTIAL }
  }
  return partial
}

function sameFamily(
  part: { readonly key: string; readonly readings: ReadonlySet<string> },
  token: Token,
  language: string,
): boolean {
  if (textReadings(token, language, true).some((reading) => part.readings.has(reading))) return true
  let shared = 0
  while (shared < part.key.length && part.key[shared] === token.key[shared]) shared++
  return shared > MIN_SHARED && shared >= FAMILY * Math.max(part.key.length, token.key.length)
}

/** Chinese takes a term up again by its last characters and a demonstrative: 内政部 … 该部. */
function pointedAt({ target, occurrence, places, termbase }: Question): OtherWording | null {
  const designations =
    termbase?.concepts.find(({ id }) => id === occurrence.concept)?.designations[primaryTag(target.language)] ?? []
  const [start, end] = extent(target, places.segmentBead('source', occurrence.segment).target)
  const passage = target.text.slice(start, end)
  for (const designation of designations.filter(({ term }) => UNSPACED.test(term))) {
    for (let length = Math.min(MAX_HEAD, designation.term.length - 1); length > 0; length--) {
      const at = passage.search(new RegExp(`[${DEMONSTRATIVES}]${designation.term.slice(-length)}`, 'u'))
      if (at >= 0)
        return {
          spans: [[start + at, start + at + 1 + length]],
          kind: 'short',
          designation: null,
          found: [designation.term],
          confidence: 0.75,
        }
    }
  }
  return null
}

/**
 * What the word links have for the term, not used yet. Words that only their place speaks for are taken for a rendering if they are surely linked, word by
 * word, or if the termbase does not say what a rendering would look like; else for a wider concept.
 */
function linked({ target, occurrence, used, links, termbase }: Question): OtherWording | null {
  if (!links) return null
  const isFree = ([start, end]: Span) => !used.some(([from, to]) => start < to && from < end)
  const wording = linkedWording({ bead: links, term: [occurrence.start, occurrence.end], target }, isFree)
  if (!wording || wording.confidence < BELIEVED) return null
  const { spans, found, confidence } = wording
  const concept = termbase?.concepts.find(({ id }) => id === occurrence.concept)
  const isNamed = (concept?.designations[primaryTag(target.language)]?.length ?? 0) > 0
  const known = { spans, found, designation: null }
  if (wording.supported || !isNamed) return { ...known, kind: 'links', confidence }
  const weaker = confidence * UNSUPPORTED
  if (wording.named) return { ...known, kind: 'names', confidence: weaker }
  if (wording.complete && confidence >= SURE) return { ...known, kind: 'links', confidence: weaker }
  return { ...known, kind: 'partial', confidence: PARTIAL }
}

/** In order, neighbours (a space or an article apart) as one span. */
function joined(spans: readonly Span[]): Span[] {
  const sorted = [...new Map(spans.map((span) => [span[0], span])).values()].sort((a, b) => a[0] - b[0])
  const merged: Span[] = []
  for (const [start, end] of sorted) {
    const last = merged.at(-1)
    if (last && start - last[1] <= MIN_SHARED) merged[merged.length - 1] = [last[0], end]
    else merged.push([start, end])
  }
  return merged
}

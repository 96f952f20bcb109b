import { functionWordsOf } from '../text/function-words.ts'
import { primaryTag } from '../text/tags.ts'
import { type BeadView, byParagraph, isPaired } from './bead-views.ts'
import { isUnspaced } from './phrases.ts'
import {
  beginsLike,
  isRendered,
  LATIN,
  type NameCandidate,
  nameCandidates,
  type ProperName,
  properNames,
  sharedBeginning,
  writesName,
} from './proper-names.ts'
import type { ComparedBitext } from './types.ts'

/** A name of the source that is nowhere in the paragraph on the other side, and what stands there instead. */
export interface ReplacedName {
  readonly view: BeadView
  readonly source: ProperName
  readonly target: NameCandidate
  /** `other`: another name of the same statement; `unlike`: a name of its own; `spelling`: the same beginning, then other letters. */
  readonly kind: 'other' | 'unlike' | 'spelling'
}

/** A word is explained by a rendering that is not an accident of the lexicon. */
const LIKELY = 0.1
const PEOPLE = /(?:an|ans|ese|ish|ic)$/u
/** Share of a sentence that a name may move. */
const NEAR = 0.4

interface Paragraph {
  readonly views: readonly BeadView[]
  readonly names: readonly ProperName[]
  readonly candidates: readonly NameCandidate[]
}

/**
 * Names that were replaced. A name counts as lost only if it is known to be written by its sound in this version (elsewhere in it, or because no lexicon has
 * it as a word), and nothing in the paragraph sounds like it; and a loss counts only with another name in its place.
 *
 * Time: names × words of a paragraph.
 */
export function replacedNames(bitext: ComparedBitext): ReplacedName[] {
  const all = namesOutsideTerms(bitext)
  const paragraphs = byParagraph(bitext).flatMap((views): Paragraph[] => {
    const paired = views.filter(isPaired)
    if (paired.length === 0) return []
    return [
      {
        views: paired,
        names: all.filter(({ start, end }) => paired.some(({ source }) => source.start <= start && end <= source.end)),
        candidates: paired.flatMap(({ target }) => nameCandidates(bitext.target, target)),
      },
    ]
  })
  const written = new Map<string, NameCandidate[]>()
  for (const { names, candidates } of paragraphs)
    for (const name of names) {
      const found = candidates.filter((candidate) => writesName(name, candidate, true))
      written.set(name.key, [...(written.get(name.key) ?? []), ...found])
    }
  return paragraphs.flatMap((paragraph) =>
    paragraph.names.flatMap((name) => {
      const found = replacement(bitext, paragraph, { name, written })
      return found ? [found] : []
    }),
  )
}

/** Names that the termbase has are looked after by the checks on terms. */
function namesOutsideTerms(bitext: ComparedBitext): ProperName[] {
  const terms = bitext.sourceOccurrences
  return properNames(bitext.source).filter(({ start, end }) => !terms.some((term) => term.start < end && start < term.end))
}

/** A name that is not there, where it should be. */
interface Lost {
  readonly bitext: ComparedBitext
  readonly view: BeadView
  readonly name: ProperName
  /** How the version writes it elsewhere. */
  readonly writings: readonly NameCandidate[]
}

function replacement(
  bitext: ComparedBitext,
  { views, names, candidates }: Paragraph,
  { name, written }: { readonly name: ProperName; readonly written: ReadonlyMap<string, readonly NameCandidate[]> },
): ReplacedName | null {
  const lexicon = bitext.lexicons?.forward ?? null
  const writings = written.get(name.key) ?? []
  const stems = new Set(views.flatMap(({ target }) => target.tokens.flatMap(({ key, stem }) => [key, stem])))
  if (name.sound.length < 2 || candidates.some((candidate) => writesName(name, candidate))) return null
  if (lexicon && isRendered(lexicon, name.stem, stems)) return null
  const proper = writings.length > 0 || (lexicon !== null && lexicon.renderings(name.stem).length === 0)
  const view = views.find(({ source }) => source.start <= name.start && name.end <= source.end)!
  const free = nearby(view, name, candidates).filter(
    (candidate) => !names.some((one) => writesName(one, candidate, LATIN.test(candidate.key))),
  )
  const lost = { bitext, view, name, writings }
  const part = free.find((candidate) => isOtherPart(lost, candidate))
  if (part) return { view, source: name, target: part, kind: 'spelling' }
  // A word that the lexicon has may be translated, whatever its capital.
  if (!proper) return null
  // Written so where the source has that other name.
  const others = [...written].filter(([key]) => !names.some((one) => one.key === key)).flatMap(([, found]) => found)
  const other = free.find(({ stem }) => others.some((writing) => writing.stem === stem))
  if (other) return { view, source: name, target: other, kind: 'other' }
  if (isUnspaced(bitext.target.language)) return null
  const spelling = free.find((candidate) => isOtherSpelling(lost, candidate))
  if (spelling) return { view, source: name, target: spelling, kind: 'spelling' }
  const unlike = free.find((candidate) => isNameOfItsOwn(lost, candidate))
  return unlike ? { view, source: name, target: unlike, kind: 'unlike' } : null
}

/** Candidates about where the name stands in the same sentence, the nearest first. */
function nearby({ source, target }: BeadView, name: ProperName, candidates: readonly NameCandidate[]): NameCandidate[] {
  const position = (name.start - source.start) / (source.end - source.start)
  return candidates
    .filter(({ start, end }) => target.start <= start && end <= target.end)
    .map((candidate) => ({ candidate, off: Math.abs((candidate.start - target.start) / (target.end - target.start) - position) }))
    .filter(({ off }) => off <= NEAR)
    .sort((a, b) => a.off - b.off || b.candidate.key.length - a.candidate.key.length)
    .map(({ candidate }) => candidate)
}

/** Once in the text, and begins like the name or its usual writing: هولمبرغ beside هولمفيك. */
function isOtherSpelling({ bitext, view, name, writings }: Lost, candidate: NameCandidate): boolean {
  if (!isOnce(bitext, candidate)) return false
  const usual = writings.some(({ key }) => {
    const shared = sharedBeginning(key, candidate.key)
    const rests = [key.length - shared, candidate.key.length - shared]
    return shared >= 3 && rests.every((rest) => rest >= 2) && Math.abs(rests[0]! - rests[1]!) <= 3
  })
  return usual || (beginsLike(name, candidate) && isUnexplained(bitext, view, candidate))
}

/** The other part of the name is there, and beside it, on the same side, stands a word that occurs once and renders nothing. */
function isOtherPart({ bitext, view, name }: Lost, candidate: NameCandidate): boolean {
  if (!isOnce(bitext, candidate) || !isUnexplained(bitext, view, candidate)) return false
  const at = view.source.tokens.findIndex(({ start }) => start === name.start)
  const there = view.target.tokens.findIndex(({ start }) => start === candidate.start)
  return [-1, 1].some((step) => {
    const beside = view.source.tokens[at + step]
    const partner = properNames(bitext.source).find(({ start }) => start === beside?.start)
    const matched = view.target.tokens[there + step]
    if (!partner || !matched || partner.sound.length < 2) return false
    // `Tolmarian Foreign Ministry` is words, not the parts of a name.
    if (PEOPLE.test(partner.form) || (bitext.lexicons?.forward.renderings(partner.stem).length ?? 0) > 0) return false
    return nameCandidates(bitext.target, { ...view.target, tokens: [matched] }).some((found) => writesName(partner, found, true))
  })
}

/** Written with a capital where the language gives it to names alone, and no word of the source sentence accounts for it. */
function isNameOfItsOwn({ bitext, view }: Lost, candidate: NameCandidate): boolean {
  const { text, tokens, language } = bitext.target
  if (!candidate.capital || primaryTag(language) === 'de') return false
  const small = tokens.some(({ key, start, end }) => key === candidate.key && /^\p{Ll}/u.test(text.slice(start, end)))
  return !small && isUnexplained(bitext, view, candidate)
}

function isUnexplained(
  { source, target, lexicons, targetOccurrences }: ComparedBitext,
  view: BeadView,
  candidate: NameCandidate,
): boolean {
  if (functionWordsOf(primaryTag(target.language)).has(candidate.key)) return false
  if (targetOccurrences.some(({ start, end }) => start < candidate.end && candidate.start < end)) return false
  const stems = new Set([candidate.stem, candidate.key])
  return !view.source.tokens.some(({ kind, start, end, key, stem }) => {
    if (kind !== 'word' || key.length < 3) return false
    const word = { start, end, form: source.text.slice(start, end), key, stem, sound: '' }
    return writesName(word, candidate, true) || (lexicons ? isRendered(lexicons.forward, stem, stems, LIKELY) : false)
  })
}

const isOnce = ({ target }: ComparedBitext, { stem }: NameCandidate) =>
  target.tokens.filter((token) => token.stem === stem).length === 1

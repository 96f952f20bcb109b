import type { SegmentedText, Span } from '../../text/types.ts'
import { segmentAt } from '../concordance.ts'
import { cValues, ncValues } from './c-value.ts'
import { countPhrases, insideOf, type Phrase } from './count-phrases.ts'
import { wordRuns } from './word-runs.ts'

/** A group of words that may be a term. */
export interface Candidate {
  /** Stems, `+` where a particle stands between them: the same for all forms, and from run to run. */
  readonly key: string
  /** The form that is written most often; the shorter one of two. */
  readonly term: string
  /** Content words in it; a compound counts for two. */
  readonly words: number
  readonly frequency: number
  readonly cValue: number
  readonly ncValue: number
  /** Signed log-likelihood of its frequency against general language; null without a reference. */
  readonly logLikelihood: number | null
  /** Keys of longer candidates that hold it. */
  readonly within: readonly string[]
  /** Places in the texts, in their order. */
  readonly places: readonly { readonly text: number; readonly span: Span }[]
}

export interface CandidateOptions {
  /** Tells the closed classes of the language. */
  readonly isFunction: (key: string, stem: string) => boolean
  /** Share of a word in general language; null where nothing says. */
  readonly reference: ((stem: string) => number) | null
  /** Times that a candidate must stand in the texts. */
  readonly least: number
  /** Content words of the shortest and the longest candidate. */
  readonly words: readonly [least: number, most: number]
}

/** Phrases by C-value of which the neighbours count. */
const LIKELY = 200
/** Words on either side that are neighbours. */
const NEAR = 3
/** Reciprocal rank fusion (Cormack, Clarke and Büttcher 2009): how little the very first ranks stand out. */
const FLAT = 60

/**
 * What may be terms in texts of one language, the likeliest first. Two orders are taken together by their ranks: NC-value (how much a group of words behaves
 * as a unit here) and log-likelihood (how much oftener its words stand here than in general language). A group of words that only ever stands inside one and
 * the same longer group is left out.
 */
export function findCandidates(texts: readonly SegmentedText[], options: CandidateOptions): Candidate[] {
  const { isFunction, reference, least, words } = options
  const phrases = countPhrases(
    texts.map((text) => wordRuns(text, isFunction)),
    least,
    texts[0]?.language ?? 'und',
  )
  const cValue = cValues(phrases)
  const swallowed = onlyInside(phrases)
  const alone = [...phrases.values()].filter(
    ({ key, words: count, stems }) =>
      cValue.get(key)! > 0 && count >= words[0] && stems.length <= words[1] && !swallowed.has(key),
  )
  const likely = [...alone].sort((a, b) => cValue.get(b.key)! - cValue.get(a.key)!).slice(0, LIKELY)
  const ncValue = ncValues(
    cValue,
    new Map(alone.map((phrase) => [phrase.key, neighbours(phrase, texts, isFunction)])),
    likely.map(({ key }) => key),
  )
  const likelihood = reference && logLikelihoods(alone, texts, reference)
  const within = new Map<string, string[]>()
  for (const { key } of alone) for (const inner of new Set(insideOf(key))) within.set(inner, [...(within.get(inner) ?? []), key])
  const candidates = alone.map(
    ({ key, words: count, places }): Candidate => ({
      key,
      term: commonForm(places, texts),
      words: count,
      frequency: places.length,
      cValue: round(cValue.get(key)!),
      ncValue: round(ncValue.get(key)!),
      logLikelihood: likelihood && round(likelihood.get(key)!),
      within: within.get(key) ?? [],
      places,
    }),
  )
  return inOrder(candidates)
}

/** Keys of phrases that stand as often in one longer phrase as they stand at all. */
function onlyInside(phrases: ReadonlyMap<string, Phrase>): Set<string> {
  const inside = new Set<string>()
  for (const { key, places } of phrases.values())
    for (const inner of insideOf(key)) if (phrases.get(inner)!.places.length === places.length) inside.add(inner)
  return inside
}

const round = (value: number) => Math.round(value * 100) / 100

/** Content words near the places of a phrase, in its sentence, with how often. */
function neighbours(
  { places, stems }: Phrase,
  texts: readonly SegmentedText[],
  isFunction: CandidateOptions['isFunction'],
): Map<string, number> {
  const found = new Map<string, number>()
  for (const { text: number, span } of places) {
    const text = texts[number]!
    const { firstToken, endToken } = text.segments[segmentAt(text, span[0])]!
    const content = text.tokens
      .slice(firstToken, endToken)
      .filter(({ kind, key, stem }) => kind === 'word' && !isFunction(key, stem))
    const before = content.filter(({ end }) => end <= span[0]).slice(-NEAR)
    const after = content.filter(({ start }) => start >= span[1]).slice(0, NEAR)
    for (const { stem } of [...before, ...after]) if (!stems.includes(stem)) found.set(stem, (found.get(stem) ?? 0) + 1)
  }
  return found
}

/**
 * 2 · O · ln(O / E), after Dunning (1993), where E is what O would be if the words of the phrase were no commoner here than in general language: O divided by
 * the geometric mean of how many times commoner they are.
 */
function logLikelihoods(
  phrases: readonly Phrase[],
  texts: readonly SegmentedText[],
  reference: (stem: string) => number,
): Map<string, number> {
  const counts = new Map<string, number>()
  let total = 0
  for (const { tokens } of texts)
    for (const { kind, stem } of tokens)
      if (kind === 'word') {
        counts.set(stem, (counts.get(stem) ?? 0) + 1)
        total++
      }
  const keenness = (stem: string) => Math.log((counts.get(stem) ?? 1) / Math.max(1, total) / reference(stem))
  return new Map(
    phrases.map(({ key, stems, places }) => {
      const mean = stems.reduce((sum, stem) => sum + keenness(stem), 0) / stems.length
      return [key, 2 * places.length * mean]
    }),
  )
}

/** Capitals count only where the form never stands without them: sentences begin with one. */
function commonForm(places: Phrase['places'], texts: readonly SegmentedText[]): string {
  const forms = new Map<string, number>()
  for (const { text, span } of places) {
    const form = texts[text]!.text.slice(...span).replaceAll(/\s+/g, ' ')
    forms.set(form, (forms.get(form) ?? 0) + 1)
  }
  for (const [form, count] of [...forms]) {
    const small = form.toLowerCase()
    if (small !== form && forms.has(small)) {
      forms.set(small, forms.get(small)! + count)
      forms.delete(form)
    }
  }
  return [...forms].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))[0]![0]
}

function inOrder(candidates: readonly Candidate[]): Candidate[] {
  const score = new Map<Candidate, number>()
  const rankBy = (value: (candidate: Candidate) => number) => {
    const sorted = [...candidates].sort((a, b) => value(b) - value(a) || (a.key < b.key ? -1 : 1))
    for (const [rank, candidate] of sorted.entries()) score.set(candidate, (score.get(candidate) ?? 0) + 1 / (FLAT + rank + 1))
  }
  rankBy(({ ncValue }) => ncValue)
  if (candidates.some(({ logLikelihood }) => logLikelihood !== null)) rankBy(({ logLikelihood }) => logLikelihood ?? 0)
  return [...candidates].sort((a, b) => score.get(b)! - score.get(a)! || (a.key < b.key ? -1 : 1))
}

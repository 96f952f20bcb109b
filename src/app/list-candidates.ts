import { HexaplaError } from '../errors.ts'
import type { Stores } from '../store/stores.ts'
import { type Candidate, findCandidates } from '../terms/candidates/find-candidates.ts'
import { particlesOf } from '../terms/particles.ts'
import type { Termbase } from '../terms/types.ts'
import { primaryTag } from '../text/tags.ts'
import { tokenise } from '../text/tokens.ts'
import { closedClassOf } from '../words/closed-class.ts'
import { type CountedWording, countWordings, type ObservedWording, observedWordings } from '../words/observed-wording.ts'
import { type CandidateText, candidateTexts } from './candidate-texts.ts'
import { readOffset, writeCursor } from './cursor.ts'
import { hashOf } from './hash.ts'
import { kwicLines } from './kwic-lines.ts'
import { frequencyIn, lexiconFor } from './lexicon-packs.ts'
import { linkedPair } from './linked-pair.ts'
import { segmentedVersion } from './segmented.ts'
import type { KwicLine } from './term-grid.ts'
import { wholeTermbase } from './term-index.ts'

export interface CandidateRequest {
  /** Ids of statements; all when left out. */
  readonly statements?: readonly string[] | undefined
  /** Language in which terms are looked for; that of most sources when left out. */
  readonly language?: string | null | undefined
  /** Times that a candidate must stand in the texts. */
  readonly least?: number | undefined
  /** Words of the shortest candidate; a compound counts for two. */
  readonly words?: number | undefined
  /** Show those that are designations already. */
  readonly known?: boolean | undefined
}

/** Words seen beside a candidate in the versions of one language; never a recommendation. */
export interface CandidateRenderings {
  readonly language: string
  readonly renderings: readonly CountedWording[]
  /** Places of the candidate for which the links show nothing. */
  readonly unseen: number
}

/** A group of words that may be a term. */
export interface CandidateView {
  readonly key: string
  readonly term: string
  readonly words: number
  readonly frequency: number
  readonly statements: readonly { readonly id: string; readonly title: string; readonly count: number }[]
  readonly cValue: number
  readonly ncValue: number
  readonly logLikelihood: number | null
  /** Forms of longer candidates that hold it. */
  readonly within: readonly string[]
  /** Ids of concepts that have it as a designation, proposed ones too. */
  readonly concepts: readonly string[]
  /** Empty where they were not asked for. */
  readonly renderings: readonly CandidateRenderings[]
}

export interface CandidateList {
  readonly language: string
  /** Texts that were looked through, and texts left out because all together are too long. */
  readonly texts: number
  readonly skipped: number
  /** False: no lexicon pack says how frequent words are, so only the texts themselves count. */
  readonly reference: boolean
  readonly candidates: readonly CandidateView[]
  readonly nextCursor: string | null
}

const PAGE = 50
const LEAST = 2
const WORDS: readonly [number, number] = [2, 5]
const CONCORDANCE = 25
/** Pairs of versions whose words are linked for one request: each takes a tenth of a second or more. */
const MOST_PAIRS = 60

interface Found {
  readonly language: string
  readonly texts: readonly CandidateText[]
  readonly skipped: number
  readonly reference: boolean
  readonly candidates: readonly Candidate[]
}

/** What was found for the last requests, by all that went in. */
const kept = new Map<string, Found>()
const KEPT = 8

async function find(
  stores: Stores,
  { statements = [], language = null, least = LEAST, words = WORDS[0] }: CandidateRequest,
): Promise<Found> {
  const chosen = await candidateTexts(stores, { statements, language })
  const hashes = chosen.texts.map(({ statement, version }) => [statement.id, statement.title, version.hash])
  const key = hashOf([chosen.language, least, words, hashes])
  let found = kept.get(key)
  if (!found) {
    const texts = await Promise.all(chosen.texts.map(({ version }) => segmentedVersion(stores, version)))
    const toEnglish = chosen.language === 'en' ? null : (lexiconFor(chosen.language, 'en')?.lexicon ?? null)
    const reference = frequencyIn(chosen.language, [
      ...new Set(chosen.texts.flatMap(({ others }) => others.map((other) => other.language))),
    ])
    const isFunction = closedClassOf(chosen.language, toEnglish)
    const candidates = findCandidates(texts, { isFunction, reference, least, words: [words, WORDS[1]] })
    found = { ...chosen, reference: reference !== null, candidates }
  }
  kept.delete(key)
  kept.set(key, found)
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!)
  return found
}

/**
 * Groups of words in the stored statements that may be terms, the likeliest first; those that are designations already are left out unless asked for.
 *
 * @param request.to languages whose renderings are wanted, through the word links; none when left out
 * @throws {HexaplaError} `statement.not-found`
 */
export async function listCandidates(
  stores: Stores,
  request: CandidateRequest & {
    readonly to?: readonly string[] | undefined
    readonly cursor?: string | null | undefined
    readonly limit?: number | undefined
  } = {},
): Promise<CandidateList> {
  const { to = [], cursor, limit = PAGE, known = false } = request
  const found = await find(stores, request)
  const owners = designationOwners(await wholeTermbase(stores), found.language)
  const wanted = found.candidates.filter(({ key }) => known || !owners.has(plainKey(key)))
  const offset = readOffset(cursor)
  const page = wanted.slice(offset, offset + limit)
  const renderings = to.length > 0 ? await renderingsOf(stores, found, { candidates: page, to }) : []
  return {
    language: found.language,
    texts: found.texts.length,
    skipped: found.skipped,
    reference: found.reference,
    candidates: page.map((candidate, n) => viewOf(candidate, { found, owners, renderings: renderings[n] ?? [] })),
    nextCursor: offset + limit < wanted.length ? writeCursor(offset + limit) : null,
  }
}

export interface CandidatePage {
  readonly language: string
  readonly candidate: CandidateView
  readonly lines: readonly KwicLine[]
}

/**
 * One candidate with the renderings that the word links show in the other versions, and passages.
 *
 * @throws {HexaplaError} `candidate.not-found` if it does not stand in the texts often enough
 */
export async function showCandidate(
  stores: Stores,
  { key, to = [], ...request }: CandidateRequest & { readonly key: string; readonly to?: readonly string[] | undefined },
): Promise<CandidatePage> {
  const found = await find(stores, request)
  const candidate = found.candidates.find((one) => one.key === key)
  if (!candidate) throw new HexaplaError('candidate.not-found', { term: key.slice(0, 80) })
  const languages = to.length > 0 ? to : [...new Set(found.texts.flatMap(({ others }) => others.map(({ language }) => language)))]
  const [renderings = []] = await renderingsOf(stores, found, { candidates: [candidate], to: languages })
  const owners = designationOwners(await wholeTermbase(stores), found.language)
  const places = candidate.places.slice(0, CONCORDANCE).map(({ text, span: [start, end] }) => {
    const { statement, version } = found.texts[text]!
    return { statement: statement.id, language: version.language, start, end }
  })
  return {
    language: found.language,
    candidate: viewOf(candidate, { found, owners, renderings }),
    lines: await kwicLines(stores, places, to),
  }
}

function viewOf(
  { places, within, key, ...rest }: Candidate,
  {
    found,
    owners,
    renderings,
  }: { found: Found; owners: ReadonlyMap<string, string[]>; renderings: readonly CandidateRenderings[] },
): CandidateView {
  const counts = new Map<number, number>()
  for (const { text } of places) counts.set(text, (counts.get(text) ?? 0) + 1)
  const forms = new Map(found.candidates.map((candidate) => [candidate.key, candidate.term]))
  return {
    key,
    ...rest,
    statements: [...counts].map(([text, count]) => {
      const { id, title } = found.texts[text]!.statement
      return { id, title, count }
    }),
    within: within.flatMap((longer) => forms.get(longer) ?? []),
    concepts: owners.get(plainKey(key)) ?? [],
    renderings,
  }
}

/** For each candidate, by language, what stands for it in the other versions. Each pair of versions is linked once. */
async function renderingsOf(
  stores: Stores,
  { texts }: Found,
  { candidates, to }: { readonly candidates: readonly Candidate[]; readonly to: readonly string[] },
): Promise<CandidateRenderings[][]> {
  const seen = candidates.map(() => new Map<string, (ObservedWording | null)[]>())
  let pairs = 0
  for (const [number, { version, others }] of texts.entries()) {
    const here = candidates.map(({ places }) => places.filter(({ text }) => text === number).map(({ span }) => span))
    if (here.every((spans) => spans.length === 0)) continue
    for (const other of others.filter(({ language }) => to.some((tag) => tag === language || tag === primaryTag(language)))) {
      if (++pairs > MOST_PAIRS) break
      const pair = await linkedPair(stores, version, other)
      for (const [n, spans] of here.entries())
        if (spans.length > 0)
          seen[n]!.set(other.language, [...(seen[n]!.get(other.language) ?? []), ...observedWordings(pair, spans)])
    }
  }
  return seen.map((byLanguage) =>
    [...byLanguage].map(([language, wordings]) => ({
      language,
      renderings: countWordings(wordings.filter((one) => one !== null)),
      unseen: wordings.filter((one) => one === null).length,
    })),
  )
}

const plainKey = (key: string) => key.replaceAll('+', '').replaceAll(/\s+/g, ' ')

/** Concepts by the stems of their designations in a language. */
function designationOwners({ concepts }: Termbase, language: string): Map<string, string[]> {
  const particles = particlesOf(language)
  const owners = new Map<string, string[]>()
  for (const { id, designations } of concepts)
    for (const { term } of designations[language] ?? []) {
      const key = tokenise(term, [0, term.length], language)
        .filter((token) => token.kind === 'word' && !particles.has(token.key))
        .map(({ stem }) => stem)
        .join(' ')
      if (!owners.get(key)?.includes(id)) owners.set(key, [...(owners.get(key) ?? []), id])
    }
  return owners
}

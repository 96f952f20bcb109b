import type { Stores } from '../store/stores.ts'
import { segmentText } from '../text/segment-text.ts'
import { canonicalTag, primaryTag } from '../text/tags.ts'
import { readOffset, writeCursor } from './cursor.ts'
import { findDesignations } from './find-designations.ts'
import { kwicLines, type Place } from './kwic-lines.ts'
import { remembering } from './remembering.ts'
import { segmentedVersion } from './segmented.ts'
import { showConcept } from './show-concept.ts'
import type { TermLookup } from './term-grid.ts'

export interface LookupRequest {
  readonly query: string
  /** Language of the query; without it all languages of the termbase are tried. */
  readonly from?: string | null | undefined
  readonly to?: readonly string[] | undefined
  readonly cursor?: string | null | undefined
  readonly limit?: number | undefined
}

const PAGE = 25
const CONCEPTS = 5
const LINES_PER_CONCEPT = 10

/**
 * Looks words up as a person types them: inflected, in any script or language; concepts first, then every passage with the words themselves.
 *
 * @throws {HexaplaError} `language.unknown-tag`
 */
export async function lookUpTerm(all: Stores, { query, cursor, limit = PAGE, ...asked }: LookupRequest): Promise<TermLookup> {
  const stores = remembering(all)
  const from = asked.from ? canonicalTag(asked.from) : null
  const to = asked.to?.map(canonicalTag) ?? []
  const found = await findDesignations(all, query, { language: from && primaryTag(from), limit: CONCEPTS })
  const concepts = await Promise.all(
    found.map(({ concept }) => showConcept(stores, { concept, from, to, limit: LINES_PER_CONCEPT })),
  )
  const offset = readOffset(cursor)
  const keys = segmentText(query, from ?? 'en')
    .tokens.filter(({ kind }) => kind === 'word' || kind === 'number')
    .map(({ key }) => key)
  const hits = await stores.search.find(keys, { language: from, limit: limit + 1, offset })
  const places: Place[] = []
  for (const { statement, language, start, end } of hits.slice(0, limit)) {
    const version = (await stores.statements.versions(statement)).find((other) => other.language === language)
    if (version) places.push({ statement, language, ...wordsIn(await segmentedVersion(stores, version), [start, end], keys) })
  }
  return {
    query,
    from,
    to,
    concepts,
    found,
    lines: await kwicLines(stores, places, to),
    nextCursor: hits.length > limit ? writeCursor(offset + limit) : null,
  }
}

/** The first place of the words inside a paragraph: their tokens one after the other, the last as a beginning. */
function wordsIn(
  { tokens }: Awaited<ReturnType<typeof segmentedVersion>>,
  [start, end]: readonly [number, number],
  keys: readonly string[],
): { start: number; end: number } {
  const inside = tokens.filter(
    (token) => token.start >= start && token.end <= end && (token.kind === 'word' || token.kind === 'number'),
  )
  const at = inside.findIndex((_, n) =>
    keys.every((key, k) => (k === keys.length - 1 ? inside[n + k]?.key.startsWith(key) : inside[n + k]?.key === key)),
  )
  return at < 0 ? { start, end } : { start: inside[at]!.start, end: inside[at + keys.length - 1]!.end }
}

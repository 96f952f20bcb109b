import { HexaplaError } from '../errors.ts'
import type { Stores } from '../store/stores.ts'
import { canonicalTag, primaryTag } from '../text/tags.ts'
import type { SegmentedText, Token } from '../text/types.ts'
import { chooseVersions } from './choose-versions.ts'
import { lexiconFor } from './lexicon-packs.ts'
import { segmentedVersion } from './segmented.ts'
import { writtenForms } from './written-forms.ts'

/** What the lexicons know of a word in a text: an aid for readers, no rendering of this place. */
export interface Gloss {
  readonly language: string
  readonly to: string
  /** The word or words found in the lexicon, by place in the text. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** Best first. `whole` is false where only the stem of a word is known. */
  readonly renderings: readonly { readonly text: string; readonly whole: boolean; readonly weight: number }[]
  /** Where the words before and after begin, in the same paragraph. */
  readonly before: number | null
  readonly after: number | null
}

export interface GlossRequest {
  readonly statement: string
  readonly language: string
  /** Of the revision that the offset points into. */
  readonly hash: string
  /** Offset of a word, or inside one. */
  readonly at: number
  /** Language of the reader. */
  readonly to: string
}

/** Most words looked up together. */
const LONGEST = 3
const SHOWN = 4
/** Below this a rendering is chance more often than not. */
const LIKELY = 0.02

/**
 * What a word may mean in another language, from the lexicon packs and the user's own lexicons. A pack is opened when it is first asked.
 *
 * @throws {HexaplaError} `statement.not-found`, `version.not-found` (no such revision, no word there), `language.unknown-tag`
 */
export async function glossWord(stores: Stores, { statement, language, hash, at, to: wanted }: GlossRequest): Promise<Gloss> {
  const { all, columns } = await chooseVersions(stores, { statement, languages: [language] })
  const revision = await stores.statements.revisionByHash(statement, columns[0]!.language, hash)
  if (!revision) throw new HexaplaError('version.not-found', { id: statement, language })
  const to = canonicalTag(wanted)
  const text = await segmentedVersion(stores, revision)
  const words = wordsAround(text, at)
  const n = words.findIndex(({ start, end }) => start <= at && at < end)
  if (n < 0) throw new HexaplaError('version.not-found', { id: statement, language })
  const lexicon = lexiconFor(revision.language, to)?.lexicon ?? null
  const found = lexicon && longestKnown(words, n, (key) => lexicon.renderings(key).filter(({ weight }) => weight >= LIKELY))
  const [first, last] = found ? [found.first, found.last] : [n, n]
  const own = all.find((version) => primaryTag(version.language) === primaryTag(to))
  const written = own ? await writtenForms(stores, own) : new Map<string, string>()
  const { start } = words[first]!
  const { end } = words[last]!
  return {
    language: revision.language,
    to,
    start,
    end,
    text: text.text.slice(start, end),
    renderings: distinct(
      (found?.renderings ?? []).map(({ key, weight }) => {
        const forms = key.split(' ').map((stem) => written.get(stem) ?? null)
        return {
          text: forms.map((form, k) => form ?? key.split(' ')[k]).join(' '),
          whole: forms.every((form) => form !== null),
          weight,
        }
      }),
    ),
    before: words[first - 1]?.start ?? null,
    after: words[last + 1]?.start ?? null,
  }
}

/** The words of the paragraph that holds an offset. */
function wordsAround({ paragraphs, segments, tokens }: SegmentedText, at: number): Token[] {
  const paragraph = paragraphs.find(({ start, end }) => start <= at && at < end)
  if (!paragraph) return []
  const [first, last] = [segments[paragraph.firstSegment]!, segments[paragraph.endSegment - 1]!]
  return tokens.slice(first.firstToken, last.endToken).filter(({ kind }) => kind === 'word')
}

interface Known {
  readonly first: number
  readonly last: number
  readonly renderings: readonly { readonly key: string; readonly weight: number }[]
}

/** The longest run of words around one that the lexicon has as a whole; null if it does not even have the word. */
function longestKnown(words: readonly Token[], n: number, look: (key: string) => Known['renderings']): Known | null {
  for (let length = LONGEST; length > 0; length--)
    for (let first = Math.max(0, n - length + 1); first <= n && first + length <= words.length; first++) {
      const run = words.slice(first, first + length)
      const renderings = look(run.map(({ stem }) => stem).join(' '))
      if (renderings.length > 0) return { first, last: first + length - 1, renderings }
    }
  return null
}

/** Forms of one word look like several renderings; the first stands for all that begin alike. */
function distinct(renderings: Gloss['renderings']): Gloss['renderings'] {
  const kept: Gloss['renderings'][number][] = []
  const alike = (a: string, b: string) => {
    const length = Math.max(4, Math.ceil(Math.min(a.length, b.length) * 0.8))
    return a === b || (a.length >= 4 && b.length >= 4 && a.slice(0, length) === b.slice(0, length))
  }
  for (const rendering of renderings)
    if (kept.length < SHOWN && !kept.some(({ text }) => alike(text, rendering.text))) kept.push(rendering)
  return kept
}

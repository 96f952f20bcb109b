import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { composeLexicons } from '../lexicon/compose.ts'
import { joinLexicons } from '../lexicon/join.ts'
import { type LexiconPack, openPack, type PackImage } from '../lexicon/pack.ts'
import type { BilingualLexicon } from '../lexicon/types.ts'
import { meanFrequency, type WordFrequency, wordFrequency } from '../lexicon/word-frequency.ts'
import { primaryTag } from '../text/tags.ts'
import { readPackImage } from './pack-files.ts'
import { type UserLexicon, userLexicons } from './user-lexicon-files.ts'

/** A lexicon with the id that goes into the stamp of what was computed with it. */
export interface NamedLexicon {
  readonly id: string
  readonly lexicon: BilingualLexicon
}

/** Where lexicons are. */
export interface LexiconFolders {
  /** Packs of English with another language; null: none are installed. */
  readonly packs: string | null
  /** Lexicons that users brought; null: there is no such folder. */
  readonly user: string | null
}

/** `packs/` of the project, seen from `src/app` and from `dist/src/app`. */
const INSTALLED =
  [join(import.meta.dirname, '../../packs'), join(import.meta.dirname, '../../../packs')].find((folder) =>
    existsSync(join(folder, 'NOTICE')),
  ) ?? null

let folders: LexiconFolders = { packs: INSTALLED, user: null }

/** Said once at the start of a process or a thread. */
export function useLexicons(chosen: Partial<LexiconFolders>): void {
  folders = { ...folders, ...chosen }
}

interface OpenPack extends LexiconPack {
  readonly id: string
}

/** What is open, by file. Packs are opened when a language is first met and stay open. */
const open = new Map<string, OpenPack>()
/** Images that another thread has opened, by file: used instead of reading the file again. */
const shared = new Map<string, { readonly id: string; readonly image: PackImage }>()
const joined = new Map<string, NamedLexicon>()

const packName = (language: string) => `en-${language}.pack.br`

function packOf(language: string): OpenPack | null {
  const file = packFile(language)
  return file === null ? null : opened(file, ['en', language], file)
}

/** Null for English itself, and for a language that no pack joins with it. */
function packFile(language: string): string | null {
  const file = language === 'en' ? null : folders.packs && join(folders.packs, packName(language))
  return file && existsSync(file) ? file : null
}

/** @param stamp of the file as it is now: another one is another pack */
function opened(file: string, languages: readonly [string, string], stamp: string): OpenPack {
  let pack = open.get(stamp)
  if (!pack) {
    const { id, image } = imageOf(file, languages, stamp)
    open.set(stamp, (pack = { id, ...openPack(image) }))
  }
  return pack
}

function imageOf(file: string, languages: readonly [string, string], stamp: string) {
  let known = shared.get(stamp)
  if (!known) shared.set(stamp, (known = { id: idOf(file, stamp), image: readPackImage(file, languages) }))
  return known
}

const ids = new Map<string, string>()

/** Names what is in a file, without opening it. */
function idOf(file: string, stamp: string): string {
  let id = shared.get(stamp)?.id ?? ids.get(stamp)
  if (id === undefined) ids.set(stamp, (id = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16)))
  return id
}

/** A lexicon that is opened when it is first used: who only asks for its id, to see that nothing is stale, pays nothing. */
function lazily(id: string, open: () => BilingualLexicon): NamedLexicon {
  let lexicon: BilingualLexicon | undefined
  return {
    id,
    get lexicon() {
      return (lexicon ??= open())
    },
  }
}

/** Packs in memory that threads share, to be handed to one with `receiveLexicons`; those of the languages named are opened. */
export interface SharedLexicons {
  readonly folders: LexiconFolders
  readonly images: ReadonlyMap<string, { readonly id: string; readonly image: PackImage }>
}

export function shareLexicons(languages: Iterable<string>): SharedLexicons {
  for (const language of new Set([...languages].map(primaryTag))) if (language !== 'en') packOf(language)
  return { folders, images: shared }
}

export function receiveLexicons({ folders: chosen, images }: SharedLexicons): void {
  for (const [file, image] of images) shared.set(file, image)
  useLexicons(chosen)
}

/** Packs that are installed, by the language that they join with English. */
export function installedPacks(): { readonly language: string; readonly bytes: number; readonly file: string }[] {
  const folder = folders.packs
  if (folder === null) return []
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const language = /^en-(\w+)\.pack\.br$/.exec(name)?.[1]
      return language === undefined ? [] : [{ language, bytes: statSync(join(folder, name)).size, file: join(folder, name) }]
    })
}

/** The user's own lexicons. */
export const ownLexicons = (): UserLexicon[] => (folders.user === null ? [] : userLexicons(folders.user))

/**
 * The lexicon for a pair of languages: the user's own joined with the packs; null where there is neither, and the engines then work without. Packs join
 * English with another language; other pairs go through English.
 */
export function lexiconFor(source: string, target: string): NamedLexicon | null {
  const [from, to] = [primaryTag(source), primaryTag(target)]
  if (from === to) return null
  const parts = [...userParts(from, to), ...packPart(from, to)]
  if (parts.length <= 1) return parts[0] ?? null
  const id = parts.map((part) => part.id).join(' ')
  let both = joined.get(`${from} ${to} ${id}`)
  if (!both) {
    both = lazily(id, () => {
      const [first, ...others] = parts.map(({ lexicon }) => lexicon)
      return joinLexicons(first!, ...others)
    })
    joined.set(`${from} ${to} ${id}`, both)
  }
  return both
}

function userParts(from: string, to: string): NamedLexicon[] {
  return ownLexicons().flatMap(({ file, languages, stamp }): NamedLexicon[] => {
    const [first, second] = languages
    if (first === from && second === to) return [lazily(idOf(file, stamp), () => opened(file, languages, stamp).forward)]
    if (first === to && second === from) return [lazily(idOf(file, stamp), () => opened(file, languages, stamp).backward)]
    return []
  })
}

function packPart(from: string, to: string): NamedLexicon[] {
  const [first, second] = [packFile(from), packFile(to)]
  if ((from !== 'en' && !first) || (to !== 'en' && !second)) return []
  const open = (file: string, language: string) => opened(file, ['en', language], file)
  const [a, b] = [first && idOf(first, first), second && idOf(second, second)]
  if (first && second) return [lazily(`${a} ${b}`, () => composeLexicons(open(first, from).backward, open(second, to).forward))]
  return first ? [lazily(a!, () => open(first, from).backward)] : [lazily(b!, () => open(second!, to).forward)]
}

/** The lexicon of a pair of languages in both directions, or null. */
export function lexiconsFor(source: string, target: string): { forward: BilingualLexicon; backward: BilingualLexicon } | null {
  const [forward, backward] = [lexiconFor(source, target), lexiconFor(target, source)]
  return forward && backward ? { forward: forward.lexicon, backward: backward.lexicon } : null
}

const frequencies = new Map<string, WordFrequency>()

/**
 * How frequent words of a language are in general language, as the packs imply it; null where none is installed.
 *
 * @param others languages beside which the packs of English are asked; at most six of them, and French where none is named
 */
export function frequencyIn(language: string, others: readonly string[]): WordFrequency | null {
  const tag = primaryTag(language)
  const beside = [...new Set(others.map(primaryTag))].filter((other) => other !== 'en').slice(0, MOST_ASKED)
  const wanted = tag === 'en' ? (beside.length > 0 ? beside : ['fr']) : [tag]
  const known = wanted.flatMap((other) => packFrequency(other, tag === 'en' ? 'first' : 'second') ?? [])
  return known.length > 0 ? meanFrequency(known) : null
}

const MOST_ASKED = 6

function packFrequency(other: string, side: 'first' | 'second'): WordFrequency | null {
  const file = folders.packs && join(folders.packs, packName(other))
  if (!file || !existsSync(file)) return null
  let frequency = frequencies.get(`${side} ${file}`)
  if (!frequency) frequencies.set(`${side} ${file}`, (frequency = wordFrequency(imageOf(file, ['en', other], file).image, side)))
  return frequency
}

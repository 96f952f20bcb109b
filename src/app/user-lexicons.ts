import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { HexaplaError } from '../errors.ts'
import { bitextFormat } from '../formats/bitext/index.ts'
import { readLexiconTsv } from '../formats/lexicon-tsv.ts'
import { buildPack } from '../lexicon/build/build-pack.ts'
import { packOfEntries } from '../lexicon/build/entries.ts'
import type { TextPair } from '../lexicon/build/types.ts'
import { canonicalTag, primaryTag } from '../text/tags.ts'
import { compressed } from './pack-files.ts'
import { readText } from './read-file.ts'
import { LEXICON_FILE, userLexicons } from './user-lexicon-files.ts'

/** Longest text of a translation unit, in words of white space, that is taken for an entry rather than a sentence. */
const ENTRY_WORDS = 4

export interface LexiconImport {
  /** A word list (.tsv: source TAB target [TAB weight]) or a translation memory (.tmx). */
  readonly path: string
  readonly name: string
  /** BCP 47 of the first and the second column; of a translation memory, which two of its languages. */
  readonly languages: readonly [string, string]
}

/**
 * Makes a lexicon of a file and keeps it; one of that name for these languages is replaced. From a translation memory, words are learned: short units are
 * entries, longer ones sentences.
 *
 * @returns number of rows that the lexicon has
 * @throws {HexaplaError} `format.malformed` with line and column, `text.empty` if the file has nothing for these languages, `request.invalid`, and what a
 * file is refused for
 */
export async function importLexicon(folder: string, { path, name, languages }: LexiconImport): Promise<number> {
  const [first, second] = [primaryTag(canonicalTag(languages[0])), primaryTag(canonicalTag(languages[1]))]
  if (first === second)
    throw new HexaplaError('request.invalid', { field: 'languages', reason: 'two different languages are needed' })
  const target = `${name}.${first}-${second}.pack.br`
  if (!LEXICON_FILE.test(target))
    throw new HexaplaError('request.invalid', { field: 'name', reason: 'letters, digits, _ and - only, 60 at most' })
  const { bytes, rows } = pack(await readText(path), path, [first, second])
  if (rows === 0) throw new HexaplaError('text.empty', { file: path })
  mkdirSync(folder, { recursive: true })
  // Written beside and renamed, so that a reader never meets half a file.
  const draft = join(folder, `${target}.new`)
  writeFileSync(draft, compressed(bytes))
  renameSync(draft, join(folder, target))
  return rows
}

/** @throws {HexaplaError} `file.not-found` if there is none of that name */
export function removeLexicon(folder: string, name: string): void {
  const found = userLexicons(folder).filter((lexicon) => lexicon.name === name)
  if (found.length === 0) throw new HexaplaError('file.not-found', { file: join(folder, name) })
  for (const { file } of found) rmSync(file)
}

function pack(text: string, path: string, languages: readonly [string, string]) {
  try {
    if (extname(path).toLowerCase() !== '.tmx') return packOfEntries(readLexiconTsv(text), languages)
    const pairs = unitsOf(text, languages)
    const short = (pair: TextPair) => pair.every((cell) => cell.trim().split(/\s+/u).length <= ENTRY_WORDS && cell.length <= 60)
    const listed = pairs.filter(short).map(([a, b]) => ({ first: a, second: b, sources: ['memory'] }))
    return buildPack(
      listed,
      pairs.filter((pair) => !short(pair)),
      languages,
    )
  } catch (error) {
    if (error instanceof HexaplaError) throw new HexaplaError(error.code, { ...error.detail, file: path }, { cause: error })
    throw error
  }
}

function unitsOf(text: string, [first, second]: readonly [string, string]): TextPair[] {
  const { read } = bitextFormat('tmx')
  if (read === null) throw new HexaplaError('format.unknown', { format: 'tmx' })
  const { languages, rows } = read(text)
  // A memory may hold several kinds of one language, `en` in the head and `en-GB` in the units.
  const cellOf = (wanted: string) => {
    const columns = languages.flatMap((tag, n) => (primaryTag(tag) === wanted ? [n] : []))
    return (cells: readonly string[]) => cells[columns.find((n) => cells[n]) ?? -1]
  }
  const [textOfFirst, textOfSecond] = [cellOf(first), cellOf(second)]
  return rows.flatMap(({ cells }): TextPair[] => {
    const [a, b] = [textOfFirst(cells), textOfSecond(cells)]
    return a && b ? [[a, b]] : []
  })
}

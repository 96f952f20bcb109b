import { HexaplaError } from '../errors.ts'
import { readDocument } from '../formats/documents/index.ts'
import { noLanguages } from '../formats/documents/table.ts'
import type { ReadNote } from '../formats/documents/types.ts'
import { canonicalTag, primaryTag } from '../text/tags.ts'
import type { Span } from '../text/types.ts'
import { MAX_TEXT } from './read-file.ts'

/** Where the rows of a table stand in one of its versions: what stands in row n of every version belongs together. */
export interface TableRows {
  /** The same for all versions of one file. */
  readonly table: string
  readonly spans: readonly (Span | null)[]
}

/** A text out of a file. */
export interface TextInFile {
  readonly text: string
  /** Canonical; null where the file does not say. */
  readonly declared: string | null
  readonly rows: TableRows | null
  /** Heading of the column of a table that names no language; null for all other texts. */
  readonly column: string | null
}

export interface TextsInFile {
  /** Id of the format it was read as. */
  readonly format: string
  readonly title: string | null
  readonly encoding: string
  readonly notes: readonly ReadNote[]
  /** At least one; more for files that hold several languages. */
  readonly texts: readonly TextInFile[]
}

/**
 * The texts in a file of any kind that is read.
 *
 * @param table identifies the file among those of one import
 * @param spare columns of tables that name no language are texts, too: somebody will name it
 * @throws {HexaplaError} what `readDocument` throws, `text.too-large`, each with the file's name
 */
export async function readTexts(
  file: { readonly name: string; readonly bytes: Uint8Array },
  { table = file.name, spare: wanted = false }: { readonly table?: string; readonly spare?: boolean } = {},
): Promise<TextsInFile> {
  return namingFile(file.name, async () => {
    const { format, title, encoding, notes, versions, spare = [] } = await readDocument(file)
    if (!wanted && spare.length > 0 && versions.length < 2) throw noLanguages(format)
    const columns = [...versions.map((version) => ({ ...version, heading: null })), ...(wanted ? spare : [])]
    const filled = columns.filter(({ text }) => text.trim() !== '')
    const texts = filled.map(({ text, language, rows, heading }): TextInFile => {
      if (text.length > MAX_TEXT) throw new HexaplaError('text.too-large', { limit: MAX_TEXT, size: text.length })
      return {
        text,
        declared: knownTag(language),
        rows: rows && filled.length > 1 ? { table, spans: rows } : null,
        column: heading,
      }
    })
    const told = wanted ? notes.filter(({ kind }) => kind !== 'columns-left-out') : notes
    return { format, title, encoding, notes: told, texts }
  })
}

/** The one text of a file that is meant: of several that in the language asked for, else the first. */
export function textFor({ texts }: TextsInFile, language: string | undefined): TextInFile {
  const named = texts.filter(({ declared }) => declared !== null && language !== undefined)
  return (
    named.find(({ declared }) => declared === language) ??
    named.find(({ declared }) => primaryTag(declared!) === primaryTag(language!)) ??
    texts[0]!
  )
}

/** Errors of `work` with the name of the file they are about, as its user knows it. */
export async function namingFile<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof HexaplaError && name !== '')
      throw new HexaplaError(error.code, { ...error.detail, file: name }, { cause: error })
    throw error
  }
}

/** Files call languages all sorts of things; what is no tag says nothing. */
function knownTag(language: string | null): string | null {
  if (language === null) return null
  try {
    return canonicalTag(language)
  } catch (error) {
    if (error instanceof HexaplaError) return null
    throw error
  }
}

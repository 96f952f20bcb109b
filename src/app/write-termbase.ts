import { HexaplaError } from '../errors.ts'
import { termbaseFormat, termbaseFormats } from '../formats/termbase/index.ts'
import { termbaseOf } from '../formats/termbase/termbase-of.ts'
import type { Stores } from '../store/stores.ts'

/** Ids of all formats a termbase can be written in. */
export const TERMBASE_FORMATS: readonly string[] = termbaseFormats.map(({ id }) => id)

export interface WrittenTermbase {
  readonly mediaType: string
  /** With the dot. */
  readonly extension: string
  readonly content: string
}

/**
 * The stored termbase in one format.
 *
 * @param choice.concepts ids of the concepts to write, in this order; all when left out, but proposed and superseded ones only in a format
 *   that says so: nothing goes out as approved that is not
 * @param choice.languages primary subtags to write; all when left out. The first is the source for formats of two languages
 * @throws {HexaplaError} `format.unknown`, `concept.not-found`
 */
export async function writeTermbase(
  stores: Stores,
  format: string,
  {
    concepts: ids = [],
    languages = [],
  }: { readonly concepts?: readonly string[] | undefined; readonly languages?: readonly string[] | undefined } = {},
): Promise<WrittenTermbase> {
  const { mediaType, extension, write, keepsState } = termbaseFormat(format)
  const { concepts } = await stores.termbase.entries()
  const chosen =
    ids.length === 0
      ? concepts.filter(({ state }) => keepsState || state === undefined)
      : ids.map((id) => {
          const concept = concepts.find((other) => other.id === id)
          if (!concept) throw new HexaplaError('concept.not-found', { id: id.slice(0, 80) })
          return concept
        })
  const wanted = (language: string) => languages.length === 0 || languages.includes(language)
  const cut = chosen.map((concept) => ({
    ...concept,
    designations: Object.fromEntries(Object.entries(concept.designations).filter(([language]) => wanted(language))),
  }))
  const termbase = termbaseOf(cut.filter(({ designations }) => Object.keys(designations).length > 0))
  const order =
    languages.length === 0 ? termbase.languages : languages.filter((language) => termbase.languages.includes(language))
  return { mediaType, extension, content: write({ ...termbase, languages: order }) }
}

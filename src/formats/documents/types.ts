import type { Span } from '../../text/types.ts'
import type { Archive } from '../archive.ts'

/** A file as it came in. */
export interface SourceFile {
  /** Only its ending is looked at, and only where the content cannot tell. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Its first characters, read as Latin-1 or UTF-16: enough to see what it is. */
  readonly head: string
  /** The opened archive; null for a file that is none. */
  readonly archive: Archive | null
}

/** What a reader of the text should know of how it was read. Message `read.<kind>`. */
export interface ReadNote {
  readonly kind:
    | 'footnotes'
    | 'running-heads'
    | 'pages-without-text'
    | 'inline-tags'
    | 'tracked-changes'
    | 'columns-left-out'
    | 'numbering'
  readonly count: number
}

export interface ReadVersion {
  /** BCP 47, as the file says; null where it says nothing. */
  readonly language: string | null
  /** Paragraphs with a blank line between them. */
  readonly text: string
  /**
   * For a file of several versions: what belongs together. Place n of each version is row n of the file; null where this version has nothing there.
   */
  readonly rows: readonly (Span | null)[] | null
}

export interface ReadDocument {
  /** As the file says; null where it says nothing. */
  readonly title: string | null
  /** At least one. In the order of the file; the source of a file that has one comes first. */
  readonly versions: readonly ReadVersion[]
  readonly notes: readonly ReadNote[]
  /**
   * Columns of a table that name no language, with their headings: whoever looks at the file may name it. Where there are some, `versions` may be fewer than two.
   */
  readonly spare?: readonly (ReadVersion & { readonly heading: string })[]
  /** Of the bytes; `utf-8` for formats that fix it. */
  readonly encoding: string
}

/** A kind of file that texts are read from. To add one: write its file, add its line to index.ts. */
export interface DocumentReader {
  /** Stable, kebab-case. */
  readonly id: string
  readonly name: string
  /** With the dot, lower case. */
  readonly extensions: readonly string[]
  readonly mediaType: string
  recognises(file: SourceFile): boolean
  /**
   * @throws {HexaplaError} `format.malformed` with line and column where there are any, `text.too-large`, `text.protected`, `text.no-layer`
   */
  read(file: SourceFile): ReadDocument | Promise<ReadDocument>
}

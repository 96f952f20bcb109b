import type { Termbase } from '../../terms/types.ts'

/** A way to exchange a termbase. To add one: write its file, add its line to index.ts. */
export interface TermbaseFormat {
  /** Stable: value of `--format`. */
  readonly id: string
  readonly name: string
  readonly extension: string
  readonly mediaType: string
  /** Whether a file is in this format, by its beginning and its name; null for a format that is only written. */
  readonly recognises: ((head: string, name: string) => boolean) | null
  /** True if it says of a concept whether it is proposed or superseded; the others would make it look approved. */
  readonly keepsState?: true
  /**
   * @param name for messages
   * @throws {HexaplaError} `termbase.malformed` with line, column and reason
   */
  readonly read: ((text: string, name: string) => Termbase) | null
  /** The same termbase gives the same bytes. */
  write(termbase: Termbase): string
}

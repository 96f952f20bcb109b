import type { Range } from '../../align/types.ts'

/** Texts side by side, as exchange formats see them: languages, and rows of what belongs together. */
export interface BitextTable {
  /** BCP 47. The first is the text that the others are aligned to. */
  readonly languages: readonly string[]
  readonly rows: readonly BitextRow[]
}

export interface BitextRow {
  /** One text a language; empty where that version has nothing here. */
  readonly cells: readonly string[]
  /** The units that each cell is made of, as indices into the list of units of its version; null where a format does not keep them. */
  readonly ranges: readonly Range[] | null
  /** 0…1; null where a format does not keep it. */
  readonly confidence: number | null
}

/** What survives a file of this format; the rest comes back empty. */
export interface Keeps {
  readonly languages: boolean
  readonly cells: boolean
  readonly ranges: boolean
  readonly confidence: boolean
  /** Characters that XML has no way to write; where they are not kept, U+FFFD stands for them. */
  readonly controls: boolean
  /** Only the first two languages are written. */
  readonly bilingual: boolean
}

/** Reader and writer of one format. To add one: write its file, add its line to index.ts. Bytes are decoded before `read`. */
export interface BitextFormat {
  /** Stable: value of `--format`. */
  readonly id: string
  readonly name: string
  readonly extension: string
  readonly mediaType: string
  readonly keeps: Keeps
  /**
   * Null for a format that is only written.
   *
   * @throws {HexaplaError} `format.malformed` with `line` and `column` (from 1) and `reason`
   */
  readonly read: ((text: string) => BitextTable) | null
  /** LF at line ends unless the format says otherwise; the same table gives the same bytes. */
  write(table: BitextTable): string
}

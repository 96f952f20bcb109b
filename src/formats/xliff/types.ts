import { HexaplaError } from '../../errors.ts'
import type { XmlElement } from '../xml/parse-xml.ts'

export interface XliffSegment {
  readonly source: string
  /** Null where it is not translated. */
  readonly target: string | null
  /** As the file says: `initial`, `final`, `needs-review-translation` …; null where it says nothing. */
  readonly state: string | null
  /** Ids of file and unit. */
  readonly file: string
  readonly unit: string
  readonly line: number
  /** 0…1, as this program writes it (metadata of category `hexapla`); null where there is none. */
  readonly confidence: number | null
}

export interface XliffText {
  readonly version: string
  readonly source: string
  readonly target: string | null
  readonly segments: readonly XliffSegment[]
  /** Number of inline codes left out of the texts. */
  readonly tags: number
}

/** The error of a file that breaks its specification, at an element. */
export function refused({ line, column }: Pick<XmlElement, 'line' | 'column'>, reason: string): HexaplaError {
  return new HexaplaError('format.malformed', { file: 'xliff', line, column, reason })
}

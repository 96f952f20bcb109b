import type { AlignmentVerdict } from '../align/types.ts'
import type { Departure } from '../compare/departures.ts'
import type { Silencer } from '../compare/silence.ts'
import type { Finding, Quotation } from '../compare/types.ts'
import type { Designation, DesignationStatus } from '../terms/types.ts'
import type { RenderingStatus } from '../words/types.ts'
import type { ReportTemplate } from './template.ts'

/** What a report says, as plain data: the same for every way of writing it, and without a word of any interface language. */
export interface Report {
  /** Raised when a field is renamed or removed; new fields leave it as it is. */
  readonly schema: 1
  readonly statements: readonly ReportStatement[]
}

export interface ReportStatement {
  readonly statement: {
    readonly id: string
    readonly title: string
    /** ISO 8601 date, or null when the statement is undated. */
    readonly date: string | null
    readonly publisher: string | null
    readonly note: string | null
  }
  /** Language of the version that the others are compared with. */
  readonly pivot: string
  /** The versions reported on, the pivot among them, in the order of the columns. */
  readonly versions: readonly ReportVersion[]
  readonly rows: readonly ReportRow[]
  readonly concepts: readonly ReportConcept[]
  /** In reading order of the pivot. */
  readonly findings: readonly ReportFinding[]
  readonly terms: readonly ReportTerm[]
  /** Checks that have no data for a language: "not checked", which is not "no difference". */
  readonly notChecked: readonly { readonly check: string; readonly language: string }[]
  /** In a report beside an earlier one: what that had and this has no longer, in its order. */
  readonly gone?: readonly GoneFinding[]
}

export interface ReportVersion {
  readonly language: string
  readonly kind: 'source' | 'official' | 'translation'
  readonly provenance: string
  readonly revision: number
  /** SHA-256 of the text, hexadecimal. */
  readonly hash: string
  readonly characters: number
  readonly paragraphs: number
  /** Share of this version's characters that stand in beads with both sides filled, against the pivot. */
  readonly coverage: number
  readonly verdict: AlignmentVerdict
}

/** A place in a version's text that carries a sign; offsets point into the version's text. `start === end` marks a place. */
export type ReportMark =
  | {
      readonly kind: 'term'
      readonly start: number
      readonly end: number
      readonly concept: string
      readonly status: RenderingStatus
    }
  | { readonly kind: 'difference'; readonly start: number; readonly end: number; readonly finding: string }

export interface ReportPassage {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly marks: readonly ReportMark[]
}

export interface ReportCell {
  readonly language: string
  /** Empty: this version has nothing here. */
  readonly passages: readonly ReportPassage[]
  /** How sure the pairing with the pivot is; null for the pivot and for empty cells. */
  readonly confidence: number | null
  readonly moved: boolean
}

/** What belongs together in all versions; `cells` follow `versions`. */
export interface ReportRow {
  /** Position, from 0. */
  readonly bead: number
  /** First paragraph of the pivot in it, from 0; null where the pivot has nothing. */
  readonly paragraph: number | null
  readonly cells: readonly ReportCell[]
}

export interface ReportConcept {
  readonly id: string
  /** A … Z, AA …: the sign of the concept in this report. */
  readonly letter: string
  readonly hue: number
  readonly definition: string
  readonly designations: Readonly<Record<string, readonly Designation[]>>
}

/** A finding with its place in the rows. `key` is unique in the statement. */
export interface ReportFinding extends Finding {
  readonly language: string
  readonly row: number
  /** Paragraph of the pivot, from 0, whatever versions are reported on. */
  readonly paragraph: number
  /** The same place in the other versions. */
  readonly others: readonly (Quotation & { readonly status: RenderingStatus | null })[]
  readonly departs: Departure
  /** What would silence it, beside a waiver: key of the message `silence.<id>`. */
  readonly silencedBy: Silencer
  /** In a report beside an earlier one. */
  readonly change?: 'new' | 'changed' | 'same'
  /** Key that it had in the earlier report, where that is another. */
  readonly was?: string
}

type Later = 'paragraph' | 'silencedBy'

/** A finding of an earlier report, which may lack what reports had only later. Its offsets point into the texts of then. */
export type GoneFinding = Omit<ReportFinding, 'bead' | 'change' | 'was' | Later> & Partial<Pick<ReportFinding, Later>>

/** One key term of the pivot, and what each other version has for it. */
export interface ReportTerm {
  readonly concept: string
  readonly text: string
  readonly status: DesignationStatus
  readonly bead: number
  /** Of the pivot, from 0. */
  readonly paragraph: number | null
  readonly cells: readonly {
    readonly language: string
    readonly status: RenderingStatus
    readonly text: string
    readonly confidence: number
  }[]
}

/**
 * How a report speaks: one interface language. `text` gives the message of a key; a key without a message comes back as it is, so
 * that a check the catalogues do not know yet still has a name.
 */
export interface Labels {
  /** BCP 47 tag of the interface language. */
  readonly language: string
  readonly text: (key: string, values?: Readonly<Record<string, string | number>>) => string
}

/** A way to write a report. To add one: write its file, add its line to writers.ts. */
export interface ReportWriter {
  /** Stable: value of `--format` and of the API. */
  readonly id: string
  readonly extension: string
  readonly mediaType: string
  /**
   * @param template how the file looks, where it is made to be looked at
   * @returns the whole file, text or bytes; the same report, labels and template give the same bytes
   */
  write(report: Report, labels: Labels, template?: ReportTemplate): string | Uint8Array
}

import type { AlignmentVerdict, EvidenceScore } from '../align/types.ts'
import type { Departure } from '../compare/departures.ts'
import type { Silencer } from '../compare/silence.ts'
import type { Finding, Quotation } from '../compare/types.ts'
import type { Designation } from '../terms/types.ts'
import type { RenderingStatus } from '../words/types.ts'

/** What pages, API and reports get: plain data, JSON through and through. Texts stay as given; marks point into them. */

export type VersionKind = 'source' | 'official' | 'translation'

export interface StatementHead {
  readonly id: string
  readonly title: string
  /** ISO 8601 date, or null when the statement is undated. */
  readonly date: string | null
  readonly publisher: string | null
  readonly note: string | null
}

export interface VersionHead {
  readonly language: string
  readonly kind: VersionKind
  readonly provenance: string
  readonly revision: number
  /** SHA-256 of the text, hexadecimal; part of permanent addresses. */
  readonly hash: string
  readonly characters: number
  readonly paragraphs: number
  /** Share of this version's characters that stand in beads with both sides filled, against the pivot (1 for the pivot). */
  readonly coverage: number
  readonly verdict: AlignmentVerdict
}

export interface StatementSummary extends StatementHead {
  readonly versions: readonly VersionHead[]
  /** Findings of verdict `difference`, all versions against the source. */
  readonly differences: number
  readonly cannotCompare: number
}

/** A key term as marked in the text: same concept, same letter and hue in every column. */
export interface TermMark {
  readonly kind: 'term'
  readonly start: number
  readonly end: number
  readonly concept: string
  /** Joins the occurrence in the pivot and its renderings in the other columns; null for a term without counterpart. */
  readonly link: string | null
  readonly status: RenderingStatus
}

/** A difference as marked in the text. `start === end` marks a place where something is left out. */
export interface DifferenceMark {
  readonly kind: 'difference'
  readonly start: number
  readonly end: number
  readonly finding: string
}

/** Words that somebody has commented on. */
export interface RemarkMark {
  readonly kind: 'remark'
  readonly start: number
  readonly end: number
  readonly remark: number
}

/** Words that the reader looked for. */
export interface FoundMark {
  readonly kind: 'found'
  readonly start: number
  readonly end: number
}

export type Mark = TermMark | DifferenceMark | RemarkMark | FoundMark

/** Where some words stand in the versions shown. */
export interface Found {
  readonly query: string
  readonly places: readonly {
    readonly row: number
    readonly language: string
    readonly start: number
    readonly end: number
    readonly words: string
  }[]
  /** There are more places than were looked at. */
  readonly more: boolean
}

/** What a reader has said about words of a revision. */
export interface RemarkView {
  readonly id: number
  readonly language: string
  readonly hash: string
  readonly start: number
  readonly end: number
  readonly words: string
  /** The finding it is about, as pages name it; null for a comment on words alone. */
  readonly finding: string | null
  readonly kind: 'accepted' | 'comment'
  readonly author: string
  readonly body: string
  /** False once the text was replaced: it is kept, and no longer stands in the text. */
  readonly current: boolean
}

/** A paragraph or segment of a version inside a row, with its marks; all offsets point into the version's text. */
export interface Passage {
  /** Index of the paragraph in its version, from 0. */
  readonly paragraph: number
  /** True if the passage starts its paragraph. */
  readonly first: boolean
  readonly start: number
  readonly end: number
  readonly text: string
  readonly marks: readonly Mark[]
}

export interface Cell {
  readonly language: string
  /** Empty: this version has nothing here. */
  readonly passages: readonly Passage[]
  /** How sure the pairing with the pivot is; null for the pivot itself and for empty cells. */
  readonly confidence: number | null
  readonly evidence: readonly EvidenceScore[]
  readonly moved: boolean
}

/** One row of the workbench: what belongs together in all columns. `cells` follow `columns`. */
export interface Row {
  /** Position, from 0; the fragment `#bead-<n>` of addresses. */
  readonly bead: number
  readonly cells: readonly Cell[]
}

/** A concept with the letter (A, B … Z, AA …) and hue (0…7) it is marked with on this page. */
export interface ConceptCard {
  readonly id: string
  readonly letter: string
  readonly hue: number
  readonly subject: string | null
  readonly definition: string
  readonly designations: Readonly<Record<string, readonly Designation[]>>
  /** Occurrences in the pivot. */
  readonly occurrences: number
}

/** A finding with what a reader needs to judge it. */
export interface FindingView extends Finding {
  readonly language: string
  /** Row of the page it stands in. */
  readonly row: number
  /** Paragraph of the pivot, from 0; of words that the pivot does not have, the one beside or before them. */
  readonly paragraph: number
  /** The same place in the other versions, and what they have there. */
  readonly others: readonly (Quotation & { readonly status: RenderingStatus | null })[]
  /** `one`: only this version departs from the pivot; `some`; `all`: every other version does. */
  readonly departs: Departure
  /** What would silence it, beside a waiver: key of the message `silence.<id>`. */
  readonly silencedBy: Silencer
  /** Set aside by a person, for these very texts. */
  readonly waived?: { readonly author: string; readonly reason: string } | undefined
}

export type Unit = 'paragraph' | 'sentence'

export interface Workbench {
  readonly statement: StatementHead
  /** All versions of the statement. */
  readonly versions: readonly VersionHead[]
  /** The versions shown, in the order asked for. */
  readonly columns: readonly VersionHead[]
  /** Language of the version that the others are compared with; always one of the columns. */
  readonly pivot: string
  readonly unit: Unit
  /** The rows asked for: all, or a part of them. */
  readonly rows: readonly Row[]
  /** Which part of the rows that fit the choice this is: from their index `from`, at most `size`, of `total`. */
  readonly part: { readonly from: number; readonly size: number; readonly total: number }
  /** Indices of rows worth a look, of the whole statement, ascending. */
  readonly places: {
    readonly differing: readonly number[]
    readonly missing: readonly number[]
    readonly doubtful: readonly number[]
  }
  /** Rows of the whole statement. */
  readonly rowCount: number
  readonly concepts: readonly ConceptCard[]
  /** Of the whole statement, in reading order of the pivot. */
  readonly findings: readonly FindingView[]
  /** Oldest first. */
  readonly remarks: readonly RemarkView[]
  /** Null when nothing was looked for. */
  readonly found: Found | null
  /** Checks that have no data for a language shown: "not checked", which is not "no difference". */
  readonly notChecked: readonly { readonly check: string; readonly language: string }[]
}

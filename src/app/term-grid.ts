import type { LookupHit } from '../terms/lookup/hits.ts'
import type { ConceptState, Designation, DesignationStatus } from '../terms/types.ts'
import type { RenderingStatus } from '../words/types.ts'
import type { ConceptCard, FindingView, StatementHead, VersionHead } from './workbench.ts'

export type { ConceptState, DesignationStatus } from '../terms/types.ts'

/** What one version has for one occurrence: the words as written, or why there are none. */
export interface GridCell {
  readonly language: string
  readonly status: RenderingStatus
  readonly text: string
  readonly designation: string | null
  readonly confidence: number
  /** Place of the first span in that version's text; null when there is none. */
  readonly start: number | null
  readonly end: number | null
  /** It says it in words less approved than the pivot's own. */
  readonly departs: boolean
  /** The differences found in this rendering. */
  readonly findings: readonly Pick<FindingView, 'key' | 'check' | 'severity' | 'verdict'>[]
}

/** One occurrence of a concept in the pivot, and its renderings. `cells` follow `columns` without the pivot. */
export interface GridRow {
  readonly concept: string
  readonly text: string
  readonly status: DesignationStatus
  /** Row of the workbench (paragraph view) where it stands. */
  readonly bead: number
  readonly start: number
  readonly end: number
  readonly cells: readonly GridCell[]
  /** Number of columns that depart; the grid can be sorted by it. */
  readonly disagreement: number
}

export interface TermGrid {
  readonly statement: StatementHead
  readonly versions: readonly VersionHead[]
  readonly columns: readonly VersionHead[]
  readonly pivot: string
  readonly concepts: readonly ConceptCard[]
  readonly rows: readonly GridRow[]
}

/** One line of a concordance: the words with their left and right context, and the passage in the other version. */
export interface KwicLine {
  readonly statement: StatementHead
  readonly language: string
  readonly hash: string
  readonly start: number
  readonly end: number
  readonly left: string
  readonly match: string
  readonly right: string
  readonly bead: number
  /** Counterpart passages, with the rendering's place inside `text` where known. */
  readonly counterparts: readonly {
    readonly language: string
    readonly text: string
    readonly status: RenderingStatus | null
    readonly from: number | null
    readonly to: number | null
  }[]
}

/** Renderings seen in the stored statements, with counts; never shown as approved designations. */
export interface ObservedRendering {
  readonly language: string
  readonly text: string
  readonly status: RenderingStatus
  readonly count: number
}

/** A rendering in the statements of one date. */
export interface DatedRendering extends ObservedRendering {
  /** ISO 8601. */
  readonly date: string
  readonly statement: string
}

/** A concept as it stands in the termbase. */
export interface ConceptEntry {
  readonly id: string
  readonly subject: string | null
  readonly definition: string
  readonly designations: Readonly<Record<string, readonly Designation[]>>
  readonly state: ConceptState
  /** Ids of wider concepts. */
  readonly broader: readonly string[]
  /** Id of what took the place of a superseded concept. */
  readonly replacedBy: string | null
}

export interface ConceptPage {
  readonly concept: ConceptEntry
  /** Number of its last step: what If-Match names. */
  readonly revision: number
  readonly observed: readonly ObservedRendering[]
  /** By date, oldest first; undated statements are left out. */
  readonly dated: readonly DatedRendering[]
  readonly lines: readonly KwicLine[]
  /** Opaque; null when there are no more lines. */
  readonly nextCursor: string | null
}

export interface ConceptSummary {
  readonly id: string
  readonly state: ConceptState
  readonly subject: string | null
  readonly definition: string
  readonly designations: Readonly<Record<string, readonly string[]>>
  readonly occurrences: number
}

/** A designation that a query may mean. */
export type FoundDesignation = LookupHit

/** Answer to a terminology lookup: concepts whose designations match, and passages that hold the words. */
export interface TermLookup {
  readonly query: string
  readonly from: string | null
  readonly to: readonly string[]
  readonly concepts: readonly ConceptPage[]
  /** Which designation each of them was found by, and how. */
  readonly found: readonly FoundDesignation[]
  /** Full-text concordance of the query itself; filled also when no concept matches. */
  readonly lines: readonly KwicLine[]
  readonly nextCursor: string | null
}

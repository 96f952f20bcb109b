import type { Alignment } from '../align/types.ts'
import type { Occurrence, Termbase } from '../terms/types.ts'
import type { SegmentedText } from '../text/types.ts'
import type { LinkedBead } from '../words/link-texts.ts'
import type { Rendering } from '../words/types.ts'
import type { Lexicons } from '../words/word-prior.ts'

/** How much a difference weighs for a reader, not a verdict about anybody. */
export type Severity = 'major' | 'minor' | 'note'

/** Words of one version, quoted as written. `[start, end)` points into that version's text; an empty range marks a place. */
export interface Quotation {
  readonly language: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Everything a check may look at: two versions, their alignment, and where the key terms are. */
export interface ComparedBitext {
  readonly source: SegmentedText
  readonly target: SegmentedText
  readonly alignment: Alignment
  readonly termbase: Termbase
  readonly sourceOccurrences: readonly Occurrence[]
  readonly targetOccurrences: readonly Occurrence[]
  /** One for each source occurrence, in the same order. */
  readonly renderings: readonly Rendering[]
  /** Renderings of single words in both directions, where a lexicon is installed: a check that needs it is silent without it. */
  readonly lexicons?: Lexicons | null
  /** How the words are linked, one for each segment bead; a check that needs them is silent, or more careful, without them. */
  readonly links?: readonly LinkedBead[]
}

/** What a check reports: values, never a sentence. The sentence is made from `check.<id>` by i18n at the edge. */
export interface Difference {
  /** Index of the paragraph bead it belongs to. */
  readonly bead: number
  readonly concept: string | null
  /** Null where this side has no words for it (an added or omitted passage). At least one side is given. */
  readonly source: readonly [start: number, end: number] | null
  readonly target: readonly [start: number, end: number] | null
  readonly values: Readonly<Record<string, string | number>>
  /** Where one difference weighs otherwise than its check does by default. */
  readonly severity?: Severity
  /** 0…1 before the alignment's doubt is multiplied in. */
  readonly confidence: number
  /** The words, entries or patterns that fired, for people. */
  readonly found: readonly string[]
}

/** A rule about two versions. To add one: write its file in checks/, add its line to checks/index.ts. */
export interface Check {
  /** Stable, kebab-case, never reused: i18n key `check.<id>`, anchor in docs/differences.md, value on the command line. */
  readonly id: string
  readonly severity: Severity
  /** BCP 47 primary subtags it has data for, or `all`. Elsewhere the answer is "not checked", never "no difference". */
  readonly languages: readonly string[] | 'all'
  /** Of the text compared with, where fewer will do than for the version. */
  readonly sources?: readonly string[]
  run(bitext: ComparedBitext): readonly Difference[]
}

/** A difference after judgement: what is stored, shown and reported. */
export interface Finding {
  /** Hash of check, concept, quotations and context: survives realignment, changes when the words change. */
  readonly key: string
  readonly check: string
  readonly severity: Severity
  /** `cannot-compare`: something differs or is missing, but the alignment or the data are too weak to say so. */
  readonly verdict: 'difference' | 'cannot-compare'
  readonly confidence: number
  readonly bead: number
  readonly concept: string | null
  readonly source: Quotation | null
  readonly target: Quotation | null
  readonly values: Readonly<Record<string, string | number>>
  readonly found: readonly string[]
}

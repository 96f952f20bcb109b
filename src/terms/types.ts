/** `forbidden` never; `deprecated` no longer or charged; `admitted` beside a preferred one. */
export type DesignationStatus = 'preferred' | 'admitted' | 'deprecated' | 'forbidden'

/** How much a difference weighs where an entry or a settings file says so; `off`: it is not reported. */
export type Weight = 'major' | 'minor' | 'note' | 'off'

/** A term for a concept in one language, in its dictionary form. */
export interface Designation {
  readonly term: string
  readonly status: DesignationStatus
  readonly note: string | null
}

/** An element of an exchange file that has no place in this model: kept for the next file, never looked at. */
export interface ForeignNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (string | ForeignNode)[]
}

/** `proposed`: waits for a decision; `superseded`: no longer in force, kept for what cites it. Neither is looked for in texts. */
export type ConceptState = 'proposed' | 'approved' | 'superseded'

/** One concept entry. Languages are primary BCP 47 subtags (`zh` serves `zh-Hans` and `zh-Hant`). */
export interface Concept {
  readonly id: string
  readonly subject: string | null
  readonly definition: string
  readonly designations: Readonly<Record<string, readonly Designation[]>>
  /** Left out: approved. */
  readonly state?: Exclude<ConceptState, 'approved'>
  /** Ids of wider concepts. */
  readonly broader?: readonly string[]
  /** Id of the concept that took the place of a superseded one. */
  readonly replacedBy?: string
  /** How much differences about this concept weigh, by check, `all` for every check; left out: as the check says. */
  readonly weights?: Readonly<Record<string, Weight>>
  /** What the file it came from says beyond that. `at`: empty for the concept, `en` for a language, `en/0` for its first designation. */
  readonly foreign?: readonly { readonly at: string; readonly node: ForeignNode }[]
}

export const stateOf = ({ state }: { readonly state?: Concept['state'] | undefined }): ConceptState => state ?? 'approved'

export interface Termbase {
  readonly languages: readonly string[]
  readonly concepts: readonly Concept[]
}

/** A place in a version where a designation of a concept stands. Longest match wins; occurrences of one concept never overlap. */
export interface Occurrence {
  readonly concept: string
  /** The designation in its dictionary form. */
  readonly designation: string
  readonly status: DesignationStatus
  readonly start: number
  readonly end: number
  /** The words as written: `text.slice(start, end)`. */
  readonly text: string
  /** Index of the segment in which it starts. */
  readonly segment: number
  /** How it was recognised: same form, inflected form, or with other words between its parts (`Solid and Lasting Peace`). */
  readonly match: 'exact' | 'inflected' | 'gapped'
}

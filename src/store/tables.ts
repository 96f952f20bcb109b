import type { Generated } from 'kysely'

/** The tables as the code sees them. Columns named `*_json` hold JSON; booleans are 0 or 1; hashes are hexadecimal SHA-256. */
export interface Tables {
  statement: {
    id: string
    position: number
    title: string
    /** The title with letter forms folded: what a search in titles looks into. */
    title_key: string
    date: string | null
    publisher: string | null
    note: string | null
    /** `public`: whoever may read; `private`: its owner and administrators. */
    visibility: Generated<string>
    owner_id: number | null
  }
  version: {
    statement_id: string
    language: string
    position: number
    kind: string
    provenance: string
    /** Number of the current revision. */
    revision: number
  }
  /** The text itself, once; an edited text is a new row, and the old one stays. */
  revision: {
    id: Generated<number>
    statement_id: string
    language: string
    number: number
    hash: string
    text: string
    characters: number
    paragraphs: number
    /** What its rows of `occurrence` were made from; null before there were any. */
    occurrences_stamp: string | null
  }
  alignment: {
    source_revision: number
    target_revision: number
    /** Engine version and hash of everything else that went in (lexicon, termbase, pins): a row with another stamp is stale. */
    stamp: string
    body_json: string
  }
  comparison: {
    source_revision: number
    target_revision: number
    stamp: string
    verdict: string
    /** Share of the target's characters in beads with both sides filled. */
    coverage: number
    differences: number
    cannot_compare: number
    body_json: string
  }
  /** Occurrences of key terms, one row each, for concordances and counts. */
  occurrence: {
    revision_id: number
    number: number
    concept: string
    designation: string
    status: string
    start_offset: number
    end_offset: number
    text: string
    segment: number
    match: string
  }
  /** How one version renders the occurrences of another; the body of a comparison by rows, for counts over all statements. */
  rendering: {
    source_revision: number
    target_revision: number
    number: number
    concept: string
    language: string
    status: string
    text: string
    start_offset: number | null
    end_offset: number | null
  }
  concept: {
    id: string
    position: number
    body_json: string
  }
  /** Append-only: a concept as it was after each step, null once it was removed. Step 0 is what was there before the first one. */
  concept_step: {
    id: Generated<number>
    concept_id: string
    number: number
    kind: string
    author: string
    at: string
    body_json: string | null
  }
  setting: {
    name: string
    value: string
  }
  /** Append-only: undo and redo move `edit_cursor`, a new step after an undo starts a new branch. */
  edit: {
    id: Generated<number>
    statement_id: string
    language: string
    /** The step before this one, null for the first. */
    parent: number | null
    kind: string
    body_json: string
    author: string
  }
  edit_cursor: {
    statement_id: string
    language: string
    edit_id: number | null
    revision: number
  }
  remark: {
    id: Generated<number>
    statement_id: string
    language: string
    hash: string
    start_offset: number
    end_offset: number
    finding_key: string | null
    kind: string
    author: string
    body: string
  }
  waiver: {
    finding_key: string
    statement_id: string
    language: string
    author: string
    reason: string
    source_hash: string
    target_hash: string
  }
  person: {
    id: Generated<number>
    issuer: string
    subject: string
    name: string
    email: string | null
    role: string
  }
  /** Times are ISO 8601 in UTC, so that they sort as text. Secrets are kept as SHA-256 only. */
  session: {
    hash: string
    person_id: number
    expires: string
  }
  token: {
    id: string
    hash: string
    person_id: number
    name: string
    scope: string
    created: string
    expires: string | null
    revoked: string | null
  }
  /** Append-only but for the status, which is null until the request has ended. */
  audit: {
    id: Generated<number>
    at: string
    person_id: number | null
    person_name: string
    action: string
    request: string
    status: number | null
  }
  bundle: {
    id: string
    owner_id: number | null
    created: string
    content_base64: string
  }
  rate: {
    name: string
    ends: string
    hits: number
  }
}

import type { Alignment } from '../align/types.ts'
import type { Finding } from '../compare/types.ts'
import type { Concept, Occurrence, Termbase } from '../terms/types.ts'
import type { Rendering } from '../words/types.ts'

/** The repositories: the only way to what is stored. Every method is one statement or a few; `transaction` joins several. */
export interface Stores {
  readonly statements: StatementStore
  readonly derived: DerivedStore
  readonly termbase: TermbaseStore
  readonly search: SearchStore
  readonly edits: EditStore
  readonly waivers: WaiverStore
  readonly remarks: RemarkStore
  readonly content: ContentStore
  readonly people: PeopleStore
  readonly bundles: BundleStore
  /** Requests under a name since its window began, this one counted, and when the window ends. */
  countRequest(
    name: string,
    window: { readonly now: Date; readonly ms: number },
  ): Promise<{ readonly hits: number; readonly ends: Date }>
  /** The same data, as far as somebody may see them; asked anew at each call. */
  seenBy(viewer: () => Viewer | null): Stores
  /** Inside a transaction: until it ends, others that lock the same name wait. What checks first and writes then does it under a lock. */
  lock(name: string): Promise<void>
  /** All or nothing. Stores handed to `work` see its own writes; nested calls join the transaction that is open. */
  transaction<T>(work: (stores: Stores) => Promise<T>): Promise<T>
  /** Reads everything as it is at one moment, while others go on writing where the database can. */
  snapshot<T>(work: (stores: Stores) => Promise<T>): Promise<T>
  /** Called once the transaction that is open is committed; at once where none is open; never if it fails. */
  onCommit(work: () => void): void
  /** A statement in the database's own words, inside the transaction that is open: for the queue, whose tables stand beside ours. */
  execute(sql: string, values: readonly unknown[]): Promise<{ readonly rows: unknown[] }>
  close(): Promise<void>
}

export interface StatementRecord {
  readonly id: string
  readonly title: string
  readonly date: string | null
  readonly publisher: string | null
  readonly note: string | null
}

export interface VersionRecord {
  readonly statement: string
  readonly language: string
  readonly kind: 'source' | 'official' | 'translation'
  readonly provenance: string
  /** Number of the revision, from 1, and its row. */
  readonly revision: number
  readonly revisionId: number
  readonly hash: string
  readonly characters: number
  readonly paragraphs: number
}

export interface RevisionRecord {
  readonly statement: string
  readonly language: string
  readonly revision: number
  readonly revisionId: number
  readonly hash: string
  readonly text: string
}

export interface NewRevision {
  readonly statement: string
  readonly language: string
  readonly number: number
  readonly hash: string
  readonly text: string
  readonly paragraphs: number
}

export interface StatementStore {
  /** In order of import; `after` is the id of the last one seen. `query`, folded like `titleKey`, is looked for in titles. */
  list(options: {
    readonly after: string | null
    readonly limit: number
    readonly query: string | null
  }): Promise<StatementRecord[]>
  find(id: string): Promise<StatementRecord | null>
  /** Writes the statement, or its new particulars when the id is known. @throws {HexaplaError} `statement.not-found`: it is there, but not for this viewer */
  save(statement: StatementRecord & { readonly titleKey: string }): Promise<void>
  /** True for any statement of this id, also one that may not be seen: a name for a new one must not be given twice. */
  isTaken(id: string): Promise<boolean>
  /** Current versions, in the order in which they were added; the source first. */
  versions(statement: string): Promise<VersionRecord[]>
  /** The same of several statements, by their ids. */
  versionsOf(statements: readonly string[]): Promise<ReadonlyMap<string, readonly VersionRecord[]>>
  /** Languages of all versions, by tag. Where there are very many: as of a while ago. */
  languages(): Promise<string[]>
  saveVersion(version: Pick<VersionRecord, 'statement' | 'language' | 'kind' | 'provenance' | 'revision'>): Promise<void>
  /** @returns the row of the new revision */
  addRevision(revision: NewRevision): Promise<number>
  text(revisionId: number): Promise<string>
  /** Number of the newest revision of a version, current or not; 0 when there is none. */
  lastRevision(statement: string, language: string): Promise<number>
  /** All revisions of a version, oldest first. */
  revisions(statement: string, language: string): Promise<{ readonly revision: number; readonly hash: string }[]>
  /** Any revision, current or not, by its hash: what a permanent address points to. */
  revisionByHash(statement: string, language: string, hash: string): Promise<RevisionRecord | null>
  /** Private: only its owner and administrators see it. */
  setVisibility(id: string, visibility: 'public' | 'private'): Promise<void>
  visibility(id: string): Promise<'public' | 'private'>
  remove(id: string): Promise<void>
  /** Statements with a version that was never compared with the source as both stand now. */
  uncompared(limit: number): Promise<string[]>
}

/** What was computed for a pair of versions, besides the alignment. */
export interface StoredComparison {
  readonly renderings: readonly Rendering[]
  readonly findings: readonly Finding[]
}

export interface PairKey {
  readonly source: number
  readonly target: number
}

/** Results of the engines. A row under another stamp is stale: it is not returned, and saving replaces it. */
export interface DerivedStore {
  alignment(pair: PairKey, stamp: string): Promise<Alignment | null>
  saveAlignment(pair: PairKey, stamp: string, alignment: Alignment): Promise<void>
  comparison(pair: PairKey, stamp: string): Promise<StoredComparison | null>
  saveComparison(pair: PairKey, stamp: string, comparison: StoredComparison & ComparisonFacts): Promise<void>
  /** Counts for lists, fresh or not, of all versions compared with these sources. */
  counts(sources: readonly number[]): Promise<
    readonly {
      readonly source: number
      readonly target: number
      readonly verdict: Alignment['verdict']
      readonly coverage: number
      readonly differences: number
      readonly cannotCompare: number
    }[]
  >
  occurrences(revision: number, stamp: string): Promise<Occurrence[] | null>
  saveOccurrences(revision: number, stamp: string, occurrences: readonly Occurrence[]): Promise<void>
  /** Occurrences of a concept in current versions of all statements, in reading order. */
  concordance(
    concept: string,
    options: { readonly language: string | null; readonly limit: number; readonly offset: number },
  ): Promise<ConcordanceRow[]>
  /** Renderings of a concept seen in all statements, with counts, most frequent first. Where there are so many that it takes long: as of a while ago. */
  observed(
    concept: string,
  ): Promise<
    readonly { readonly language: string; readonly text: string; readonly status: Rendering['status']; readonly count: number }[]
  >
  /** Renderings of a concept by the date of their statement, oldest first, at most the newest 2,000; undated statements are left out. As of a while ago, too. */
  dated(concept: string): Promise<
    readonly {
      readonly language: string
      readonly text: string
      readonly status: Rendering['status']
      readonly date: string
      readonly statement: string
      readonly count: number
    }[]
  >
  /** What `markFresh` was last told: the stamp for which the results of all statements were computed. */
  freshFor(): Promise<string | null>
  markFresh(stamp: string): Promise<void>
  /** Number of occurrences of each concept in current sources. As of a while ago, too. */
  occurrenceCounts(): Promise<ReadonlyMap<string, number>>
}

export interface ComparisonFacts {
  readonly verdict: Alignment['verdict']
  readonly coverage: number
  readonly language: string
  /** Concept of each rendering, in the same order. */
  readonly concepts: readonly string[]
}

export interface ConcordanceRow {
  readonly statement: string
  readonly language: string
  readonly revision: number
  readonly start: number
  readonly end: number
}

export type ConceptStepKind =
  | 'loaded'
  | 'created'
  | 'edited'
  | 'approved'
  | 'reopened'
  | 'superseded'
  | 'merged'
  | 'restored'
  | 'removed'

/** One step in the life of a concept. */
export interface ConceptStep {
  /** From 0. */
  readonly number: number
  readonly kind: ConceptStepKind
  /** Empty: a file. */
  readonly author: string
  /** ISO 8601 in UTC. */
  readonly at: string
  /** The concept after it; null: it was removed. */
  readonly concept: Concept | null
}

export interface TermbaseStore {
  /** The approved concepts: what texts are compared by. */
  all(): Promise<Termbase>
  /** Every concept, proposed and superseded ones too. */
  entries(): Promise<Termbase>
  /** Hash of the approved concepts; empty string when there never was a termbase. */
  hash(): Promise<string>
  /** Grows with every change, proposals included: `loads` when the termbase is replaced, `steps` when a concept changes. */
  edition(): Promise<{ readonly loads: number; readonly steps: number }>
  /** Ids of concepts that changed after so many steps. */
  changedSince(steps: number): Promise<string[]>
  replace(termbase: Termbase, hash: string): Promise<void>
  find(id: string): Promise<Concept | null>
  /** Steps of a concept, oldest first; none for one that never changed. */
  history(id: string): Promise<ConceptStep[]>
  /** Number of the last step of each of these concepts; those that never changed are left out. */
  revisions(ids: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** Appends to the history alone. Two that append the same number to one concept cannot both succeed. */
  record(steps: readonly (ConceptStep & { readonly id: string })[]): Promise<void>
  /** Writes a concept, at its place or behind the others; null removes it. `hash`: of the termbase after it. */
  put(id: string, concept: Concept | null, hash: string): Promise<void>
}

export interface PassageKeys {
  readonly paragraph: number
  readonly start: number
  readonly end: number
  readonly keys: readonly string[]
}

export interface Hit {
  readonly revision: number
  readonly statement: string
  readonly language: string
  readonly paragraph: number
  readonly start: number
  readonly end: number
}

export interface SearchStore {
  index(revision: number, passages: readonly PassageKeys[]): Promise<void>
  /** Paragraphs of current versions that hold the keys as a phrase; then those in which the last key only begins a word. In order of storing each. */
  find(
    keys: readonly string[],
    options: {
      readonly language: string | null
      readonly limit: number
      readonly offset: number
      /** Only in this one. */
      readonly statement?: string
    },
  ): Promise<Hit[]>
}

/** One step of an editor, by segment indices of source and target. */
export interface EditStep {
  readonly kind:
    | 'merge'
    | 'split'
    | 'move'
    | 'link'
    | 'unlink'
    | 'pin'
    | 'unpin'
    | 'confirm'
    | 'review'
    | 'realign'
    | 'cut'
    | 'join'
  readonly body: Readonly<Record<string, unknown>>
  readonly author: string
}

export interface LoggedStep extends EditStep {
  /** Grows with every step that is stored, of whatever log. */
  readonly id: number
}

export interface EditLog {
  /** Steps in force, oldest first. */
  readonly steps: readonly LoggedStep[]
  /** Grows with every step, undo and redo: what If-Match names. */
  readonly revision: number
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Id of the step that redo takes. */
  readonly redoes: number | null
}

export interface EditStore {
  log(statement: string, language: string): Promise<EditLog>
  append(statement: string, language: string, step: EditStep): Promise<EditLog>
  /** Moves the cursor one step back or forth; no effect at the end. */
  move(statement: string, language: string, direction: 'undo' | 'redo'): Promise<EditLog>
}

export interface Waiver {
  readonly findingKey: string
  readonly statement: string
  readonly language: string
  readonly author: string
  readonly reason: string
  readonly sourceHash: string
  readonly targetHash: string
}

/** What a reader says about words of a revision. `accepted`: this difference is there and may stay as it is. */
export interface Remark {
  readonly id: number
  readonly statement: string
  readonly language: string
  /** SHA-256 of the revision that the offsets point into. */
  readonly hash: string
  readonly start: number
  readonly end: number
  readonly findingKey: string | null
  readonly kind: 'accepted' | 'comment'
  readonly author: string
  readonly body: string
}

export interface RemarkStore {
  /** @returns the id it got */
  add(remark: Omit<Remark, 'id'>): Promise<number>
  /** Oldest first, also those on earlier revisions. */
  list(statement: string): Promise<Remark[]>
  /** @returns false if there was none */
  remove(statement: string, id: number): Promise<boolean>
}

export interface WaiverStore {
  save(waiver: Waiver): Promise<void>
  list(statement: string): Promise<Waiver[]>
  remove(statement: string, language: string, findingKey: string): Promise<void>
}

export type ContentRow = Readonly<Record<string, string | number | null>>

/** Archives of reports, kept until they are fetched or a day has passed. Whose they are sees them, and administrators. */
export interface BundleStore {
  /** One of the same id is replaced. `created` is ISO 8601 in UTC. */
  save(bundle: {
    readonly id: string
    readonly owner: number | null
    readonly created: string
    readonly content: Uint8Array
  }): Promise<void>
  find(id: string): Promise<Uint8Array | null>
  removeBefore(time: string): Promise<void>
}

/** Everything that is stored, row by row as it stands in the tables: for copies from one database to another. */
export interface ContentStore {
  /** Parents before children. */
  readonly tables: readonly string[]
  /** Rows of a table in the order of its key, in portions. */
  rows(table: string): AsyncIterable<readonly ContentRow[]>
  add(table: string, rows: readonly ContentRow[]): Promise<void>
  /** True if no statement is stored. */
  isEmpty(): Promise<boolean>
  /** Removes everything. */
  clear(): Promise<void>
  /** After rows were added with the numbers they had: new ones will stand behind them. */
  settle(): Promise<void>
}

export type Role = 'reader' | 'editor' | 'terminologist' | 'administrator'

/** On whose behalf the data are looked at: private statements show themselves to their owner and to administrators. */
export interface Viewer {
  readonly person: number | null
  readonly role: Role
}

export interface Person {
  readonly id: number
  readonly name: string
  readonly email: string | null
  readonly role: Role
}

export type Scope = 'read' | 'write' | 'administer'

export interface Token {
  readonly id: string
  readonly name: string
  readonly scope: Scope
  readonly created: string
  readonly expires: string | null
  readonly revoked: string | null
}

export interface AuditEntry {
  readonly id: number
  readonly at: string
  readonly person: number | null
  readonly name: string
  readonly action: string
  readonly request: string
  /** Null: the request never ended, as far as is known. */
  readonly status: number | null
}

/** People, what they carry as proof of who they are (known here by its SHA-256 only), and what they did. Times are ISO 8601 in UTC. */
export interface PeopleStore {
  /** Who an identity provider says has signed in: known, or new with this role. `raise` gives the role to somebody known as well. */
  signIn(
    identity: { readonly issuer: string; readonly subject: string; readonly name: string; readonly email: string | null },
    role: { readonly role: Role; readonly raise: boolean },
  ): Promise<Person>
  list(): Promise<Person[]>
  setRole(person: number, role: Role): Promise<Person | null>
  openSession(session: { readonly hash: string; readonly person: number; readonly expires: string }): Promise<void>
  /** Who a session belongs to that has not expired. */
  session(hash: string, now: string): Promise<Person | null>
  endSession(hash: string): Promise<void>
  addToken(token: Omit<Token, 'revoked'> & { readonly hash: string; readonly person: number }): Promise<void>
  /** Who a token belongs to that was neither revoked nor has expired. */
  token(hash: string, now: string): Promise<{ readonly person: Person; readonly scope: Scope } | null>
  tokens(person: number): Promise<Token[]>
  /** @returns false if that person has no such token */
  revokeToken(id: string, options: { readonly person: number; readonly at: string }): Promise<boolean>
  /** @returns number of the entry */
  audit(entry: Omit<AuditEntry, 'id' | 'status'>): Promise<number>
  setOutcome(entry: number, status: number): Promise<void>
  /** Newest first, those before an entry. */
  auditLog(options: { readonly before: number | null; readonly limit: number }): Promise<AuditEntry[]>
}

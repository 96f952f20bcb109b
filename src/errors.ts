/**
 * Every failure a user can meet has one of these codes. The code is the key of its message (`error.<code>`) in all
 * interface languages; the HTTP status is chosen in server/, the exit code in cli/. Codes are never reused.
 */
export type ErrorCode =
  | 'text.empty'
  | 'text.binary'
  | 'text.encoding-unknown'
  | 'text.too-large'
  | 'text.protected'
  | 'text.no-layer'
  | 'language.unknown-tag'
  | 'language.cannot-tell'
  | 'align.too-large'
  | 'format.unknown'
  | 'format.malformed'
  | 'statement.malformed'
  | 'statement.not-found'
  | 'statement.duplicate-language'
  | 'statement.no-source'
  | 'version.not-found'
  | 'revision.stale'
  | 'termbase.malformed'
  | 'template.malformed'
  | 'weights.malformed'
  | 'concept.not-found'
  | 'concept.exists'
  | 'concept.stale'
  | 'candidate.not-found'
  | 'finding.not-found'
  | 'edit.impossible'
  | 'request.invalid'
  | 'request.too-large'
  | 'request.too-many'
  | 'server.busy'
  | 'route.not-found'
  | 'file.not-found'
  | 'file.unreadable'
  | 'store.read-only'
  | 'store.full'
  | 'store.newer'
  | 'store.in-use'
  | 'store.busy'
  | 'store.unreachable'
  | 'store.not-empty'
  | 'store.copy-differs'
  | 'text.too-complex'
  | 'embeddings.unreachable'
  | 'embeddings.refused'
  | 'embeddings.not-installed'
  | 'job.not-found'
  | 'bundle.not-found'
  | 'print.no-browser'
  | 'print.failed'
  | 'access.sign-in'
  | 'access.denied'
  | 'access.sign-in-failed'
  | 'access.not-configured'

/** The one error class. Anything thrown that is not a HexaplaError is a bug: it is logged, and answered without detail. */
export class HexaplaError extends Error {
  override readonly name = 'HexaplaError'
  readonly code: ErrorCode
  /** Values for the message: file, line (1-based), column (1-based), limit, reason … Never text of a statement. */
  readonly detail: Readonly<Record<string, string | number>>

  constructor(code: ErrorCode, detail: Readonly<Record<string, string | number>> = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(detail)}`, options)
    this.code = code
    this.detail = detail
  }
}

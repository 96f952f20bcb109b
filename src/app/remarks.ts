import { HexaplaError } from '../errors.ts'
import type { Remark, Stores } from '../store/stores.ts'
import { chooseVersions } from './choose-versions.ts'
import type { Mark, RemarkView, Row } from './workbench.ts'

export interface RemarkRequest
  extends Pick<Remark, 'statement' | 'language' | 'hash' | 'start' | 'end' | 'kind' | 'author' | 'body'> {
  /** Key of the finding it is about, as lists of findings give it: the language of the departing version, and its key there. */
  readonly finding?: string | undefined
}

/**
 * Keeps what a reader says about words of a revision. A comment needs words of its own; that a difference is accepted needs none.
 *
 * @throws {HexaplaError} `statement.not-found`, `version.not-found` (no such revision, or offsets outside its text), `request.invalid`
 */
export async function addRemark(stores: Stores, request: RemarkRequest): Promise<Remark> {
  const { statement, hash, start, end, kind, author, finding } = request
  const body = request.body.trim()
  if (kind === 'comment' && body === '') throw new HexaplaError('request.invalid', { field: 'body', reason: 'empty' })
  if (kind === 'accepted' && finding === undefined)
    throw new HexaplaError('request.invalid', { field: 'finding', reason: 'empty' })
  return stores.transaction(async (open) => {
    const { language } = (await chooseVersions(open, { statement, languages: [request.language] })).columns[0]!
    const revision = await open.statements.revisionByHash(statement, language, hash)
    if (!revision || end < start || end > revision.text.length)
      throw new HexaplaError('version.not-found', { id: statement, language })
    const remark = { statement, language, hash, start, end, findingKey: finding ?? null, kind, author, body }
    return { ...remark, id: await open.remarks.add(remark) }
  })
}

/** @throws {HexaplaError} `statement.not-found`, `finding.not-found` (there is no such remark) */
export async function removeRemark(
  stores: Stores,
  { statement, id }: { readonly statement: string; readonly id: number },
): Promise<void> {
  if (!(await stores.statements.find(statement))) throw new HexaplaError('statement.not-found', { id: statement.slice(0, 80) })
  if (!(await stores.remarks.remove(statement, id))) throw new HexaplaError('finding.not-found', { key: String(id) })
}

/** The remarks of a statement, oldest first; whether each still stands on the current text, and the words it is about. */
export async function remarkViews(stores: Stores, statement: string): Promise<RemarkView[]> {
  const remarks = await stores.remarks.list(statement)
  if (remarks.length === 0) return []
  const current = new Set((await stores.statements.versions(statement)).map(({ hash }) => hash))
  const views: RemarkView[] = []
  for (const { findingKey, statement: _statement, ...remark } of remarks) {
    const revision = await stores.statements.revisionByHash(statement, remark.language, remark.hash)
    views.push({
      ...remark,
      finding: findingKey,
      words: revision?.text.slice(remark.start, remark.end) ?? '',
      current: current.has(remark.hash),
    })
  }
  return views
}

/** Adds the marks of comments on the words that rows hold. */
export function withRemarks(row: Row, remarks: readonly RemarkView[]): Row {
  const comments = remarks.filter(({ kind, current, start, end }) => kind === 'comment' && current && start < end)
  if (comments.length === 0) return row
  return {
    ...row,
    cells: row.cells.map((cell) => ({
      ...cell,
      passages: cell.passages.map((passage) => {
        const marks = comments
          .filter(({ language, start, end }) => language === cell.language && start < passage.end && end > passage.start)
          .map(({ start, end, id }): Mark => ({ kind: 'remark', start, end, remark: id }))
        return marks.length === 0 ? passage : { ...passage, marks: [...passage.marks, ...marks] }
      }),
    })),
  }
}

import { diffTokens } from '../compare/diff-tokens.ts'
import { movedPassages, type TextChange } from '../compare/moved-passages.ts'
import { HexaplaError } from '../errors.ts'
import type { Stores } from '../store/stores.ts'
import { segmentText } from '../text/segment-text.ts'
import { primaryTag } from '../text/tags.ts'
import type { SegmentedText } from '../text/types.ts'
import { chooseVersions } from './choose-versions.ts'
import { statementHead } from './version-head.ts'
import type { StatementHead } from './workbench.ts'

/** A revision of a version of a statement. */
export interface TextName {
  readonly statement: string
  readonly language: string
  /** SHA-256 of the text; the current one when left out. */
  readonly hash?: string | undefined
}

export interface NamedText extends Required<TextName> {
  readonly title: string
  readonly revision: number
}

/** A stretch as it is read: what both have, what only one has, what stands elsewhere; `break` begins a new paragraph. */
export type TextPiece =
  | { readonly kind: TextChange['kind']; readonly text: string; readonly move: number | null }
  | { readonly kind: 'break' }

export interface TextComparison {
  readonly statement: StatementHead
  readonly from: NamedText
  readonly to: NamedText
  readonly pieces: readonly TextPiece[]
  readonly counts: { readonly removed: number; readonly added: number; readonly moved: number }
  /** Texts of the same language that can be chosen. */
  readonly choices: readonly NamedText[]
}

/** Statements whose versions are offered for comparison. */
const MOST_STATEMENTS = 100

/**
 * What changed between two texts of one language, word by word: two revisions of a version, or versions of two statements.
 *
 * @param from the revision before the current one when left out, or the only one
 * @throws {HexaplaError} `statement.not-found`, `version.not-found`, `language.unknown-tag`, `request.invalid` (two languages)
 */
export async function compareTexts(
  stores: Stores,
  { to: wanted, from: before }: { readonly to: TextName; readonly from?: TextName | undefined },
): Promise<TextComparison> {
  const chosen = await chooseVersions(stores, { statement: wanted.statement, languages: [wanted.language] })
  const to = await read(stores, { ...wanted, language: chosen.columns[0]!.language })
  const choices = await sameLanguage(stores, to.name)
  const own = choices.filter(
    ({ statement, language, hash }) => statement === to.name.statement && language === to.name.language && hash !== to.name.hash,
  )
  const from = before ? await read(stores, before) : await read(stores, own.at(-1) ?? to.name)
  if (primaryTag(from.name.language) !== primaryTag(to.name.language))
    throw new HexaplaError('request.invalid', { reason: `${from.name.language} ≠ ${to.name.language}` })
  const changes = movedPassages(diffTokens(from.text.tokens, to.text.tokens), from.text.tokens, to.text.tokens)
  const count = (kind: TextChange['kind']) => changes.filter((change) => change.kind === kind).length
  return {
    statement: statementHead(chosen.statement),
    from: from.name,
    to: to.name,
    pieces: pieces(changes, from.text, to.text),
    counts: { removed: count('removed'), added: count('added'), moved: count('moved-here') },
    choices,
  }
}

async function read(stores: Stores, { statement, language, hash }: TextName): Promise<{ name: NamedText; text: SegmentedText }> {
  const { columns, statement: record } = await chooseVersions(stores, { statement, languages: [language] })
  const version = columns[0]!
  const revision = await stores.statements.revisionByHash(statement, version.language, hash ?? version.hash)
  if (!revision) throw new HexaplaError('version.not-found', { id: statement, language })
  const name = { statement, language: version.language, hash: revision.hash, title: record.title, revision: revision.revision }
  return { name, text: segmentText(revision.text, version.language) }
}

/** All revisions of this version, then the current versions of the same language elsewhere. */
async function sameLanguage(stores: Stores, { statement, language, title }: NamedText): Promise<NamedText[]> {
  const own = await stores.statements.revisions(statement, language)
  const found: NamedText[] = own.map(({ revision, hash }) => ({ statement, language, hash, title, revision }))
  for (const { id, title: other } of await stores.statements.list({ after: null, limit: MOST_STATEMENTS, query: null })) {
    for (const version of await stores.statements.versions(id)) {
      const same = primaryTag(version.language) === primaryTag(language) && !(id === statement && version.language === language)
      if (same)
        found.push({ statement: id, language: version.language, hash: version.hash, title: other, revision: version.revision })
    }
  }
  return found
}

/** The stretches with the white space between them: after each token that of its own text, paragraphs as the text that is read has them. */
function pieces(changes: readonly TextChange[], from: SegmentedText, to: SegmentedText): TextPiece[] {
  const result: TextPiece[] = []
  const put = (kind: TextChange['kind'], text: string, move: number | null) => {
    for (const [n, part] of text.split(/\n[\s]*\n|\n/).entries()) {
      if (n > 0 && result.at(-1)?.kind !== 'break') result.push({ kind: 'break' })
      if (part !== '') result.push({ kind, text: part, move })
    }
  }
  let [sourceAt, targetAt] = [0, 0]
  for (const { kind, source, target, move } of changes) {
    const one = kind === 'removed' || kind === 'moved-away'
    const [text, [start, end], at] = one ? [from.text, source!, sourceAt] : [to.text, target!, targetAt]
    put('same', text.slice(at, start), null)
    put(kind, text.slice(start, end), move)
    if (source) sourceAt = source[1]
    if (target) targetAt = target[1]
  }
  return result
}

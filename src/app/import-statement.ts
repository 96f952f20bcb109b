import { HexaplaError } from '../errors.ts'
import type { Stores } from '../store/stores.ts'
import { foldKey } from '../text/fold.ts'
import { canonicalTag } from '../text/tags.ts'
import { compareVersions } from './compare-versions.ts'
import { hashOf } from './hash.ts'
import { indexVersion } from './index-version.ts'
import { lockStatement } from './lock-statement.ts'
import { pinRows } from './pin-rows.ts'
import { MAX_TEXT } from './read-file.ts'
import type { TableRows } from './read-texts.ts'
import { slugOf } from './slug.ts'
import type { VersionKind } from './workbench.ts'

export interface VersionInput {
  readonly language: string
  readonly kind: VersionKind
  readonly provenance: string
  readonly text: string
  /** Rows of the file that the text came from, where it held several versions: they become pins. */
  readonly rows?: TableRows | null | undefined
}

export interface StatementInput {
  /** Lower-case letters, digits and hyphens; made from the title when left out. */
  readonly id?: string | undefined
  readonly title: string
  readonly date?: string | null | undefined
  readonly publisher?: string | null | undefined
  readonly note?: string | null | undefined
  readonly versions: readonly VersionInput[]
}

export interface ImportOutcome {
  readonly id: string
  /** False if the statement was there before. */
  readonly created: boolean
  readonly versions: readonly { readonly language: string; readonly revision: number; readonly changed: boolean }[]
}

/** What else the transaction does that stores the texts of a statement: it sends a job that will compare them. */
export type AfterStoring = (open: Stores, statement: string) => Promise<void>

/**
 * Stores a statement with its versions in one transaction: all of it or nothing. The same texts again change nothing; another text of a version that is
 * there becomes a new revision of it. Then aligns and compares them, unless `compare` sees to it: nobody has to wait for that before writing too.
 *
 * @throws {HexaplaError} `statement.malformed`, `statement.no-source`, `statement.duplicate-language`, `language.unknown-tag`, `text.empty`, `text.too-large`
 */
export async function importStatement(stores: Stores, input: StatementInput, compare?: AfterStoring): Promise<ImportOutcome> {
  const versions = checked(input)
  const imported = await stores.transaction(async (open) => {
    // Who imports under the same title at the same time waits here, and then sees what the other has stored.
    await lockStatement(open, input.id ?? slugOf(input.title))
    const id = input.id ?? (await freeSlug(open, input, versions))
    if (!/^[a-z0-9][a-z0-9-]{0,99}$/.test(id))
      throw new HexaplaError('statement.malformed', { file: id.slice(0, 80), line: 1, column: 1, reason: 'id' })
    const before = await open.statements.find(id)
    const known = await open.statements.versions(id)
    const source = versions.find(({ kind }) => kind === 'source') ?? known.find(({ kind }) => kind === 'source')
    if (!source) throw new HexaplaError('statement.no-source', { id })
    const rival = known.find(({ kind, language }) => kind === 'source' && language !== source.language)
    if (rival) throw new HexaplaError('statement.duplicate-language', { language: rival.language, id })
    await open.statements.save({
      id,
      title: input.title.trim(),
      titleKey: foldKey(input.title.trim()),
      date: input.date ?? null,
      publisher: input.publisher ?? null,
      note: input.note ?? null,
    })
    const outcome: ImportOutcome['versions'][number][] = []
    for (const version of versions) outcome.push(await saveVersion(open, id, version))
    if (!(await open.statements.versions(id)).some(({ kind }) => kind === 'source'))
      throw new HexaplaError('statement.no-source', { id })
    const origin = versions.find(({ kind }) => kind === 'source')
    for (const version of versions)
      if (origin && version !== origin && outcome.some(({ language, changed }) => changed && language === version.language))
        await pinRows(open, id, { source: origin, version })
    await compare?.(open, id)
    return { id, created: before === null, versions: outcome }
  })
  if (!compare) await compareVersions(stores, imported.id)
  return imported
}

/** Writes one version; a revision only if its text is new. */
export async function saveVersion(stores: Stores, statement: string, { language, kind, provenance, text, rows }: VersionInput) {
  const hash = hashOf(text)
  const current = (await stores.statements.versions(statement)).find((version) => version.language === language)
  // A table keeps the words of its cells, not the white space between them: a report that comes back unedited changes nothing.
  if (rows && current && words(await stores.statements.text(current.revisionId)) === words(text))
    return { language, revision: current.revision, changed: false }
  if (current?.hash === hash && current.kind === kind && current.provenance === provenance)
    return { language, revision: current.revision, changed: false }
  const earlier = await stores.statements.revisionByHash(statement, language, hash)
  const revision = earlier?.revision ?? (await nextRevision(stores, statement, language))
  await stores.statements.saveVersion({ statement, language, kind, provenance, revision })
  if (!earlier) {
    const units = indexVersion(text, language)
    const row = await stores.statements.addRevision({
      statement,
      language,
      number: revision,
      hash,
      text,
      paragraphs: units.paragraphs,
    })
    await stores.search.index(row, units.passages)
  }
  return { language, revision, changed: current?.hash !== hash }
}

const words = (text: string) => text.replace(/\s+/g, ' ').trim()

async function nextRevision(stores: Stores, statement: string, language: string): Promise<number> {
  return (await stores.statements.lastRevision(statement, language)) + 1
}

function checked({ title, versions }: StatementInput): VersionInput[] {
  if (title.trim() === '') throw new HexaplaError('statement.malformed', { file: '', line: 1, column: 1, reason: 'title' })
  const canonical = versions.map((version) => ({ ...version, language: canonicalTag(version.language) }))
  for (const [n, { language, text, kind }] of canonical.entries()) {
    if (canonical.findIndex((other) => other.language === language) !== n)
      throw new HexaplaError('statement.duplicate-language', { language })
    if (kind === 'source' && canonical.findIndex((other) => other.kind === 'source') !== n)
      throw new HexaplaError('statement.duplicate-language', { language })
    if (text.trim() === '') throw new HexaplaError('text.empty', { language })
    if (text.length > MAX_TEXT) throw new HexaplaError('text.too-large', { language, limit: MAX_TEXT, size: text.length })
  }
  return canonical
}

/** The slug of the title; with a number when another statement has it. The same title and source text find the statement again. */
async function freeSlug(stores: Stores, { title }: StatementInput, versions: readonly VersionInput[]): Promise<string> {
  const slug = slugOf(title)
  const source = versions.find(({ kind }) => kind === 'source')
  for (let n = 1; ; n++) {
    const id = n === 1 ? slug : `${slug}-${n}`
    if (!(await stores.statements.isTaken(id))) return id
    const stored = (await stores.statements.versions(id)).find(({ kind }) => kind === 'source')
    if (source && stored?.hash === hashOf(source.text)) return id
  }
}

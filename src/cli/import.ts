import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { addVersion } from '../app/add-version.ts'
import { READ_FORMATS } from '../app/document-formats.ts'
import { importFolder } from '../app/import-folder.ts'
import { type ImportOutcome, importStatement, type VersionInput } from '../app/import-statement.ts'
import { loadCorpus } from '../app/load-corpus.ts'
import { loadTermbaseFile } from '../app/load-termbase-file.ts'
import { previewImport } from '../app/preview-import.ts'
import { readBytes } from '../app/read-file.ts'
import { HexaplaError } from '../errors.ts'
import { type Arguments, invalid } from './arguments.ts'
import type { Command, Context } from './command.ts'
import { sayLanguage } from './languages.ts'

/** Texts into the store. */
export const importCommand: Command = {
  name: 'import',
  summary: 'Stores statements and texts, and compares them. The same again changes nothing.',
  operands: 'FILE|FOLDER…',
  notes: `A folder has a statement.yaml that names its texts, or holds such folders (and a termbase.yaml). A .yaml, .tbx or .utx file is a termbase, which replaces the stored one.
Other files are versions of one statement: ${READ_FORMATS}; a file of several languages holds several versions, and
what it pairs stays paired. With --statement ID they are added to it, or become its new revisions;
else they are a new statement, the first file its source. A language that is not named is guessed, and the guess is said.
Prints one line a version: statement, language, revision, new or unchanged; tabs between. Each folder, and all the files together, are stored wholly or not at all.`,
  options: {
    statement: { type: 'string', value: 'ID', help: 'the statement that the files belong to' },
    language: { type: 'string', value: 'TAG', help: 'language of the file (default: guessed)' },
    title: { type: 'string', value: 'TEXT', help: 'title of a new statement (default: first line of the source)' },
    kind: {
      type: 'string',
      value: 'KIND',
      help: 'source, official or translation (default: translation; the first of a new statement: source)',
    },
    provenance: { type: 'string', value: 'TEXT', help: 'where the text comes from (default: the name of the file)' },
  },
  examples: [{ line: 'import corpus/security-guarantees-2026-01-08' }],
  async run(input, context) {
    input.expect({ least: 1 }, 'FILE or FOLDER')
    const files = input.operands.filter((path) => !isFolder(path) && !isTermbase(path))
    if (input.text('language') !== undefined && files.length > 1) throw invalid('--language names the language of one file')
    for (const path of input.operands.filter(isTermbase)) await importTermbase(path, context)
    for (const path of input.operands.filter(isFolder)) await importOneFolder(path, context)
    if (files.length > 0) say(await importFiles(files, input, context), context)
    return 0
  },
}

const isTermbase = (path: string) => /\.(?:ya?ml|tbx|utx)$/i.test(path)
const isFolder = (path: string) => existsSync(path) && statSync(path).isDirectory()

function say({ id, versions }: Pick<ImportOutcome, 'id' | 'versions'>, { io }: Context): void {
  for (const { language, revision, changed } of versions)
    io.stdout(`${id}\t${language}\t${revision}\t${changed ? 'new' : 'unchanged'}\n`)
}

async function importTermbase(path: string, { io, stores }: Context): Promise<void> {
  const { concepts, changed } = await loadTermbaseFile(await stores(), path)
  io.stderr(`${path}: ${concepts} concepts, ${changed ? 'new' : 'unchanged'}\n`)
}

async function importOneFolder(path: string, context: Context): Promise<void> {
  const open = await context.stores()
  const holdsFolders = readdirSync(path).some((name) => existsSync(join(path, name, 'statement.yaml')))
  if (existsSync(join(path, 'statement.yaml')) || !holdsFolders) return say(await importFolder(open, path), context)
  await loadCorpus(open, path, ({ statement, versions, created }) =>
    context.io.stdout(`${statement}\t${versions} versions\t${created ? 'new' : 'there before'}\n`),
  )
}

async function importFiles(
  files: readonly string[],
  input: Arguments,
  context: Context,
): Promise<Pick<ImportOutcome, 'id' | 'versions'>> {
  const open = await context.stores()
  const kind = input.choice('kind', ['source', 'official', 'translation'])
  const id = input.text('statement')
  const texts: Omit<VersionInput, 'kind'>[] = []
  for (const file of files) texts.push(...(await readVersions(file, input, context)))
  const known = id !== undefined && (await open.statements.find(id)) !== null
  if (!known) {
    const versions = texts.map((text, n): VersionInput => ({ ...text, kind: kind ?? (n === 0 ? 'source' : 'translation') }))
    const title = input.text('title') ?? texts[0]!.text.trim().split('\n', 1)[0]!.slice(0, 200)
    return importStatement(open, { id, title, versions })
  }
  const versions = await open.transaction(async (all) => {
    const added: ImportOutcome['versions'][number][] = []
    for (const text of texts) added.push(await addVersion(all, { ...text, statement: id, kind: kind ?? 'translation' }))
    return added
  })
  return { id, versions }
}

/** The versions in a file; says what languages were guessed, how the file was read, and warns where a text does not read as the language named. */
async function readVersions(file: string, input: Arguments, context: Context): Promise<Omit<VersionInput, 'kind'>[]> {
  const previews = await previewImport([{ name: file, bytes: await readBytes(file) }])
  const named = input.text('language')
  if (named !== undefined && previews.length > 1) throw invalid('--language names the language of one text')
  const provenance = input.text('provenance') ?? basename(file)
  for (const { kind, count } of previews.flatMap(({ notes }) => notes))
    context.io.stderr(`${file}: ${context.t(`read.${kind}`, { number: count })}\n`)
  return previews.map((preview) => {
    if (named === undefined && (preview.language === null || preview.verdict === 'cannot-tell'))
      throw new HexaplaError('language.cannot-tell', { file })
    sayLanguage(file, { detected: preview, named }, context)
    return { language: named ?? preview.language!, provenance, text: preview.text, rows: preview.rows }
  })
}

import { basename, extname, join } from 'node:path'
import { readText } from '../app/read-file.ts'
import { bitextExtension } from '../app/write-aligned.ts'
import { HexaplaError } from '../errors.ts'
import { alignPairs } from '../jobs/align-pairs.ts'
import { alignOptions } from './align-options.ts'
import { type Arguments, invalid } from './arguments.ts'
import type { Context, ExitCode } from './command.ts'
import { failure } from './error-text.ts'
import { progressBar } from './progress.ts'
import { makeFolder, writeWhole } from './write-whole.ts'

/** One pair of a list. */
interface Row {
  readonly source: string
  readonly target: string
  readonly name: string
}

/** What is said of a pair at the end, with its place in the list. */
interface Told {
  readonly index: number
  readonly line: string
}

/** Many pairs on all cores: a result file each, the failed ones named at the end. Exit code 2 if any failed. */
export async function alignBatch(list: string, input: Arguments, { io, t, language, config }: Context): Promise<ExitCode> {
  input.expect({ least: 0, most: 0 }, '')
  const folder = input.text('out')
  if (folder === undefined) throw invalid('--batch needs --out DIR')
  const { unit, format, languages, embeddings } = alignOptions(input, config)
  const rows = readRows(await readText(list), list)
  const workers = input.number('workers', { least: 1, most: 64 })
  await makeFolder(folder)
  const pairs = rows.map(({ source, target }) => ({
    source,
    target,
    sourceLanguage: languages.source,
    targetLanguage: languages.target,
    unit,
    embeddings,
  }))
  const progress = await progressBar(io, rows.length)
  const failures: Told[] = []
  const doubts: Told[] = []
  let ended = 0
  const onBug = (error: unknown) =>
    void failures.push({ index: rows.length, line: String(error instanceof Error ? error.stack : error) })
  for await (const { index, written, error } of alignPairs(pairs, { format, workers, signal: io.stop, onBug })) {
    const row = rows[index]!
    ended++
    if (written) {
      await writeWhole(join(folder, row.name + bitextExtension(format)), written.text)
      if (written.verdict !== 'aligned') doubts.push({ index, line: `${row.name}: ${t(`verdict.${written.verdict}`)}` })
    } else failures.push({ index, line: `${row.name}: ${failureOf(error, language)}` })
    progress.step(row.name)
  }
  progress.end()
  const inList = (told: Told[]) => told.sort((a, b) => a.index - b.index)
  for (const { line } of [...inList(doubts), ...inList(failures)]) io.stderr(`${line}\n`)
  io.stderr(`${ended - failures.length}/${rows.length} → ${folder}\n`)
  return failures.length > 0 || ended < rows.length ? 2 : 0
}

function failureOf(
  error: { readonly code: string | null; readonly detail?: HexaplaError['detail'] } | null,
  language: Context['language'],
): string {
  if (!error?.code) return failure(new HexaplaError('request.invalid', { reason: 'unexpected failure' }), language)
  return failure({ code: error.code as HexaplaError['code'], detail: error.detail ?? {} }, language)
}

/** A name of its own for every row: the third cell, else that of the source file. */
function readRows(text: string, file: string): Row[] {
  const names = new Map<string, number>()
  const rows = text.split(/\r?\n/).flatMap((line, n): Row[] => {
    if (line.trim() === '') return []
    const [source = '', target = '', given = ''] = line.split('\t').map((cell) => cell.trim())
    const bad = (reason: string) => new HexaplaError('format.malformed', { file, line: n + 1, column: 1, reason })
    if (source === '' || target === '') throw bad('a row needs SRC and TGT with a tab between')
    const name = given || basename(source, extname(source))
    if (/[/\\\0]|^\.{1,2}$/.test(name)) throw bad(`${name} cannot be the name of a file`)
    const first = names.get(name)
    if (first !== undefined) throw bad(`the name ${name} stands in line ${first} too; give one in the third column`)
    names.set(name, n + 1)
    return [{ source, target, name }]
  })
  if (rows.length === 0) throw new HexaplaError('text.empty', { file })
  return rows
}

import { join } from 'node:path'
import { buildReport } from '../app/build-report.ts'
import { listStatements } from '../app/list-statements.ts'
import type { Stores } from '../app/stores.ts'
import { REPORT_FORMATS, writeReport } from '../app/write-report.ts'
import { HexaplaError } from '../errors.ts'
import { labelsIn } from '../i18n/index.ts'
import { invalid } from './arguments.ts'
import type { Command } from './command.ts'
import { failure } from './error-text.ts'
import { progressBar } from './progress.ts'
import { makeFolder, writeWhole } from './write-whole.ts'

const PAGE = 100

/** Files to send to others. */
export const report: Command = {
  name: 'report',
  summary: 'Writes a report on each statement: DIR/ID.html, DIR/ID.json …',
  operands: 'ID… --out DIR',
  notes:
    'The same texts, termbase and version of Hexapla give the same bytes. A statement that fails stops no other; it is named at the end.',
  options: {
    out: { type: 'string', value: 'DIR', help: 'folder for the files' },
    format: {
      type: 'string',
      multiple: true,
      value: 'FORMAT',
      help: `${REPORT_FORMATS.join(', ')}; several, or with commas (default: html)`,
    },
    all: { type: 'boolean', help: 'all stored statements' },
    language: { type: 'string', multiple: true, value: 'TAG', help: 'only these versions; several, or with commas' },
    pivot: { type: 'string', value: 'TAG', help: 'version to compare with (default: the source)' },
  },
  examples: [{ line: 'report security-guarantees-2026-01-08 --out reports --format html,json,csv' }],
  async run(input, { io, language, stores }) {
    const folder = input.text('out')
    if (folder === undefined) throw invalid('--out DIR is missing')
    const formats = input.list('format').length > 0 ? input.list('format') : ['html']
    const unknown = formats.find((format) => !REPORT_FORMATS.includes(format))
    if (unknown !== undefined) throw new HexaplaError('format.unknown', { format: unknown.slice(0, 40) })
    const all = input.flag('all')
    input.expect({ least: all ? 0 : 1, ...(all && { most: 0 }) }, 'ID')
    const open = await stores()
    const ids = all ? await allIds(open) : [...new Set(input.operands)]
    await makeFolder(folder)
    const progress = progressBar(io, ids.length)
    const failures: string[] = []
    for (const id of ids) {
      if (io.stop.aborted) break
      try {
        const built = await buildReport(open, { statements: [id], languages: input.list('language'), pivot: input.text('pivot') })
        for (const format of formats) {
          const { extension, content } = writeReport(built, format, labelsIn(language))
          const path = join(folder, id + extension)
          await writeWhole(path, content)
          io.stdout(`${path}\n`)
        }
      } catch (error) {
        if (!(error instanceof HexaplaError)) throw error
        failures.push(`${id}: ${failure(error, language)}\n`)
      }
      progress.step(id)
    }
    progress.end()
    for (const line of failures) io.stderr(line)
    return failures.length > 0 || io.stop.aborted ? 2 : 0
  },
}

async function allIds(stores: Stores): Promise<string[]> {
  const ids: string[] = []
  for (let cursor: string | null = null; ; ) {
    const { statements, nextCursor } = await listStatements(stores, { cursor, limit: PAGE })
    ids.push(...statements.map(({ id }) => id))
    if (nextCursor === null) return ids
    cursor = nextCursor
  }
}

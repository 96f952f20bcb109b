import { realpathSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type EarlierReports, earlierReports } from '../app/earlier-reports.ts'
import { loadTemplate } from '../app/load-template.ts'
import { findChromium } from '../app/print-pdf.ts'
import { readWeightsAt } from '../app/read-weights.ts'
import { PDF, type ReportTask, reportStamp } from '../app/report-batch.ts'
import { REPORT_FORMATS, type ReportTemplate, writeOverview } from '../app/write-report.ts'
import { HexaplaError } from '../errors.ts'
import { labelsIn } from '../i18n/index.ts'
import { writeReports } from '../jobs/write-reports.ts'
import { type Arguments, invalid } from './arguments.ts'
import type { Command, Context } from './command.ts'
import { failure } from './error-text.ts'
import { storeOf } from './places.ts'
import { progressBar } from './progress.ts'
import { type JournalEntry, ReportJournal } from './report-journal.ts'
import { whatToReport } from './report-operands.ts'
import { WEIGHTS_OPTION } from './weights-option.ts'
import { makeFolder, writeWhole } from './write-whole.ts'

const FORMATS = [...REPORT_FORMATS, PDF]
const WEIGHTS = ['major', 'minor', 'note'] as const
/** No id begins like this. */
const OVERVIEW = '_overview.html'

/** Files to send to others. */
export const report: Command = {
  name: 'report',
  summary: 'Writes a report on each statement: DIR/ID.html, DIR/ID.json …',
  operands: '[ID|FOLDER|LIST…] --out DIR',
  notes: `A FOLDER with a statement.yaml, or that holds such folders (and a termbase.yaml), is stored first, as by import. A LIST is a file with an id or a folder a line.
Statements are compared on all cores. One that fails stops no other; it is named at the end with its reason, and the exit code is 2. Several statements get a
page DIR/${OVERVIEW} that leads to them. A run that was stopped goes on where it was when the same command is given again: what was written from the same
texts, termbase, edits, decisions, options and engines, and is still there as it was, is not done again (DIR/.hexapla-report.jsonl says what that is).
The same input gives the same bytes, whatever the number of workers; a PDF with the same browser and fonts.
--since marks what is new, changed and gone; with it only new and changed differences count for --fail-on.
A PDF is printed by Chromium: the program that HEXAPLA_CHROMIUM names, or one on the PATH. A template is a folder with a template.yaml: docs/formats.md.`,
  options: {
    out: { type: 'string', value: 'DIR', help: 'folder for the files' },
    format: {
      type: 'string',
      multiple: true,
      value: 'FORMAT',
      help: `${FORMATS.join(', ')}; several, or with commas (default: html)`,
    },
    all: { type: 'boolean', help: 'all stored statements' },
    language: { type: 'string', multiple: true, value: 'TAG', help: 'only these versions; several, or with commas' },
    pivot: { type: 'string', value: 'TAG', help: 'version to compare with (default: the source)' },
    weights: WEIGHTS_OPTION,
    since: { type: 'string', value: 'EARLIER', help: 'an earlier report in JSON, or a folder of them, to compare with' },
    template: { type: 'string', value: 'FOLDER', help: 'title, logo, order and colours of your own, in HTML, DOCX and PDF' },
    'fail-on': {
      type: 'string',
      value: 'WEIGHT',
      help: 'exit with 1 if there is a difference of this weight or more: major, minor, note',
    },
    workers: { type: 'string', value: 'N', help: 'threads (default: number of cores)' },
  },
  examples: [{ line: 'report security-guarantees-2026-01-08 --out reports --format html,json,csv' }],
  async run(input, context) {
    const { io, t, language, stores, config } = context
    const { folder, formats, failOn, workers, all } = wishes(input)
    const { template, earlier, chromium, weights } = await extras(input, { folder, formats, context })
    const open = await stores()
    await makeFolder(folder)
    const importing = await progressBar(io, input.operands.length)
    const { ids, refused } = await whatToReport(open, { operands: input.operands, all, onImport: (name) => importing.step(name) })
    importing.end()

    const journal = await ReportJournal.open(folder)
    const failed = refused.map(({ name, error }) => ({ name, reason: failure(error, language) }))
    const entries: JournalEntry[] = []
    const kept = new Map<string, JournalEntry>()
    const prepare = async (id: string) => {
      const task: ReportTask = {
        statement: id,
        languages: input.list('language'),
        pivot: input.text('pivot'),
        formats,
        ...(earlier && { earlier: await earlier(id) }),
        template,
        chromium,
        weights,
      }
      const stamp = await reportStamp(open, task, [language, template ?? null])
      const entry = await journal.kept(id, stamp)
      if (!entry) return { task, stamp }
      kept.set(id, entry)
      return null
    }
    const progress = await progressBar(io, ids.length)
    for await (const outcome of writeReports(ids, { store: storeOf(config), language, workers, signal: io.stop, prepare })) {
      const { id } = outcome
      if (outcome.kind === 'failed') failed.push({ name: id, reason: reasonOf(outcome.error, context) })
      else {
        const entry = outcome.kind === 'kept' ? kept.get(id)! : await journal.write(id, outcome.stamp, outcome.written)
        entries.push(entry)
        for (const { name } of entry.files) io.stdout(`${join(folder, name)}\n`)
      }
      progress.step(id)
    }
    progress.end()
    await journal.close()
    if (ids.length + refused.length > 1) {
      const statements = entries.map(({ id, digest, files }) => ({ id, digest, files: files.map(({ name }) => name) }))
      const path = join(folder, OVERVIEW)
      await writeWhole(path, writeOverview({ statements, failed }, labelsIn(language), template))
      io.stdout(`${path}\n`)
    }
    if (kept.size > 0 && kept.size < ids.length) io.stderr(`${t('report.doneBefore', { done: kept.size, total: ids.length })}\n`)
    for (const { name, reason } of failed) io.stderr(`${name}: ${reason}\n`)
    const stopped = io.stop.aborted && entries.length + failed.length < ids.length + refused.length
    if (stopped) io.stderr(`${t('report.stopped', { done: entries.length, total: ids.length })}\n`)
    if (failed.length > 0 || stopped) return 2
    const counted = failOn === undefined ? [] : WEIGHTS.slice(0, WEIGHTS.indexOf(failOn) + 1)
    return entries.some(({ digest }) => counted.some((weight) => digest.counted[weight] > 0)) ? 1 : 0
  },
}

/** What was asked for, before anything is opened. */
function wishes(input: Arguments) {
  const folder = input.text('out')
  if (folder === undefined) throw invalid('--out DIR is missing')
  const formats = input.list('format').length > 0 ? [...new Set(input.list('format'))] : ['html']
  const unknown = formats.find((format) => !FORMATS.includes(format))
  if (unknown !== undefined) throw new HexaplaError('format.unknown', { format: unknown.slice(0, 40) })
  const all = input.flag('all')
  input.expect({ least: all ? 0 : 1, ...(all && { most: 0 }) }, 'ID, FOLDER or LIST')
  const failOn = input.choice('fail-on', WEIGHTS)
  return { folder, formats, all, failOn, workers: input.number('workers', { least: 1, most: 64 }) }
}

interface Extras {
  readonly template?: ReportTemplate
  readonly earlier?: EarlierReports
  readonly chromium?: string
  readonly weights?: ReportTask['weights']
}

async function extras(
  input: Arguments,
  {
    folder,
    formats,
    context: { config, io },
  }: { readonly folder: string; readonly formats: readonly string[]; readonly context: Context },
): Promise<Extras> {
  const since = input.text('since')
  const named = input.text('template')
  const weights = input.text('weights')
  if (since !== undefined && isSame(since, folder))
    throw invalid('--since and --out name the same folder: the earlier reports would be overwritten')
  return {
    ...(named !== undefined && { template: await loadTemplate(named) }),
    ...(since !== undefined && { earlier: await earlierReports(since) }),
    ...(weights !== undefined && { weights: await readWeightsAt(weights) }),
    ...(formats.includes(PDF) && { chromium: await findChromium(config.chromium, io.env.PATH) }),
  }
}

function isSame(a: string, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b)
  } catch {
    return basename(a) === basename(b) && a === b
  }
}

/** A failure of our own is told with what is needed to find it. */
function reasonOf(error: Error, { language, t }: Context): string {
  return error instanceof HexaplaError ? failure(error, language) : `${t('error.unexpected')} ${error.message}`
}

import { createHash } from 'node:crypto'
import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReportDigest, ReportFiles } from '../app/report-batch.ts'
import { writeWhole } from './write-whole.ts'

/** What was written of one statement, and from what. */
export interface JournalEntry {
  readonly id: string
  readonly stamp: string
  readonly digest: ReportDigest
  readonly files: readonly { readonly name: string; readonly sha256: string }[]
}

/** A file in the folder of the reports: a line a statement, added when its files are there. */
const NAME = '.hexapla-report.jsonl'

/** Remembers what a batch has done, so that one that was stopped, by whatever, goes on where it was. */
export class ReportJournal {
  private readonly folder: string
  private readonly entries: Map<string, JournalEntry>

  private constructor(folder: string, entries: Map<string, JournalEntry>) {
    this.folder = folder
    this.entries = entries
  }

  static async open(folder: string): Promise<ReportJournal> {
    const text = await readFile(join(folder, NAME), 'utf8').catch(() => '')
    const entries = text.split('\n').flatMap((line): [string, JournalEntry][] => {
      const entry = entryOf(line)
      return entry ? [[entry.id, entry]] : []
    })
    return new ReportJournal(folder, new Map(entries))
  }

  /** The entry of a statement whose files are there, byte by byte as they were written from the same. */
  async kept(id: string, stamp: string): Promise<JournalEntry | null> {
    const entry = this.entries.get(id)
    if (entry?.stamp !== stamp) return null
    for (const { name, sha256 } of entry.files) {
      const bytes = await readFile(join(this.folder, name)).catch(() => null)
      if (bytes === null || hash(bytes) !== sha256) return null
    }
    return entry
  }

  /** Writes the files of a statement, each whole or not at all, and then that they are there. */
  async write(id: string, stamp: string, { digest, files }: ReportFiles): Promise<JournalEntry> {
    for (const { name, content } of files) await writeWhole(join(this.folder, name), content)
    const entry = { id, stamp, digest, files: files.map(({ name, content }) => ({ name, sha256: hash(content) })) }
    this.entries.set(id, entry)
    await appendFile(join(this.folder, NAME), `\n${JSON.stringify(entry)}\n`)
    return entry
  }

  /** One line a statement, in order of ids: the same work leaves the same file, however often it was stopped. */
  async close(): Promise<void> {
    const sorted = [...this.entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
    await writeWhole(join(this.folder, NAME), sorted.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
  }
}

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Null for a line that was not written to its end. */
function entryOf(line: string): JournalEntry | null {
  try {
    const entry = JSON.parse(line) as JournalEntry
    return typeof entry.id === 'string' && Array.isArray(entry.files) ? entry : null
  } catch {
    return null
  }
}

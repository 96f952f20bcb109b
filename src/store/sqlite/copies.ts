import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { HexaplaError } from '../../errors.ts'
import { asStoreError } from './failures.ts'
import { openSqlite } from './open.ts'

const BUSY = 5

/**
 * Copies the store into one file, as it is at one moment, while others go on reading and writing. What stood at `to` is replaced when the copy is whole.
 *
 * @throws {HexaplaError} `file.not-found` (no store yet), `file.unreadable`, `store.full`, `store.read-only`
 */
export async function backUpStore({ file, to }: { file: string; to: string }): Promise<void> {
  await copyWhole(file, to)
}

/**
 * Puts a copy in the place of the store, after looking whether it is whole and of this release or an earlier one. The store that was there is kept as
 * `<file>.before-restore`.
 *
 * @returns path of the store that was kept; null if there was none
 * @throws {HexaplaError} `file.not-found`, `file.unreadable` (no whole copy), `store.newer`, `store.in-use` (a server is running on it),
 *   `store.full`, `store.read-only`; then nothing has changed
 */
export async function restoreStore({ from, file }: { from: string; file: string }): Promise<string | null> {
  const fresh = `${file}.restoring`
  try {
    await copyWhole(from, fresh)
    await (await openSqlite(fresh)).close()
    assertUnused(file)
    const kept = existsSync(file) ? `${file}.before-restore` : null
    if (kept) renameSync(file, kept)
    renameSync(fresh, file)
    return kept
  } catch (error) {
    for (const rest of ['', '-wal', '-shm']) rmSync(fresh + rest, { force: true })
    throw asStoreError(error, file)
  }
}

/** A consistent, checked copy in one file: beside its place first, then moved there. */
async function copyWhole(from: string, to: string): Promise<void> {
  if (!existsSync(from)) throw new HexaplaError('file.not-found', { file: from })
  const draft = `${to}.part`
  try {
    mkdirSync(dirname(to), { recursive: true })
    rmSync(draft, { force: true })
    const source = new DatabaseSync(from, { timeout: 5_000 })
    try {
      await backup(source, draft)
    } finally {
      source.close()
    }
    const copy = new DatabaseSync(draft)
    try {
      copy.exec('pragma journal_mode = delete')
      const [answer] = copy.prepare('pragma integrity_check').all() as { integrity_check: string }[]
      if (answer?.integrity_check !== 'ok') throw new HexaplaError('file.unreadable', { file: from })
    } finally {
      copy.close()
    }
    renameSync(draft, to)
  } catch (error) {
    rmSync(draft, { force: true })
    throw asStoreError(error, from)
  }
}

/** Takes the file for itself alone, which fails while any other connection is open, and so writes its log back into it. */
function assertUnused(file: string): void {
  if (!existsSync(file)) return
  const database = new DatabaseSync(file)
  try {
    database.exec('pragma locking_mode = exclusive; begin exclusive; rollback')
  } catch (error) {
    if (((error as { errcode?: number }).errcode ?? 0) % 256 === BUSY)
      throw new HexaplaError('store.in-use', { file }, { cause: error })
    throw error
  } finally {
    database.close()
  }
}

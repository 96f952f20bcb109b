import { existsSync, renameSync, rmSync } from 'node:fs'
import { HexaplaError } from '../errors.ts'
import { openStores } from '../store/open.ts'
import { backUpStore } from '../store/sqlite/copies.ts'
import type { Stores } from '../store/stores.ts'
import { copyStore } from './copy-store.ts'

/**
 * Copies what a server stores into one file of SQLite, as it is at one moment. What stood at `to` is replaced when the copy is whole.
 *
 * @throws {HexaplaError} `store.copy-differs`, `store.full`, `store.read-only`
 */
export async function backUpServer(stores: Stores, to: string): Promise<void> {
  const draft = `${to}.draft`
  try {
    remove(draft)
    const file = await openStores({ file: draft })
    try {
      await copyStore(stores, file)
    } finally {
      await file.close()
    }
    // One file, without its log beside it.
    await backUpStore({ file: draft, to: `${draft}-whole` })
    renameSync(`${draft}-whole`, to)
  } finally {
    remove(draft)
  }
}

/**
 * Puts a copy in the place of what a server stores, in one transaction.
 *
 * @throws {HexaplaError} `file.not-found`, `file.unreadable` (no whole copy), `store.newer`, `store.copy-differs`; then nothing has changed
 */
export async function restoreServer(stores: Stores, from: string): Promise<void> {
  if (!existsSync(from)) throw new HexaplaError('file.not-found', { file: from })
  const whole = `${from}.restoring`
  try {
    // Checked, and brought up to date on a copy: the backup itself stays as it is.
    await backUpStore({ file: from, to: whole })
    const file = await openStores({ file: whole })
    try {
      await copyStore(file, stores, { replace: true })
    } finally {
      await file.close()
    }
  } finally {
    remove(whole)
  }
}

function remove(file: string): void {
  for (const rest of ['', '-wal', '-shm', '-whole']) rmSync(file + rest, { force: true })
}

import { HexaplaError } from '../../errors.ts'

/** Primary result codes of SQLite (sqlite.org/rescode.html) that a person can do something about. */
const READ_ONLY = 8
const IO_ERROR = 10
const CORRUPT = 11
const FULL = 13
const CANNOT_OPEN = 14
const NOT_A_DATABASE = 26

/** Of the file system. */
const NOT_WRITABLE = new Set(['EACCES', 'EROFS', 'EPERM', 'ENOTDIR', 'EEXIST'])

/** Turns what SQLite and the file system report about the disk into our codes; anything else is passed on as it is. */
export function asStoreError(error: unknown, file: string): unknown {
  if (error instanceof HexaplaError) return error
  const { errcode, code } = (typeof error === 'object' && error !== null ? error : {}) as { errcode?: unknown; code?: unknown }
  const result = typeof errcode === 'number' ? errcode & 0xff : null
  if (result === FULL || code === 'ENOSPC') return new HexaplaError('store.full', { file }, { cause: error })
  if (result === CORRUPT || result === NOT_A_DATABASE) return new HexaplaError('file.unreadable', { file }, { cause: error })
  if (result === READ_ONLY || result === CANNOT_OPEN || result === IO_ERROR || NOT_WRITABLE.has(String(code)))
    return new HexaplaError('store.read-only', { file }, { cause: error })
  return error
}

import { HexaplaError } from '../../errors.ts'

/** Primary result codes of SQLite (sqlite.org/rescode.html) that a person can do something about. */
const READ_ONLY = 8
const IO_ERROR = 10
const FULL = 13
const CANNOT_OPEN = 14

/** Turns what SQLite reports about the disk into our codes; anything else is passed on as it is. */
export function asStoreError(error: unknown, file: string): unknown {
  const code = typeof error === 'object' && error !== null && 'errcode' in error ? Number(error.errcode) & 0xff : null
  if (code === FULL) return new HexaplaError('store.full', { file }, { cause: error })
  if (code === READ_ONLY || code === CANNOT_OPEN || code === IO_ERROR)
    return new HexaplaError('store.read-only', { file }, { cause: error })
  const system = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
  if (system === 'ENOSPC') return new HexaplaError('store.full', { file }, { cause: error })
  if (system === 'EACCES' || system === 'EROFS' || system === 'EPERM' || system === 'ENOTDIR' || system === 'EEXIST')
    return new HexaplaError('store.read-only', { file }, { cause: error })
  return error
}

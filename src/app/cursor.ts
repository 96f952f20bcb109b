import { HexaplaError } from '../errors.ts'

/** Cursors are opaque to those who carry them: a value of ours in base64url. */
export const writeCursor = (value: string | number): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** @throws {HexaplaError} `request.invalid` for anything that we did not write */
export function readCursor(cursor: string): string {
  const value = parse(cursor)
  if (typeof value !== 'string') throw invalid()
  return value
}

/** A cursor over positions: the number of rows already seen. */
export function readOffset(cursor: string | null | undefined): number {
  if (!cursor) return 0
  const value = parse(cursor)
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw invalid()
  return value
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    throw invalid()
  }
}

const invalid = () => new HexaplaError('request.invalid', { field: 'cursor', reason: 'not one of ours' })

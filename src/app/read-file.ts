import { readFile, stat } from 'node:fs/promises'
import { HexaplaError } from '../errors.ts'
import { decodeBytes } from '../text/decode.ts'

/** Texts longer than this are refused: twenty times the Charter of the United Nations. */
export const MAX_TEXT = 5_000_000
/** Bytes of a file: four for the longest character. */
const MAX_BYTES = 4 * MAX_TEXT

/** The text of a file, decoded. @throws {HexaplaError} with `file` in its detail */
export async function readText(path: string): Promise<string> {
  const bytes = await readBytes(path)
  try {
    return decodeBytes(bytes).text
  } catch (error) {
    if (error instanceof HexaplaError) throw new HexaplaError(error.code, { ...error.detail, file: path }, { cause: error })
    throw error
  }
}

/** @throws {HexaplaError} `file.not-found`, `file.unreadable`, `text.too-large` */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path)
    if (size > MAX_BYTES) throw new HexaplaError('text.too-large', { file: path, limit: MAX_BYTES, size })
    return await readFile(path)
  } catch (cause) {
    if (cause instanceof HexaplaError) throw cause
    const missing = typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ENOENT'
    throw new HexaplaError(missing ? 'file.not-found' : 'file.unreadable', { file: path }, { cause })
  }
}

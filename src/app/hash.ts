import { createHash } from 'node:crypto'

/** SHA-256 in hexadecimal of a text, or of anything that JSON can write. */
export function hashOf(value: unknown): string {
  return createHash('sha256')
    .update(typeof value === 'string' ? value : JSON.stringify(value))
    .digest('hex')
}

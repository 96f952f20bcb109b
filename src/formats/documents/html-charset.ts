import iconv from 'iconv-lite'
import type { Decoded } from '../../text/decode.ts'

export const DECLARED_CHARSET = /<meta[^>]{0,200}?charset\s*=[\s"']*([\w-]{2,40})/i

/** The encoding that a page declares, where its bytes follow it; null where they do not, and the bytes must be looked at. */
export function decodeDeclared(bytes: Uint8Array, charset: string): Decoded | null {
  const name = charset.toLowerCase()
  // A byte order mark is stronger, and a page that names UTF-16 in single bytes is not in it.
  if (/^utf-?16/.test(name) || (bytes[0]! >= 0xfe && bytes[1]! >= 0xfe) || bytes[0] === 0xef) return null
  if (name === 'utf-8' || name === 'utf8') {
    try {
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
    } catch {
      return null
    }
  }
  if (!iconv.encodingExists(name)) return null
  // What pages call ISO 8859-1 is Windows-1252 (WHATWG Encoding Standard).
  const text = iconv.decode(Buffer.from(bytes), /^(?:iso-8859-1|latin1|us-ascii|ascii)$/.test(name) ? 'win1252' : name)
  return text.includes('\ufffd') ? null : { text, encoding: name }
}

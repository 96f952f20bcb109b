import iconv from 'iconv-lite'
import { HexaplaError } from '../../errors.ts'

const DECLARED = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/

/**
 * The text of an XML file by the rules of XML 1.0, appendix F: byte order mark, zero bytes of UTF-16, the encoding that is declared, else UTF-8.
 *
 * @throws {HexaplaError} `text.encoding-unknown`
 */
export function decodeXml(bytes: Uint8Array, format: string): string {
  const encoding = xmlEncoding(bytes)
  try {
    if (/^utf-?(?:8|16)/i.test(encoding)) return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new HexaplaError('text.encoding-unknown', { file: format }, { cause })
  }
  if (!iconv.encodingExists(encoding)) throw new HexaplaError('text.encoding-unknown', { file: format })
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding)
}

/** What the first bytes say of the encoding. */
export function xmlEncoding(bytes: Uint8Array): string {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0x3c && b === 0 && c !== 0 && d === 0) return 'utf-16le'
  if (a === 0 && b === 0x3c && c === 0 && d !== 0) return 'utf-16be'
  const declared = DECLARED.exec(String.fromCharCode(...bytes.subarray(0, 200)).replace(/^\u00ef\u00bb\u00bf/, ''))?.[1]
  // A file that says UTF-16 in single bytes is none: the declaration was left over from a conversion.
  return declared === undefined || /^utf-?16/i.test(declared) ? 'utf-8' : declared.toLowerCase()
}

import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import iconv from 'iconv-lite'
import { HexaplaError } from '../errors.ts'
import { decodeBytes } from '../text/decode.ts'

/** Bytes looked at to tell the encoding and the language. */
const SAMPLE = 256 * 1024
/** No line of a text is longer; a file without line ends would fill the memory. */
const MOST_CHARACTERS = 5_000_000

export interface LineSource {
  /** The beginning of the text, for guessing its language. */
  readonly sample: string
  readonly encoding: string
  /** Bytes of the file. */
  readonly size: number
  /** Bytes read so far. */
  read(): number
  /** Lines without their ends, some at a time; the whole file once. */
  lines(): AsyncIterable<readonly string[]>
}

/**
 * Opens a text file of any length to be read line by line. The encoding is told from its beginning.
 *
 * @throws {HexaplaError} `file.not-found`, `file.unreadable`, what `decodeBytes` throws; while reading `text.encoding-unknown` if the text is not what its
 * beginning promised, `text.too-large` for a line that never ends; each with the file's name
 */
export async function openLines(path: string): Promise<LineSource> {
  const { bytes, size } = await beginning(path)
  const { text, encoding } = named(path, () => decodeBytes(wholeLines(bytes, size)))
  const progress = { read: 0 }
  return { sample: text, encoding, size, read: () => progress.read, lines: () => linesOf(path, encoding, progress) }
}

async function beginning(path: string): Promise<{ bytes: Uint8Array; size: number }> {
  try {
    const file = await open(path)
    try {
      const { size } = await file.stat()
      const bytes = Buffer.alloc(Math.min(SAMPLE, size))
      await file.read(bytes, 0, bytes.length, 0)
      return { bytes, size }
    } finally {
      await file.close()
    }
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT'
    throw new HexaplaError(missing ? 'file.not-found' : 'file.unreadable', { file: path }, { cause })
  }
}

/** Up to the last line end, so that no character is cut in two (line feeds of UTF-16 have a zero beside them). */
function wholeLines(bytes: Uint8Array, size: number): Uint8Array {
  if (bytes.length === size) return bytes
  const last = bytes.lastIndexOf(10)
  if (last < 0) return bytes
  const after = bytes[last + 1] === 0 && last % 2 === 0 ? 2 : 1
  return bytes.subarray(0, last + after)
}

async function* linesOf(path: string, encoding: string, progress: { read: number }): AsyncGenerator<string[]> {
  const decode = decoderOf(path, encoding)
  let rest = ''
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    progress.read += (chunk as Buffer).length
    const lines = (rest + decode(chunk as Buffer)).split('\n')
    rest = lines.pop()!
    if (rest.length > MOST_CHARACTERS)
      throw new HexaplaError('text.too-large', { file: path, limit: MOST_CHARACTERS, size: rest.length })
    if (lines.length > 0) yield lines.map(withoutReturn)
  }
  rest += decode(null)
  if (rest !== '') yield [withoutReturn(rest)]
}

const withoutReturn = (line: string) => (line.endsWith('\r') ? line.slice(0, -1) : line)

/** Decodes piece by piece; null ends the text. */
function decoderOf(path: string, encoding: string): (chunk: Buffer | null) => string {
  if (encoding.startsWith('utf-')) {
    const decoder = new TextDecoder(encoding, { fatal: true })
    return (chunk) => {
      try {
        return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
      } catch (cause) {
        throw new HexaplaError('text.encoding-unknown', { file: path }, { cause })
      }
    }
  }
  const decoder = iconv.getDecoder(encoding)
  return (chunk) => (chunk ? decoder.write(chunk) : (decoder.end() ?? ''))
}

function named<Result>(file: string, run: () => Result): Result {
  try {
    return run()
  } catch (error) {
    if (error instanceof HexaplaError) throw new HexaplaError(error.code, { ...error.detail, file }, { cause: error })
    throw error
  }
}

import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { HexaplaError } from '../errors.ts'
import { bitextFormat, bitextFormats } from '../formats/bitext/index.ts'
import type { BitextTable } from '../formats/bitext/types.ts'
import { tmxReader } from '../formats/tmx/read-tmx.ts'
import { segmentText, type TmxHeader, type TmxUnit } from '../formats/tmx/types.ts'
import { TMX_TAIL, tmxHead, tmxUnit } from '../formats/tmx/write-tmx.ts'
import { decodeXml, xmlEncoding } from '../formats/xml/decode-xml.ts'
import { readBytes } from './read-file.ts'

/** Ids of the formats that can be read. */
export const READABLE: readonly string[] = bitextFormats.filter(({ read }) => read !== null).map(({ id }) => id)

/** The format of a file of aligned texts by its ending. @throws {HexaplaError} `format.unknown` */
export function bitextFormatOfFile(name: string): string {
  const found = bitextFormats.find(({ extension, read }) => read !== null && name.toLowerCase().endsWith(extension))
  if (!found) throw new HexaplaError('format.unknown', { format: name.slice(-40) })
  return found.id
}

/** A file of aligned texts in another format. @throws {HexaplaError} `format.malformed`, `format.unknown`, and what a file is refused for */
export async function convertBitext(path: string, { from, to }: { readonly from: string; readonly to: string }): Promise<string> {
  const { read } = bitextFormat(from)
  if (!read) throw new HexaplaError('format.unknown', { format: from.slice(0, 40) })
  const table: BitextTable = read(decodeXml(await readBytes(path), path))
  return bitextFormat(to).write(table)
}

export interface TmxSink {
  /** Resolves when more may be written. */
  write(file: string, text: string): Promise<void>
}

/**
 * A translation memory of any size, unit by unit: as TMX again (only units that have all the languages asked for), or as Moses, a file a language with a segment
 * a line. Memory is that of one chunk.
 *
 * @param options.languages to keep, as the file writes them, case aside; for Moses at least two
 * @returns the number of units written and read
 * @throws {HexaplaError} `file.not-found`, `file.unreadable`, `format.malformed` with line and column, `text.encoding-unknown`
 */
export async function streamTmx(
  path: string,
  { to, languages, sink }: { readonly to: 'tmx' | 'moses'; readonly languages: readonly string[]; readonly sink: TmxSink },
): Promise<{ readonly read: number; readonly written: number }> {
  const wanted = languages.map(key)
  let pending: [file: string, text: string][] = []
  let written = 0
  let read = 0
  let begun = false
  const begin = (header: TmxHeader | null) => {
    begun = true
    if (to === 'tmx') pending.push(['', tmxHead(header ?? { source: null, attributes: {}, props: [], notes: [] })])
  }
  const reader = tmxReader({
    header: begin,
    unit(unit) {
      read++
      const kept = keptVariants(unit, wanted)
      if (!kept) return
      written++
      if (to === 'tmx') pending.push(['', tmxUnit({ ...unit, variants: kept })])
      else
        for (const [n, { segment }] of kept.entries())
          pending.push([languages[n]!, `${segmentText(segment).replace(/\s+/g, ' ').trim()}\n`])
    },
  })
  for await (const chunk of chunksOf(path)) {
    reader.write(chunk)
    const ready = pending
    pending = []
    for (const [file, text] of joined(ready)) await sink.write(file, text)
  }
  reader.end()
  if (!begun) begin(null)
  if (to === 'tmx') pending.push(['', TMX_TAIL])
  for (const [file, text] of joined(pending)) await sink.write(file, text)
  return { read, written }
}

/** One piece of text a file. */
function joined(pieces: readonly (readonly [string, string])[]): [string, string][] {
  const byFile = new Map<string, string[]>()
  for (const [file, text] of pieces) {
    const texts = byFile.get(file)
    if (texts) texts.push(text)
    else byFile.set(file, [text])
  }
  return [...byFile].map(([file, texts]) => [file, texts.join('')])
}

/** The variants in the order of the languages asked for; all of them where none is; null where one is missing. */
function keptVariants({ variants }: TmxUnit, wanted: readonly string[]): TmxUnit['variants'] | null {
  if (wanted.length === 0) return variants
  const found = wanted.map((language) => variants.find((variant) => key(variant.language) === language))
  return found.every((variant) => variant !== undefined) ? found : null
}

const key = (language: string) => language.toLowerCase().replaceAll('_', '-')

async function* chunksOf(path: string): AsyncGenerator<string> {
  const encoding = xmlEncoding(await headOf(path))
  if (!/^utf-?(?:8|16)/i.test(encoding)) {
    // Rare enough to be read whole.
    yield decodeXml(await readBytes(path), path)
    return
  }
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 }))
      yield decoder.decode(chunk as Uint8Array, { stream: true })
    yield decoder.decode()
  } catch (cause) {
    if (cause instanceof TypeError) throw new HexaplaError('text.encoding-unknown', { file: path }, { cause })
    throw cause
  }
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path).catch((cause) => {
    throw new HexaplaError(
      (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'file.not-found' : 'file.unreadable',
      { file: path },
      { cause },
    )
  })
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(256), 0, 256, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

import { HexaplaError } from '../../errors.ts'
import { openArchive } from '../archive.ts'
import { csv, tsv } from './csv.ts'
import { docx } from './docx.ts'
import { epub } from './epub.ts'
import { html } from './html.ts'
import { markdown } from './markdown.ts'
import { odt } from './odt.ts'
import { pdf } from './pdf/pdf.ts'
import { plain } from './plain.ts'
import { rtf } from './rtf.ts'
import { tei } from './tei.ts'
import { tmx } from './tmx.ts'
import type { DocumentReader, ReadDocument, SourceFile } from './types.ts'
import { xliff } from './xliff.ts'
import { xlsx } from './xlsx.ts'

/** Every kind of file that texts are read from; the first that recognises a file reads it. To add one: write its file, add its line. */
export const documentReaders: readonly DocumentReader[] = [
  pdf,
  docx,
  xlsx,
  odt,
  epub,
  rtf,
  tmx,
  xliff,
  tei,
  html,
  markdown,
  csv,
  tsv,
  plain,
]

/** Bytes at the beginning that are looked at to tell what a file is. */
const HEAD = 4_096
const ZIP = 'PK\u0003\u0004'
/** Compound files: Word and Excel before 2007, and every Office file with a password. */
const COMPOUND = '\u00d0\u00cf\u0011\u00e0'

/**
 * Reads the texts in a file, whatever its kind: by what stands in it, not by its name, but for kinds that nothing else tells apart.
 *
 * @throws {HexaplaError} `text.binary` for a kind that is not read, and what its reader throws
 */
export async function readDocument(file: {
  readonly name: string
  readonly bytes: Uint8Array
}): Promise<ReadDocument & { readonly format: string }> {
  const source = opened(file)
  const reader = documentReaders.find((candidate) => candidate.recognises(source))
  if (!reader) throw new HexaplaError('text.binary')
  const document = await reader.read(source)
  if (document.versions.every(({ text }) => text.trim() === '')) throw new HexaplaError('text.empty')
  return { ...document, format: reader.id }
}

function opened({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): SourceFile {
  const head = headOf(bytes)
  if (head.startsWith(COMPOUND))
    throw new HexaplaError(/E\0n\0c\0r\0y\0p\0t/.test(compoundNames(bytes)) ? 'text.protected' : 'text.binary')
  return { name, bytes, head, archive: head.startsWith(ZIP) ? openArchive(bytes, name || 'zip') : null }
}

const latin1 = (bytes: Uint8Array) => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}

/** The directory of a compound file stands anywhere in it; the names of its entries are UTF-16. */
const compoundNames = (bytes: Uint8Array) => latin1(bytes.subarray(0, 200_000))

function headOf(bytes: Uint8Array): string {
  const first = bytes.subarray(0, HEAD)
  const [a, b] = first
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(first)
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(first)
  if (a === 0x3c && b === 0) return new TextDecoder('utf-16le').decode(first)
  if (a === 0 && b === 0x3c) return new TextDecoder('utf-16be').decode(first)
  return latin1(first)
}

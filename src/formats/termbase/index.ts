import { HexaplaError } from '../../errors.ts'
import type { Termbase } from '../../terms/types.ts'
import { decodeXml, xmlEncoding } from '../xml/decode-xml.ts'
import { skosJson, skosTurtle } from './skos.ts'
import { omegat, utx } from './tables.ts'
import { tbx, tbxDct } from './tbx.ts'
import type { TermbaseFormat } from './types.ts'
import { yaml } from './yaml.ts'

/** Every format of termbases. To add one: write its file, add its line. */
export const termbaseFormats: readonly TermbaseFormat[] = [yaml, tbx, tbxDct, skosTurtle, skosJson, utx, omegat]

/** @throws {HexaplaError} `format.unknown` */
export function termbaseFormat(id: string): TermbaseFormat {
  const format = termbaseFormats.find((candidate) => candidate.id === id)
  if (!format) throw new HexaplaError('format.unknown', { format: id.slice(0, 40) })
  return format
}

/** The format of a file that holds a termbase; null for one that holds something else. */
export function termbaseFormatOf({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): TermbaseFormat | null {
  const head = new TextDecoder(xmlEncoding(bytes).startsWith('utf-16') ? xmlEncoding(bytes) : 'utf-8').decode(
    bytes.subarray(0, 4_096),
  )
  return termbaseFormats.find(({ recognises, read }) => read && recognises?.(head, name)) ?? null
}

/**
 * The termbase in a file.
 *
 * @throws {HexaplaError} `termbase.malformed` with line, column and reason; `format.unknown`
 */
export function readTermbaseFile(file: { readonly name: string; readonly bytes: Uint8Array }): Termbase {
  const format = termbaseFormatOf(file)
  if (!format) throw new HexaplaError('format.unknown', { format: file.name.slice(-40) })
  return format.read!(decodeXml(file.bytes, file.name), file.name)
}

import { bitextFormat, bitextFormats } from '../formats/bitext/index.ts'
import { bitextTable } from '../formats/bitext/table.ts'
import type { AlignedFiles, FileUnit } from './align-files.ts'

/** Ids of all formats for aligned texts. */
export const BITEXT_FORMATS: readonly string[] = bitextFormats.map(({ id }) => id)

/** Ending of the files of a format, with the dot. @throws {HexaplaError} `format.unknown` */
export const bitextExtension = (format: string): string => bitextFormat(format).extension

/** Two aligned files in one format, by paragraphs or by segments. @throws {HexaplaError} `format.unknown` */
export function writeAligned({ source, target, alignment }: AlignedFiles, format: string, unit: FileUnit): string {
  const level = unit === 'paragraph' ? 'paragraphs' : 'segments'
  return bitextFormat(format).write(bitextTable({ source, target }, alignment[level], level))
}

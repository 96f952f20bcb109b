import { readFileSync } from 'node:fs'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { HexaplaError } from '../errors.ts'
import { expandPack, type PackImage } from '../lexicon/pack.ts'
import { stemKey } from '../text/stem.ts'

/** A pack as it lies in a file. Slow, and small. */
export const compressed = (bytes: Uint8Array): Buffer =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })

/** Reads a pack. @throws {HexaplaError} `format.malformed` if the file is no pack of this version */
export const readPackImage = (path: string, languages: readonly [string, string]): PackImage =>
  expandPack(decompressed(readFileSync(path)), languages)

function decompressed(file: Uint8Array): Uint8Array {
  try {
    return brotliDecompressSync(file)
  } catch (cause) {
    throw new HexaplaError(
      'format.malformed',
      { format: 'lexicon pack', line: 1, reason: 'not compressed as a pack is' },
      { cause },
    )
  }
}

/** How many of the forms in a pack have another stem now than when it was made: 0 for a pack that fits this program. */
export function staleStems({ probes }: Pick<PackImage, 'probes'>): number {
  const lines = probes.split('\n').filter(Boolean)
  return lines.filter((line) => {
    const [language = '', form = '', stem] = line.split('\t')
    return stemKey(form, language) !== stem
  }).length
}

import { unzipSync } from 'fflate'
import { HexaplaError } from '../errors.ts'

/** What an archive may hold; read from its directory before anything is unpacked. */
const MAX_ENTRIES = 10_000
/** Bytes unpacked from one archive, all reads together. */
const MAX_UNPACKED = 200_000_000

/** A ZIP file, read entry by entry. Nothing is ever written to a disk, so a name such as `../../etc/passwd` is only a name. */
export interface Archive {
  readonly names: readonly string[]
  /** Null for a name that is not there. @throws {HexaplaError} `text.too-large`, `format.malformed` */
  bytes(name: string): Uint8Array | null
}

/**
 * Opens a ZIP archive: bounded in entries and in unpacked size. An entry that unpacks to more than it declares is cut there.
 *
 * @throws {HexaplaError} `format.malformed`, `text.too-large`
 */
export function openArchive(packed: Uint8Array, format: string): Archive {
  const sizes = new Map<string, number>()
  const broken = (cause: unknown) =>
    new HexaplaError(
      'format.malformed',
      { file: format, line: 1, column: 1, reason: `not a readable archive: ${cause instanceof Error ? cause.message : cause}` },
      { cause },
    )
  let count = 0
  try {
    unzipSync(packed, {
      filter({ name, originalSize }) {
        if (++count > MAX_ENTRIES) throw new HexaplaError('text.too-large', { file: format, limit: MAX_ENTRIES, size: count })
        // Of two entries of one name the first counts, as for the programs that write these files.
        if (!sizes.has(name)) sizes.set(name, originalSize)
        return false
      },
    })
  } catch (error) {
    throw error instanceof HexaplaError ? error : broken(error)
  }
  let unpacked = 0
  return {
    names: [...sizes.keys()],
    bytes(wanted) {
      const size = sizes.get(wanted)
      if (size === undefined) return null
      unpacked += size
      if (unpacked > MAX_UNPACKED) throw new HexaplaError('text.too-large', { file: format, limit: MAX_UNPACKED, size: unpacked })
      let taken = false
      try {
        const found = unzipSync(packed, { filter: ({ name }) => name === wanted && !taken && (taken = true) })
        return found[wanted] ?? null
      } catch (error) {
        throw broken(error)
      }
    },
  }
}

import { HexaplaError } from '../errors.ts'

/**
 * A lexicon pack as it lies in a file, decompressed. Numbers little-endian; a source is a key of the first language (English), a target one of the second.
 *
 *     "HXLP"  u32 version  u32 sources E  u32 targets T  u32 rows R  u32 bytes of source strings  u32 of target strings  u32 of probes
 *     u8[E] units shared with the string before   the rest of each source string, UTF-8, a line feed between
 *     u8[T] the same for targets                  …
 *     u16[E] rows of each source
 *     u8[R] u8[R] u8[R] target of each row: high, middle, low byte; rows of a source are sorted by their forward level, highest first
 *     u8[R] level forward                         u8[R] level backward
 *     probes: language TAB form TAB stem, UTF-8, a line feed between
 *
 * Strings are in the order of their UTF-16 units. They are stems as `stemKey` makes them; several words are joined by a space. So a pack is bound to the
 * stemmers it was built with: the probes are forms with the stems they had, to see whether that is still so.
 */
export const PACK_VERSION = 2
export const PACK_MAGIC = 0x504c5848
const HEADER = 32

/** Levels are steps of a fifth of an octave: 63 is 1, 1 is 0.0002, 0 is none. Seven in a hundred off at most. */
const HIGHEST = 63
const STEPS = 5
const PROBABILITIES = Float32Array.from({ length: 256 }, (_, level) =>
  level === 0 ? 0 : Math.min(1, 2 ** ((level - HIGHEST) / STEPS)),
)

/** The level that stands for a probability, 0…63. */
export const levelOf = (probability: number): number =>
  probability <= 0 ? 0 : Math.max(0, Math.min(HIGHEST, Math.round(HIGHEST + STEPS * Math.log2(probability))))
export const probabilityOf = (level: number): number => PROBABILITIES[level]!

export interface PackFile {
  readonly rows: number
  readonly sources: CodedStrings
  readonly targets: CodedStrings
  /** Rows of each source, and of each row its target and its levels; `row` is a place in the file's order. */
  rowsOf(source: number): number
  targetOf(row: number): number
  readonly forward: Uint8Array
  readonly backward: Uint8Array
  readonly probes: string
}

export interface CodedStrings {
  readonly count: number
  readonly shared: Uint8Array
  readonly rest: string
}

const malformed = (reason: string) => new HexaplaError('format.malformed', { format: 'lexicon pack', line: 1, reason })
const decoder = new TextDecoder()

/** Finds the parts of a pack; nothing is copied but the strings. @throws {HexaplaError} `format.malformed` */
export function readPackFile(bytes: Uint8Array): PackFile {
  if (bytes.byteLength < HEADER) throw malformed('too short')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [magic, version, sources, targets, rows, sourceBytes, targetBytes, probeBytes] = Array.from({ length: 8 }, (_, n) =>
    view.getUint32(4 * n, true),
  ) as [number, number, number, number, number, number, number, number]
  if (magic !== PACK_MAGIC) throw malformed('not a lexicon pack')
  if (version !== PACK_VERSION) throw malformed(`version ${version}, but this program reads version ${PACK_VERSION}`)
  if (HEADER + 3 * sources + targets + 5 * rows + sourceBytes + targetBytes + probeBytes !== bytes.byteLength)
    throw malformed('ends early or late')
  let at = HEADER
  const take = (count: number) => bytes.subarray(at, (at += count))
  const strings = (count: number, length: number): CodedStrings => ({
    count,
    shared: take(count),
    rest: decoder.decode(take(length)),
  })
  const [first, second] = [strings(sources, sourceBytes), strings(targets, targetBytes)]
  const counts = take(2 * sources)
  const [high, middle, low] = [take(rows), take(rows), take(rows)]
  return {
    rows,
    sources: first,
    targets: second,
    rowsOf: (source) => counts[2 * source]! | (counts[2 * source + 1]! << 8),
    targetOf: (row) => (high[row]! << 16) | (middle[row]! << 8) | low[row]!,
    forward: take(rows),
    backward: take(rows),
    probes: decoder.decode(take(probeBytes)),
  }
}

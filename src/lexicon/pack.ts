import { HexaplaError } from '../errors.ts'
import type { BilingualLexicon } from './types.ts'

/**
 * A lexicon pack, unpacked. All numbers little-endian; strings are UTF-8, sorted by bytes, so that a look-up is a binary search and nothing is decoded
 * that is not asked for.
 *
 *     "HXLP"  u32 version  u32 sources E  u32 targets T  u32 rows R
 *     u32[E+1] offsets of source strings   u32[T+1] offsets of target strings   u32[E+1] first row of each source
 *     u32[R] target of each row            u8[R] weight forward ×255            u8[R] weight backward ×255
 *     bytes of the source strings          bytes of the target strings
 *
 * Strings are stems as `stemKey` makes them; several words are joined by a space. A pack is bound to the stemmers it was built with: STEMS is raised with them.
 */
export const PACK_VERSION = 1
const MAGIC = 0x504c5848
const HEADER = 20

export interface LexiconPack {
  /** Renderings of the pack's first language (English) in its second. */
  readonly forward: BilingualLexicon
  readonly backward: BilingualLexicon
}

/**
 * Opens the bytes of a pack.
 *
 * @param languages BCP 47 of the first and the second language
 * @throws {HexaplaError} `format.malformed` if the bytes are no pack of this version, or end early
 * Cost: one pass over the rows for the backward index; strings stay where they are.
 */
export function readPack(bytes: Uint8Array, [first, second]: readonly [string, string]): LexiconPack {
  const malformed = (reason: string) => new HexaplaError('format.malformed', { format: 'lexicon pack', line: 1, reason })
  if (bytes.byteLength < HEADER) throw malformed('too short')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const u32 = (at: number) => view.getUint32(at, true)
  if (u32(0) !== MAGIC || u32(4) !== PACK_VERSION) throw malformed('not a pack of this version')
  const [sources, targets, rows] = [u32(8), u32(12), u32(16)]
  let at = HEADER
  const numbers = (count: number) => {
    if (at + 4 * count > bytes.byteLength) throw malformed('ends early')
    // Copied, so that it is aligned; the slice of a Buffer would be no copy.
    const list = new Uint32Array(new Uint8Array(bytes.subarray(at, at + 4 * count)).buffer)
    at += 4 * count
    return list
  }
  const sourceOffsets = numbers(sources + 1)
  const targetOffsets = numbers(targets + 1)
  const firstRow = numbers(sources + 1)
  const target = numbers(rows)
  const take = (count: number) => bytes.subarray(at, (at += count))
  const forwardWeight = take(rows)
  const backwardWeight = take(rows)
  const sourceStrings = new SortedStrings(sourceOffsets, take(sourceOffsets[sources]!))
  const targetStrings = new SortedStrings(targetOffsets, take(targetOffsets[targets]!))
  if (at > bytes.byteLength) throw malformed('ends early')
  const turned = transposed(firstRow, target, targets)
  return {
    forward: lexiconOf([first, second], [sourceStrings, targetStrings], {
      firstRow,
      other: target,
      weightOf: (row) => forwardWeight[row]! / 255,
    }),
    backward: lexiconOf([second, first], [targetStrings, sourceStrings], {
      firstRow: turned.firstRow,
      other: turned.other,
      weightOf: (row) => backwardWeight[turned.row[row]!]! / 255,
    }),
  }
}

interface Rows {
  readonly firstRow: Uint32Array
  readonly other: Uint32Array
  weightOf(row: number): number
}

function lexiconOf(
  [source, target]: readonly [string, string],
  [from, to]: readonly [SortedStrings, SortedStrings],
  { firstRow, other, weightOf }: Rows,
): BilingualLexicon {
  const range = (key: string) => {
    const index = from.find(key)
    return index < 0 ? null : ([firstRow[index]!, firstRow[index + 1]!] as const)
  }
  return {
    source,
    target,
    weight(key, rendering) {
      const rows = range(key)
      const wanted = rows ? to.find(rendering) : -1
      if (!rows || wanted < 0) return 0
      for (let row = rows[0]; row < rows[1]; row++) if (other[row] === wanted) return weightOf(row)
      return 0
    },
    renderings(key) {
      const rows = range(key)
      if (!rows) return []
      const list = Array.from({ length: rows[1] - rows[0] }, (_, n) => ({
        key: to.at(other[rows[0] + n]!),
        weight: weightOf(rows[0] + n),
      }))
      return list.sort((a, b) => b.weight - a.weight)
    },
  }
}

/** Strings in one block of UTF-8, sorted by bytes. */
class SortedStrings {
  private readonly offsets: Uint32Array
  private readonly bytes: Uint8Array
  private readonly encoder = new TextEncoder()
  private readonly decoder = new TextDecoder()

  constructor(offsets: Uint32Array, bytes: Uint8Array) {
    this.offsets = offsets
    this.bytes = bytes
  }

  at(index: number): string {
    return this.decoder.decode(this.bytes.subarray(this.offsets[index], this.offsets[index + 1]))
  }

  /** Index of a string, −1 if it is not there. O(log n). */
  find(text: string): number {
    const wanted = this.encoder.encode(text)
    let low = 0
    let high = this.offsets.length - 2
    while (low <= high) {
      const middle = (low + high) >> 1
      const order = compareBytes(this.bytes, this.offsets[middle]!, this.offsets[middle + 1]!, wanted)
      if (order === 0) return middle
      if (order < 0) low = middle + 1
      else high = middle - 1
    }
    return -1
  }
}

function compareBytes(bytes: Uint8Array, from: number, to: number, wanted: Uint8Array): number {
  const length = Math.min(to - from, wanted.length)
  for (let k = 0; k < length; k++) {
    const difference = bytes[from + k]! - wanted[k]!
    if (difference !== 0) return difference
  }
  return to - from - wanted.length
}

/** The same rows by target: for each target its rows, with the source of each. Counting sort. */
function transposed(firstRow: Uint32Array, target: Uint32Array, targets: number) {
  const start = new Uint32Array(targets + 1)
  for (const t of target) start[t + 1]!++
  for (let t = 0; t < targets; t++) start[t + 1]! += start[t]!
  const next = start.slice()
  const other = new Uint32Array(target.length)
  const row = new Uint32Array(target.length)
  for (let source = 0; source + 1 < firstRow.length; source++) {
    for (let r = firstRow[source]!; r < firstRow[source + 1]!; r++) {
      const to = next[target[r]!]!++
      other[to] = source
      row[to] = r
    }
  }
  return { firstRow: start, other, row }
}

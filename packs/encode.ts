import { PACK_VERSION } from '../src/lexicon/pack.ts'

/** One row of a lexicon: a rendering with its weights in both directions, 0…1. */
export interface PackRow {
  readonly source: string
  readonly target: string
  readonly forward: number
  readonly backward: number
}

const encoder = new TextEncoder()

/** Distinct strings, sorted by their UTF-8 bytes as the reader's binary search expects. */
function sortedStrings(strings: Iterable<string>): { list: Buffer[]; index: Map<string, number>; offsets: Uint32Array } {
  const list = [...new Set(strings)].map((text) => Buffer.from(encoder.encode(text))).sort(Buffer.compare)
  const offsets = new Uint32Array(list.length + 1)
  for (const [n, bytes] of list.entries()) offsets[n + 1] = offsets[n]! + bytes.length
  return { list, index: new Map(list.map((bytes, n) => [bytes.toString('utf8'), n])), offsets }
}

/** The bytes of a pack, as src/lexicon/pack.ts describes them. */
export function encodePack(rows: readonly PackRow[]): Buffer {
  const sources = sortedStrings(rows.map(({ source }) => source))
  const targets = sortedStrings(rows.map(({ target }) => target))
  const order = rows
    .map((row) => ({ row, source: sources.index.get(row.source)!, target: targets.index.get(row.target)! }))
    .sort((a, b) => a.source - b.source || a.target - b.target)
  const firstRow = new Uint32Array(sources.list.length + 1)
  for (const { source } of order) firstRow[source + 1]!++
  for (let n = 0; n < sources.list.length; n++) firstRow[n + 1]! += firstRow[n]!
  const weight = (value: number) => Math.max(1, Math.min(255, Math.round(value * 255)))
  const header = Uint32Array.of(0x504c5848, PACK_VERSION, sources.list.length, targets.list.length, rows.length)
  const blocks = [header, sources.offsets, targets.offsets, firstRow, Uint32Array.from(order, ({ target }) => target)]
  return Buffer.concat([
    ...blocks.map(({ buffer }) => Buffer.from(buffer)),
    Buffer.from(order.map(({ row }) => weight(row.forward))),
    Buffer.from(order.map(({ row }) => weight(row.backward))),
    ...sources.list,
    ...targets.list,
  ])
}

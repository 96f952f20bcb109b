import { backOff, type Entries } from './back-off.ts'
import { probabilityOf, readPackFile } from './pack-format.ts'
import { type Allocator, StringTable, tableParts } from './string-table.ts'
import type { BilingualLexicon } from './types.ts'

export interface LexiconPack {
  /** Renderings of the pack's first language (English) in its second. */
  readonly forward: BilingualLexicon
  readonly backward: BilingualLexicon
}

/** A pack spelled out in typed arrays over one block of memory, which other threads may use too. */
export interface PackImage {
  readonly languages: readonly [first: string, second: string]
  readonly sources: Strings
  readonly targets: Strings
  /** First row of each source; of each row its target and its level. Best rows first. */
  readonly forward: Direction
  readonly backward: Direction
  readonly probes: string
}

interface Strings {
  readonly offsets: Uint32Array
  readonly units: Uint16Array
  readonly places: Uint32Array
}
interface Direction {
  readonly firstRow: Uint32Array
  readonly other: Uint32Array
  readonly level: Uint8Array
}

/**
 * Spells out the bytes of a pack (src/lexicon/pack-format.ts).
 *
 * @param languages BCP 47 of the first and the second language
 * @returns arrays in shared memory
 * @throws {HexaplaError} `format.malformed` if the bytes are no pack of this version, or end early
 * Cost: one pass over strings and rows.
 */
export function expandPack(bytes: Uint8Array, languages: readonly [string, string]): PackImage {
  const file = readPackFile(bytes)
  const sources = tableParts(file.sources, shared)
  const targets = tableParts(file.targets, shared)
  const firstRow = shared.u32(file.sources.count + 1)
  for (let source = 0; source < file.sources.count; source++) firstRow[source + 1] = firstRow[source]! + file.rowsOf(source)
  const other = shared.u32(file.rows)
  for (let row = 0; row < file.rows; row++) other[row] = file.targetOf(row)
  const level = u8(file.rows)
  level.set(file.forward)
  const forward = { firstRow, other, level }
  return {
    languages,
    sources,
    targets,
    forward,
    backward: transposed(forward, file.backward, file.targets.count),
    probes: file.probes,
  }
}

const u8 = (length: number) => new Uint8Array(new SharedArrayBuffer(length))
const shared: Allocator = {
  u32: (length) => new Uint32Array(new SharedArrayBuffer(4 * length)),
  u16: (length) => new Uint16Array(new SharedArrayBuffer(2 * length)),
}

/** The same rows by target, best first: rows in the order of their level, then of their target. Two counting sorts. */
function transposed({ firstRow, other }: Direction, levels: Uint8Array, targets: number): Direction {
  const rows = other.length
  const sourceOf = new Uint32Array(rows)
  for (let source = 0; source + 1 < firstRow.length; source++) sourceOf.fill(source, firstRow[source], firstRow[source + 1])
  const atLevel = new Uint32Array(257)
  for (let row = 0; row < rows; row++) atLevel[256 - levels[row]!]!++
  for (let level = 0; level < 256; level++) atLevel[level + 1]! += atLevel[level]!
  const byLevel = new Uint32Array(rows)
  for (let row = 0; row < rows; row++) byLevel[atLevel[255 - levels[row]!]!++] = row
  const first = shared.u32(targets + 1)
  for (let row = 0; row < rows; row++) first[other[row]! + 1]!++
  for (let target = 0; target < targets; target++) first[target + 1]! += first[target]!
  const next = first.slice()
  const turned = shared.u32(rows)
  const level = u8(rows)
  for (let k = 0; k < rows; k++) {
    const row = byLevel[k]!
    const to = next[other[row]!]!++
    turned[to] = sourceOf[row]!
    level[to] = levels[row]!
  }
  return { firstRow: first, other: turned, level }
}

/** Opens an image; nothing is copied. */
export function openPack({ languages: [first, second], sources, targets, forward, backward }: PackImage): LexiconPack {
  const [from, to] = [new StringTable(sources), new StringTable(targets)]
  return {
    forward: lexiconOf([first, second], [from, to], forward),
    backward: lexiconOf([second, first], [to, from], backward),
  }
}

/** Opens the bytes of a pack. @throws {HexaplaError} `format.malformed` */
export const readPack = (bytes: Uint8Array, languages: readonly [string, string]): LexiconPack =>
  openPack(expandPack(bytes, languages))

function lexiconOf(
  [source, target]: readonly [string, string],
  [from, to]: readonly [StringTable, StringTable],
  { firstRow, other, level }: Direction,
): BilingualLexicon {
  const [sources, targets] = [lookUp(from, source), lookUp(to, target)]
  const weightOf = (index: number, wanted: number) => {
    for (let row = firstRow[index]!; row < firstRow[index + 1]!; row++)
      if (other[row] === wanted) return probabilityOf(level[row]!)
    return 0
  }
  return {
    source,
    target,
    weight(key, rendering) {
      const [a, b] = [sources(key), targets(rendering)]
      let best = 0
      for (const index of a.indexes) for (const wanted of b.indexes) best = Math.max(best, weightOf(index, wanted))
      return best * a.trust * b.trust
    },
    renderings(key) {
      const { indexes, trust } = sources(key)
      const list: { readonly key: string; readonly weight: number }[] = []
      for (const index of indexes)
        for (let row = firstRow[index]!; row < firstRow[index + 1]!; row++)
          if (level[row]! > 0) list.push({ key: to.at(other[row]!), weight: probabilityOf(level[row]!) * trust })
      return indexes.length > 1 ? list.sort((x, y) => y.weight - x.weight) : list
    },
    known(key) {
      const { indexes, trust } = sources(key)
      let sum = 0
      for (const index of indexes) {
        let all = 0
        for (let row = firstRow[index]!; row < firstRow[index + 1]!; row++) all += probabilityOf(level[row]!)
        sum = Math.max(sum, all)
      }
      return Math.min(1, sum) * trust
    },
    pairs(sourceKeys, targetKeys, found) {
      const places = new Map<number, number[]>()
      const trusts = targetKeys.map((key, place) => {
        const { indexes, trust } = targets(key)
        for (const index of indexes) {
          const list = places.get(index)
          if (list) list.push(place)
          else places.set(index, [place])
        }
        return trust
      })
      for (const [place, key] of sourceKeys.entries()) {
        const { indexes, trust } = sources(key)
        for (const index of indexes)
          for (let row = firstRow[index]!; row < firstRow[index + 1]!; row++)
            for (const wanted of places.get(other[row]!) ?? [])
              found(place, wanted, probabilityOf(level[row]!) * trust * trusts[wanted]!)
      }
    },
  }
}

/** Words whose detour is remembered; the bound keeps a hostile text from filling the memory. */
const REMEMBERED = 50_000

function lookUp(table: StringTable, language: string): (word: string) => Entries {
  const detours = new Map<string, Entries>()
  return (word) => {
    const index = table.find(word)
    if (index >= 0) return { indexes: [index], trust: 1 }
    let entries = detours.get(word)
    if (!entries) {
      entries = backOff(word, language, table)
      if (detours.size >= REMEMBERED) detours.clear()
      detours.set(word, entries)
    }
    return entries
  }
}

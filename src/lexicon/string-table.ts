import type { CodedStrings } from './pack-format.ts'

/** Sorted strings in typed arrays, so that threads can share them: found by hash, by place, or by how they begin. */
export class StringTable {
  readonly count: number
  private readonly offsets: Uint32Array
  private readonly units: Uint16Array
  /** Open addressing: index + 1 of a string, 0 for a free place. */
  private readonly places: Uint32Array

  constructor({ offsets, units, places }: StringTableParts) {
    this.count = offsets.length - 1
    this.offsets = offsets
    this.units = units
    this.places = places
  }

  at(index: number): string {
    return String.fromCharCode(...this.units.subarray(this.offsets[index], this.offsets[index + 1]))
  }

  /** Index of a string, −1 if it is not there. O(length). */
  find(text: string): number {
    const mask = this.places.length - 1
    for (let place = hashOf(text) & mask; ; place = (place + 1) & mask) {
      const index = this.places[place]! - 1
      if (index < 0 || this.holds(index, text)) return index
    }
  }

  /** Index of the first string that begins so, which is the shortest; −1 if there is none. O(log n). */
  beginning(start: string): number {
    let [low, high] = [0, this.count]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.isBefore(middle, start)) low = middle + 1
      else high = middle
    }
    if (low === this.count || this.length(low) < start.length) return -1
    for (let k = 0; k < start.length; k++) if (this.units[this.offsets[low]! + k] !== start.charCodeAt(k)) return -1
    return low
  }

  length(index: number): number {
    return this.offsets[index + 1]! - this.offsets[index]!
  }

  private isBefore(index: number, text: string): boolean {
    const from = this.offsets[index]!
    const length = Math.min(this.length(index), text.length)
    for (let k = 0; k < length; k++) {
      const difference = this.units[from + k]! - text.charCodeAt(k)
      if (difference !== 0) return difference < 0
    }
    return this.length(index) < text.length
  }

  private holds(index: number, text: string): boolean {
    const from = this.offsets[index]!
    if (this.length(index) !== text.length) return false
    for (let k = 0; k < text.length; k++) if (this.units[from + k] !== text.charCodeAt(k)) return false
    return true
  }
}

export interface StringTableParts {
  readonly offsets: Uint32Array
  readonly units: Uint16Array
  readonly places: Uint32Array
}

/** Takes arrays from a block of memory; see `expandPack`. */
export interface Allocator {
  u32(length: number): Uint32Array
  u16(length: number): Uint16Array
}

/** Spells the strings out and hashes them: one pass. */
export function tableParts({ count, shared, rest }: CodedStrings, allocate: Allocator): StringTableParts {
  let total = 0
  for (let n = 0; n < count; n++) total += shared[n]!
  const units = allocate.u16(total + rest.length - Math.max(0, count - 1))
  const offsets = allocate.u32(count + 1)
  const places = allocate.u32(2 ** Math.ceil(Math.log2(Math.max(2, 2 * count))))
  const mask = places.length - 1
  let from = 0
  let to = 0
  let read = 0
  for (let n = 0; n < count; n++) {
    const before = from
    from = to
    let hash = SEED
    for (let k = 0; k < shared[n]!; k++) hash = mixed(hash, (units[to++] = units[before + k]!))
    for (; read < rest.length; read++) {
      const unit = rest.charCodeAt(read)
      if (unit === LINE_FEED) break
      hash = mixed(hash, (units[to++] = unit))
    }
    read++
    offsets[n + 1] = to
    let place = finished(hash) & mask
    while (places[place] !== 0) place = (place + 1) & mask
    places[place] = n + 1
  }
  return { offsets, units, places }
}

const LINE_FEED = 10
const SEED = 0x811c9dc5
const mixed = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)
const finished = (hash: number): number => (hash ^ (hash >>> 15)) >>> 0

function hashOf(text: string): number {
  let hash = SEED
  for (let k = 0; k < text.length; k++) hash = mixed(hash, text.charCodeAt(k))
  return finished(hash)
}

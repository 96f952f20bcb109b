import { editDistance } from './edit-distance.ts'

const RANKS = 4

/**
 * Strings with the numbers that they belong to: found as they are, by how they begin, and with errors in them. Built once, then only read.
 *
 * Memory: the strings, 9 bytes each, 4 bytes for each number.
 */
export class WordList {
  private ids = new Map<string, number>()
  private pairs: number[] = []
  private sorted: string[] = []
  private firstOwner = new Uint32Array(1)
  private owners = new Uint32Array(0)
  private signatures = new Uint32Array(0)
  private lengths = new Uint8Array(0)

  /**
   * @param owner a number from 0
   * @returns what the string is called until the list is closed
   */
  add(word: string, owner: number): number {
    let id = this.ids.get(word)
    if (id === undefined) this.ids.set(word, (id = this.ids.size))
    this.pairs.push(id, owner)
    return id
  }

  /**
   * Sorts what was added; afterwards nothing can be added. O(n log n).
   *
   * @param rankOf of an owner: those of a lower rank, from 0 to 3, come first
   * @returns the index of what `add` called by a number
   */
  close(rankOf: (owner: number) => number = () => 0): Uint32Array {
    const words = [...this.ids.keys()]
    const order = words.map((_, id) => id).sort((a, b) => (words[a]! < words[b]! ? -1 : words[a]! > words[b]! ? 1 : 0))
    const place = new Uint32Array(order.length)
    for (const [at, id] of order.entries()) place[id] = at
    this.sorted = order.map((id) => words[id]!)
    this.firstOwner = new Uint32Array(order.length + 1)
    for (let p = 0; p < this.pairs.length; p += 2) this.firstOwner[place[this.pairs[p]!]! + 1]!++
    for (let at = 0; at < order.length; at++) this.firstOwner[at + 1]! += this.firstOwner[at]!
    const free = this.firstOwner.slice()
    this.owners = new Uint32Array(this.pairs.length / 2)
    const ranks = Uint8Array.from({ length: this.owners.length }, (_, n) => rankOf(this.pairs[2 * n + 1]!))
    for (let rank = 0; rank < RANKS; rank++)
      for (let n = 0; n < ranks.length; n++)
        if (ranks[n] === rank) this.owners[free[place[this.pairs[2 * n]!]!]!++] = this.pairs[2 * n + 1]!
    this.signatures = Uint32Array.from(this.sorted, signatureOf)
    this.lengths = Uint8Array.from(this.sorted, ({ length }) => Math.min(255, length))
    this.ids = new Map()
    this.pairs = []
    return place
  }

  get size(): number {
    return this.sorted.length
  }

  at(index: number): string {
    return this.sorted[index]!
  }

  /** What a string belongs to, by rank, then in the order in which it was said. */
  ownersOf(index: number): Uint32Array {
    return this.owners.subarray(this.firstOwner[index], this.firstOwner[index + 1])
  }

  /** Index of a string, −1 if it is not there. O(log n). */
  find(word: string): number {
    const at = this.lowest(word)
    return this.sorted[at] === word ? at : -1
  }

  /** Indices of the strings that begin so: from the first to before the last. O(log n). */
  beginning(start: string): readonly [from: number, to: number] {
    return [this.lowest(start), this.lowest(`${start}\uffff`)]
  }

  /**
   * Strings within an edit distance of 1 or 2, with it. Looks at every string, but only compares those of about the same length and the same letters:
   * an edit changes two bits of the signature at most.
   *
   * O(n) with a very small factor: a million strings take some 3 ms.
   */
  near(word: string, limit: number): { readonly index: number; readonly distance: number }[] {
    const found: { index: number; distance: number }[] = []
    const [signatures, lengths, sorted] = [this.signatures, this.lengths, this.sorted]
    const signature = signatureOf(word)
    const [least, most] = [word.length - limit, word.length + limit]
    for (let index = 0; index < lengths.length; index++) {
      if (lengths[index]! < least || lengths[index]! > most) continue
      if (bits(signatures[index]! ^ signature) > 2 * limit) continue
      const distance = editDistance(word, sorted[index]!, limit)
      if (distance <= limit) found.push({ index, distance })
    }
    return found
  }

  /** Index of the first string that is not before a text. */
  private lowest(text: string): number {
    let [low, high] = [0, this.sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.sorted[middle]! < text) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** A bit for each letter that a string has, of 32. */
function signatureOf(word: string): number {
  let signature = 0
  for (let k = 0; k < word.length; k++) signature |= 1 << (Math.imul(word.charCodeAt(k), 0x9e3779b1) >>> 27)
  return signature >>> 0
}

function bits(value: number): number {
  let v = value - ((value >>> 1) & 0x55555555)
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333)
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

import type { IndexBead } from '../src/align/score.ts'
import type { BitextSet, Line } from './alignment-sets.ts'

/** A document with versions in several languages, all of whose gold points into the same sentences of the source. */
export interface CommonDocument {
  readonly source: readonly Line[]
  /** One for each set, in their order. */
  readonly versions: readonly { readonly target: readonly Line[]; readonly gold: readonly IndexBead[] }[]
}

/**
 * Documents of the same name in sets that were made from one source by joining and dropping sentences at random, each in its own way: a line that begins with another line is that one and a
 * rest, and what all sets know of an order gives the sentences of the source. What a set joined and its target has apart becomes several beads again.
 */
export function commonDocuments(sets: readonly BitextSet[]): CommonDocument[] {
  const names = sets[0]?.documents.map(({ name }) => name) ?? []
  return names.flatMap((name): CommonDocument[] => {
    const documents = sets.flatMap((set) => set.documents.filter((document) => document.name === name && document.gold))
    if (documents.length < sets.length) return []
    const known = new Set(documents.flatMap(({ source }) => source.map(({ text }) => text)))
    const parts = documents.map(({ source }) => source.map(({ text }) => split(text, known)))
    const sentences = inOneOrder(parts.map((lines) => lines.flat()))
    const placeOf = new Map(sentences.map((text, n) => [text, n]))
    return [
      {
        source: sentences.map((text) => ({ text, first: true })),
        versions: documents.map(({ target, gold }, k) => ({
          target,
          gold: withDropped(
            gold!.flatMap((bead) =>
              apart({ source: bead.source.flatMap((n) => parts[k]![n]!.map((text) => placeOf.get(text)!)), target: bead.target }),
            ),
            sentences.length,
          ),
        })),
      },
    ]
  })
}

function split(text: string, known: ReadonlySet<string>): string[] {
  for (const other of known) {
    if (text.startsWith(`${other} `)) return [...split(other, known), ...split(text.slice(other.length + 1), known)]
  }
  return [text]
}

/** Next is what stands first in some list and later in none. */
function inOneOrder(lists: readonly (readonly string[])[]): string[] {
  const order: string[] = []
  const next = lists.map(() => 0)
  for (;;) {
    const heads = lists.flatMap((list, k) => list.slice(next[k]!, next[k]! + 1))
    if (heads.length === 0) return order
    const chosen = heads.find((head) => lists.every((list, k) => !list.slice(next[k]! + 1).includes(head))) ?? heads[0]!
    order.push(chosen)
    for (const [k, list] of lists.entries()) if (list[next[k]!] === chosen) next[k]!++
  }
}

const apart = (bead: IndexBead): IndexBead[] =>
  bead.source.length > 1 && bead.source.length === bead.target.length
    ? bead.source.map((n, k) => ({ source: [n], target: [bead.target[k]!] }))
    : [bead]

/** A sentence that was dropped from the source of its set is the one that an addition there renders. */
function withDropped(beads: readonly IndexBead[], sentences: number): IndexBead[] {
  const missing = new Set(Array.from({ length: sentences }, (_, n) => n))
  for (const { source } of beads) for (const n of source) missing.delete(n)
  let reached = -1
  const whole = beads.map((bead): IndexBead => {
    const found = bead.source.length > 0 ? undefined : [...missing].find((n) => n > reached)
    if (found !== undefined) missing.delete(found)
    const source = found === undefined ? bead.source : [found]
    reached = source.at(-1) ?? reached
    return { source, target: bead.target }
  })
  return [...whole, ...[...missing].map((n) => ({ source: [n], target: [] }))]
}

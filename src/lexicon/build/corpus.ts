import { tokenise } from '../../text/tokens.ts'
import { backOff } from '../back-off.ts'
import { StringTable, tableParts } from '../string-table.ts'
import { frontCoded } from './encode.ts'
import type { Corpus } from './train.ts'

/** Stems of the words and numbers of a text, as the engines see them. */
export const stems = (text: string, language: string): string[] =>
  tokenise(text, [0, text.length], language)
    .filter(({ kind }) => kind === 'word' || kind === 'number')
    .map(({ stem }) => stem)

/** Numbers strings from 0 in the order they are met. */
export class Interned {
  readonly strings: string[] = []
  private readonly index = new Map<string, number>()

  add(text: string): number {
    let id = this.index.get(text)
    if (id === undefined) {
      id = this.strings.length
      this.index.set(text, id)
      this.strings.push(text)
    }
    return id
  }

  find(text: string): number | undefined {
    return this.index.get(text)
  }
}

export type WordPair = readonly [source: readonly string[], target: readonly string[]]

/** Pairs of word lists as ids in flat arrays. */
export function corpusOf(pairs: readonly WordPair[], sources: Interned, targets: Interned): Corpus {
  const flat = (side: 0 | 1, words: Interned) => {
    const at = new Int32Array(pairs.length + 1)
    for (const [n, pair] of pairs.entries()) at[n + 1] = at[n]! + pair[side].length
    const ids = new Int32Array(at[pairs.length]!)
    let k = 0
    for (const pair of pairs) for (const word of pair[side]) ids[k++] = words.add(word)
    return { at, ids }
  }
  const [source, target] = [flat(0, sources), flat(1, targets)]
  return { source: source.ids, sourceAt: source.at, target: target.ids, targetAt: target.at }
}

/** Forms seen less often go by the listed word they seem to be a form of; commoner ones are learned by themselves. */
const RARE = 5

/** Sentences in which rare forms are replaced by listed words, where one is found. */
export function withListedForms(pairs: readonly WordPair[], listed: WordSets, languages: readonly [string, string]): WordPair[] {
  const rename = ([0, 1] as const).map((side) => {
    const counts = new Map<string, number>()
    for (const pair of pairs) for (const word of pair[side]) counts.set(word, (counts.get(word) ?? 0) + 1)
    const table = new StringTable(tableParts(frontCoded(listed[side]), PLAIN))
    const names = new Map<string, string>()
    for (const [word, count] of counts) {
      if (count >= RARE || listed[side].has(word)) continue
      const { indexes } = backOff(word, languages[side], table)
      if (indexes.length === 1) names.set(word, table.at(indexes[0]!))
    }
    return (word: string) => names.get(word) ?? word
  })
  return pairs.map(([source, target]) => [source.map(rename[0]!), target.map(rename[1]!)])
}

type WordSets = readonly [source: ReadonlySet<string>, target: ReadonlySet<string>]

const PLAIN = { u32: (length: number) => new Uint32Array(length), u16: (length: number) => new Uint16Array(length) }

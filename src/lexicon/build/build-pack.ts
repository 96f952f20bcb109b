import { corpusOf, Interned, stems, type WordPair, withListedForms } from './corpus.ts'
import { encodePack } from './encode.ts'
import { keyRows, listPairs, phraseCounts } from './lists.ts'
import { probesOf } from './probes.ts'
import { train } from './train.ts'
import type { ListRow, TextPair } from './types.ts'
import { type KeyRow, type Seen, weigh } from './weigh.ts'

/**
 * A lexicon pack from word lists and sentence pairs; either may be empty. Words become stems, so that dictionary forms meet inflected text; a
 * model learned from the sentences, with the lists as its prior, gives the weights.
 *
 * @returns the bytes of the pack, and its number of rows
 */
export function buildPack(
  listed: readonly ListRow[],
  sentences: readonly TextPair[],
  languages: readonly [string, string],
): { readonly bytes: Buffer; readonly rows: number } {
  const rows = keyRows(listed, languages)
  const words = (side: 'source' | 'target') => new Set(rows.map((row) => row[side]).filter((key) => !key.includes(' ')))
  const stemmed = sentences.map(([first, second]): WordPair => [stems(first, languages[0]), stems(second, languages[1])])
  const pairs = withListedForms(stemmed, [words('source'), words('target')], languages)
  const weighed = weigh(rows, seen(pairs, rows))
  return { bytes: encodePack(weighed, probesOf(listed, languages)), rows: weighed.length }
}

/** What the sentences say of words (by the model) and of expressions of several words (by their standing in both sentences). */
function seen(pairs: readonly WordPair[], rows: readonly KeyRow[]): Seen {
  const [sources, targets] = [new Interned(), new Interned()]
  const sentences = corpusOf(pairs, sources, targets)
  const list = listPairs(rows)
  const listCorpus = corpusOf(list.pairs, sources, targets)
  const { a, b, count } = train({
    sources: sources.strings.length,
    targets: targets.strings.length,
    sentences,
    list: listCorpus,
    listWeight: list.weights,
  })
  const words: { source: string; target: string; count: number }[] = []
  for (let cell = 0; cell < count.length; cell++)
    if (count[cell]! > 0.05)
      words.push({ source: sources.strings[a[cell]!]!, target: targets.strings[b[cell]!]!, count: count[cell]! })
  const phrases = phraseCounts(pairs, rows)
  return {
    source: new Map([...occurrences(sentences.source, sources), ...phrases.source]),
    target: new Map([...occurrences(sentences.target, targets), ...phrases.target]),
    pairs: [...words, ...phrases.pairs],
  }
}

function occurrences(ids: Int32Array, words: Interned): Map<string, number> {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(words.strings[id]!, (counts.get(words.strings[id]!) ?? 0) + 1)
  return counts
}

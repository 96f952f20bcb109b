/**
 * Builds the lexicon packs: npm run packs -- FOLDER [language …]
 *
 * FOLDER holds `words/en-XX.tsv.gz` (english TAB translation TAB sources) and `parallel/en-XX.tsv.gz` (english TAB translation TAB source).
 * A row's weight comes from how many sources agree and from a translation model learned from the sentence pairs with the word list as its prior,
 * in both directions. Strings are stems, so that dictionary forms meet inflected text.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { segmentText } from '../src/text/segment-text.ts'
import { encodePack, type PackRow } from './encode.ts'
import { type StemPair, type Translation, train } from './train.ts'

const [folder, ...wanted] = process.argv.slice(2)
if (!folder) throw new Error('usage: npm run packs -- FOLDER [language …]')

/** Longest entries kept, in words. */
const MOST_WORDS = 4
const MOST_RENDERINGS = 16
/** Learned renderings that no list has are kept from this probability and this many sentences on. */
const LEARNED = 0.08
const SEEN = 4

const rowsOf = (path: string) =>
  gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t'))
const stems = (text: string, language: string) =>
  segmentText(text, language)
    .tokens.filter(({ kind }) => kind === 'word' || kind === 'number')
    .map(({ stem }) => stem)

/** Word-list rows by stems, each with the number of sources that have it; the reverse direction too. */
function wordList(language: string): { forward: Translation; backward: Translation } {
  const [forward, backward]: [Translation, Translation] = [new Map(), new Map()]
  for (const [english = '', translation = '', sources = ''] of rowsOf(join(folder!, 'words', `en-${language}.tsv.gz`))) {
    const [source, target] = [stems(english, 'en'), stems(translation, language)]
    if (source.length === 0 || target.length === 0 || source.length > MOST_WORDS || target.length > MOST_WORDS) continue
    const agreeing = sources.split(',').length ** 1.5
    for (const [table, a, b] of [
      [forward, source, target],
      [backward, target, source],
    ] as const) {
      const row = table.get(a.join(' ')) ?? new Map<string, number>()
      row.set(b.join(' '), Math.max(row.get(b.join(' ')) ?? 0, agreeing))
      table.set(a.join(' '), row)
    }
  }
  return { forward: shares(forward), backward: shares(backward) }
}

function shares(table: Translation): Translation {
  return new Map(
    [...table].map(([source, row]) => {
      const total = [...row.values()].reduce((sum, value) => sum + value, 0)
      return [source, new Map([...row].map(([target, value]) => [target, value / total]))]
    }),
  )
}

function occurrences(pairs: readonly StemPair[], side: 'source' | 'target'): Map<string, number> {
  const counts = new Map<string, number>()
  for (const pair of pairs) for (const word of new Set(pair[side])) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Chance that a translator uses this rendering: what was learned where the word was seen often, what the lists say where it was not. */
function weights(list: Translation, learned: Translation, seen: ReadonlyMap<string, number>): Translation {
  const result: Translation = new Map()
  for (const source of new Set([...list.keys(), ...learned.keys()])) {
    const often = seen.get(source) ?? 0
    const trust = often / (often + 4)
    const listed = list.get(source)
    const model = learned.get(source)
    const row = new Map<string, number>()
    for (const [target, share] of listed ?? [])
      row.set(target, (1 - trust) * 0.8 * share ** 0.7 + trust * Math.max(model?.get(target) ?? 0, 0.05 * share))
    for (const [target, probability] of model ?? [])
      if (!row.has(target) && probability >= LEARNED && often >= SEEN) row.set(target, trust * probability)
    const best = [...row].sort((a, b) => b[1] - a[1]).slice(0, MOST_RENDERINGS)
    if (best.length > 0) result.set(source, new Map(best))
  }
  return result
}

function build(language: string): PackRow[] {
  const { forward, backward } = wordList(language)
  const pairs = rowsOf(join(folder!, 'parallel', `en-${language}.tsv.gz`)).map(([english = '', translation = '']) => ({
    source: stems(english, 'en'),
    target: stems(translation, language),
  }))
  const turned = pairs.map(({ source, target }) => ({ source: target, target: source }))
  const to = weights(forward, train(pairs, forward), occurrences(pairs, 'source'))
  const from = weights(backward, train(turned, backward), occurrences(turned, 'source'))
  const rows = new Map<string, PackRow>()
  const put = (source: string, target: string, weight: Partial<PackRow>) => {
    const key = `${source}\t${target}`
    rows.set(key, { source, target, forward: 0.01, backward: 0.01, ...rows.get(key), ...weight })
  }
  for (const [source, row] of to) for (const [target, weight] of row) put(source, target, { forward: weight })
  for (const [target, row] of from) for (const [source, weight] of row) put(source, target, { backward: weight })
  return [...rows.values()]
}

const all = readdirSync(join(folder, 'words'))
  .map((file) => /^en-(\w+)\.tsv\.gz$/.exec(file)?.[1])
  .filter((language) => language !== undefined)
for (const language of wanted.length > 0 ? wanted : all) {
  const started = performance.now()
  const rows = build(language)
  const bytes = gzipSync(encodePack(rows), { level: 9 })
  writeFileSync(join(import.meta.dirname, `en-${language}.pack.gz`), bytes)
  console.log(
    `${language}: ${rows.length} rows, ${(bytes.length / 2 ** 20).toFixed(2)} MB, ${((performance.now() - started) / 1000).toFixed(0)} s`,
  )
}

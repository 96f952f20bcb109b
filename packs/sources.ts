import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { ListRow, TextPair } from '../src/lexicon/build/types.ts'

/** Lists without a formal licence stay out (packs/NOTICE names those that are in). */
const UNLICENSED = new Set(['wn-fas'])

const linesOf = (path: string) =>
  gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t'))

/** Languages that have a word list. */
export const languagesIn = (folder: string): string[] =>
  readdirSync(join(folder, 'words')).flatMap((file) => /^en-(\w+)\.tsv\.gz$/.exec(file)?.[1] ?? [])

/** The word lists of a language: the good one, the doubtful one (its sources get a `?`), names of territories, languages and states. */
export function listRows(folder: string, language: string): ListRow[] {
  const rows = ['words', 'words-extra'].flatMap((list) =>
    linesOf(join(folder, list, `en-${language}.tsv.gz`)).map(([first = '', second = '', sources = '']) => ({
      first,
      second,
      sources: sources.split(',').map((source) => (list === 'words' ? source : `${source}?`)),
    })),
  )
  const licensed = rows.flatMap((row) => {
    const sources = row.sources.filter((source) => !UNLICENSED.has(source.replace('?', '')))
    return sources.length > 0 ? [{ ...row, sources }] : []
  })
  return [...licensed, ...nameRows(folder, language)]
}

function nameRows(folder: string, language: string): ListRow[] {
  const table = (file: string) => {
    const [head = [], ...rows] = readFileSync(join(folder, 'names', file), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('\t'))
    const column = (name: string) => head.indexOf(name)
    return (english: string, other: string, source: string): ListRow[] =>
      column(other) < 0
        ? []
        : rows.flatMap((row) => {
            const [a, b] = [row[column(english)] ?? '', row[column(other)] ?? '']
            return a && b ? [{ first: bare(a), second: bare(b), sources: [source] }] : []
          })
  }
  const states = table('un-states.tsv')
  return [
    ...table('territories.tsv')('en', language, 'cldr'),
    ...table('languages.tsv')('en', language, 'cldr'),
    ...states('en_short', `${language}_short`, 'un'),
    ...states('en_formal', `${language}_formal`, 'un'),
  ]
}

/** `Albanie (l')`, `the Republic of Albania` → without the article. */
const bare = (name: string): string => name.replace(/\s*\([^)]*\)/gu, '').replace(/^the /u, '')

/** Sentence pairs for the weights. */
export const sentencePairs = (folder: string, language: string): TextPair[] =>
  linesOf(join(folder, 'parallel', `en-${language}.tsv.gz`)).map(([english = '', other = '']) => [english, other] as const)

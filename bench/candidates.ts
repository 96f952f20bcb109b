import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { frequencyIn, lexiconFor } from '../src/app/lexicon-packs.ts'
import { readTermbase } from '../src/formats/termbase-yaml.ts'
import { findCandidates } from '../src/terms/candidates/find-candidates.ts'
import { particlesOf } from '../src/terms/particles.ts'
import type { Termbase } from '../src/terms/types.ts'
import { segmentText } from '../src/text/segment-text.ts'
import { tokenise } from '../src/text/tokens.ts'
import { closedClassOf } from '../src/words/closed-class.ts'

const LANGUAGES = ['en', 'ru', 'fr', 'de', 'es', 'ar', 'zh']
const FIRST = 20

/**
 * `node bench/candidates.ts [DIR…] [--list]`: of the first twenty candidates of a statement, the share whose words are a designation of its termbase, by language.
 * Without DIR the sample statement of corpus/; else folders of statements with a terms.yaml. A termbase holds what its author found worth an entry, so a
 * candidate that it lacks may still be a term: the figure is a floor.
 */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { list: { type: 'boolean' } } })
const { list = false } = values

function main(folders: readonly string[]): void {
  const corpus = resolve(import.meta.dirname, '../corpus')
  const sample = { folder: join(corpus, 'security-guarantees-2026-01-08'), termbase: join(corpus, 'termbase.yaml') }
  const others = folders.flatMap((folder) =>
    readdirSync(folder)
      .map((name) => ({ folder: join(folder, name), termbase: join(folder, name, 'terms.yaml') }))
      .filter(({ termbase }) => existsSync(termbase)),
  )
  for (const words of [2, 1] as const) {
    process.stdout.write(
      `\nwords ≥ ${words}: precision of the first ${FIRST} (found of looked at), and of the designations that stand twice, those found\n`,
    )
    const sums = new Map(LANGUAGES.map((language) => [language, [0, 0, 0, 0]]))
    for (const { folder, termbase: file } of others.length > 0 ? others : [sample]) {
      const termbase = readTermbase(readFileSync(file, 'utf8'), file)
      for (const language of LANGUAGES) {
        const figures = score(join(folder, `${language}.txt`), { language, termbase, words })
        const sum = sums.get(language)!
        for (const [n, figure] of figures.entries()) sum[n]! += figure
      }
    }
    for (const [language, [hits = 0, looked = 0, found = 0, there = 0]] of sums)
      process.stdout.write(`${language}\t${(hits / Math.max(1, looked)).toFixed(3)}\t${hits}/${looked}\t${found}/${there}\n`)
  }
}

interface Task {
  readonly language: string
  readonly termbase: Termbase
  readonly words: 1 | 2
}

function score(path: string, { language, termbase, words }: Task): [hits: number, looked: number, found: number, there: number] {
  const text = segmentText(readFileSync(path, 'utf8'), language)
  const toEnglish = language === 'en' ? null : (lexiconFor(language, 'en')?.lexicon ?? null)
  const candidates = findCandidates([text], {
    isFunction: closedClassOf(language, toEnglish),
    reference: frequencyIn(language, LANGUAGES),
    least: 2,
    words: [words, 5],
  })
  const plain = (key: string) => key.replaceAll(' +', '').replaceAll(' ', '')
  const particles = particlesOf(language)
  const keyOf = (term: string) =>
    tokenise(term, [0, term.length], language)
      .filter(({ kind, key }) => kind === 'word' && !particles.has(key))
      .map(({ stem }) => stem)
      .join('')
  const designations = new Set(
    termbase.concepts.flatMap(({ designations: all }) => (all[language] ?? []).map(({ term }) => keyOf(term))),
  )
  const first = candidates.slice(0, FIRST)
  if (list) {
    const shown = first.map(({ key, term }) => `${designations.has(plain(key)) ? '*' : ''}${term}`)
    process.stdout.write(`${language}: ${shown.join(' | ')}\n`)
  }
  const everything = new Set(
    findCandidates([text], { isFunction: () => false, reference: null, least: 2, words: [words, 5] }).map(({ key }) =>
      plain(key),
    ),
  )
  const there = [...designations].filter((key) => everything.has(key))
  const known = new Set(candidates.map(({ key }) => plain(key)))
  return [
    first.filter(({ key }) => designations.has(plain(key))).length,
    first.length,
    there.filter((key) => known.has(key)).length,
    there.length,
  ]
}

main(positionals)

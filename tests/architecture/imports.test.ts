import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

/** A folder may import only what is listed beside it; `errors.ts` is free to all. ARCHITECTURE.md draws the same picture. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  text: [],
  align: ['text'],
  lexicon: ['align', 'text'],
  terms: ['text'],
  words: ['terms', 'lexicon', 'align', 'text'],
  compare: ['words', 'terms', 'lexicon', 'align', 'text'],
  formats: ['align', 'terms', 'text'],
  reports: ['formats', 'compare', 'words', 'terms', 'align', 'text'],
  store: ['compare', 'words', 'terms', 'align', 'text'],
  i18n: [],
  embed: [],
  app: ['store', 'reports', 'formats', 'embed', 'compare', 'words', 'terms', 'lexicon', 'align', 'text'],
  jobs: ['app', 'i18n'],
  views: ['app', 'text', 'i18n'],
  server: ['jobs', 'app', 'views', 'i18n', 'config'],
  cli: ['server', 'jobs', 'app', 'views', 'i18n', 'config'],
}

/** Engines: no files, database, clock, randomness, environment or i18n. */
const PURE = ['text', 'align', 'lexicon', 'terms', 'words', 'compare', 'formats', 'reports']
const IMPURE_IMPORTS =
  /from '(?:node:(?:fs|fs\/promises|path|os|process|child_process|worker_threads|sqlite)|kysely|i18next|express)'/
const IMPURE_CALLS = /\b(?:Math\.random|Date\.now|new Date\(\)|process\.(?:env|cwd)|performance\.now)\b/

/** These folders are only known by their types to the folder named. */
const TYPES_ONLY: Record<string, readonly string[]> = {
  store: ['compare', 'words', 'terms', 'align', 'text'],
  formats: ['align', 'terms'],
}

const root = resolve(import.meta.dirname, '../..')
const home = (folder: string) => (folder === 'views' ? join(root, 'views') : join(root, 'src', folder))

function filesIn(folder: string): string[] {
  return readdirSync(home(folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(home(folder), file))
}

interface Import {
  readonly file: string
  readonly target: string
  readonly typeOnly: boolean
}

function importsLeaving(folder: string): Import[] {
  return filesIn(folder).flatMap((path) => {
    const text = readFileSync(path, 'utf8')
    return [...text.matchAll(/^(import|export)( type)? [^'"]*?from '(\.[^']+)'/gms)].flatMap(([, , type, specifier]) => {
      const target = relative(root, resolve(dirname(path), specifier!)).split(sep)
      const name = target[0] === 'src' ? target[1]!.replace(/\.ts$/, '') : target[0]!
      return name === folder ? [] : [{ file: relative(root, path), target: name, typeOnly: type !== undefined }]
    })
  })
}

describe.each(Object.entries(MAY_IMPORT))('src/%s', (folder, allowed) => {
  test(`imports only ${allowed.join(', ') || 'nothing'}`, () => {
    const foreign = importsLeaving(folder).filter(({ target }) => ![...allowed, 'errors'].includes(target))
    expect(foreign).toEqual([])
  })
})

test.each(Object.entries(TYPES_ONLY))('src/%s knows %j by their types only', (folder, targets) => {
  expect(importsLeaving(folder).filter(({ target, typeOnly }) => targets.includes(target) && !typeOnly)).toEqual([])
})

test.each(PURE)('src/%s is pure', (folder) => {
  const impure = filesIn(folder).filter((path) => {
    const text = readFileSync(path, 'utf8')
    return IMPURE_IMPORTS.test(text) || IMPURE_CALLS.test(text)
  })
  expect(impure.map((path) => relative(root, path))).toEqual([])
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { catalogues, isMessageKey } from '../../src/i18n/catalogues.ts'
import { LANGUAGES } from '../../src/i18n/index.ts'

const SUFFIX = /_(zero|one|two|few|many|other)$/
const baseOf = (key: string) => key.replace(SUFFIX, '')
const english = catalogues.en
const keys = [...new Set(Object.keys(english).map(baseOf))]

const placeholders = (message: string) => [...message.matchAll(/\{\{(\w+)/g)].map(([, name]) => name!)

describe.each(LANGUAGES)('the catalogue %s', (language) => {
  const catalogue = catalogues[language]
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories

  test('has every key and no other', () => {
    expect([...new Set(Object.keys(catalogue).map(baseOf))].sort()).toEqual([...keys].sort())
  })

  test('has every plural form of its language, and no other', () => {
    const forms = new Map<string, string[]>()
    for (const key of Object.keys(catalogue)) {
      const form = SUFFIX.exec(key)?.[1]
      if (form) forms.set(baseOf(key), [...(forms.get(baseOf(key)) ?? []), form])
    }
    const wrong = [...forms].filter(([, found]) => found.sort().join() !== [...categories].sort().join())
    expect(forms.size).toBeGreaterThan(5)
    expect(wrong).toEqual([])
  })

  test('fills in the same values as English, and says nothing empty', () => {
    const wrong = Object.entries(catalogue).filter(([key, message]) => {
      const wanted = placeholders(english[`${baseOf(key)}_other`] ?? english[key]!)
      const found = placeholders(message)
      // "one" and "two" may be words: "once", «مرتان».
      const mayLack = /_(zero|one|two)$/.test(key) ? ['count'] : []
      return (
        message.trim() === '' ||
        wanted.some((name) => !found.includes(name) && !mayLack.includes(name)) ||
        found.some((name) => !wanted.includes(name))
      )
    })
    expect(wrong).toEqual([])
  })
})

test.each(LANGUAGES.filter((language) => language !== 'en'))('the catalogue %s is translated', (language) => {
  const same = Object.entries(catalogues[language]).filter(([key, message]) => message.length > 30 && message === english[key])
  expect(same).toEqual([])
})

const root = join(import.meta.dirname, '../..')
const sources = ['src', 'views'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(root, folder, file), 'utf8')),
)

/** Keys named in the sources, and families such as `error.${code}`, whose end is data. */
const named = new Set(sources.flatMap((text) => [...text.matchAll(/'([a-z]+\.[\w.-]+)'/gi)].map(([, key]) => key!)))
const families = sources.flatMap((text) =>
  [...text.matchAll(/`([a-z]+\.(?:[\w.-]+\.)?)\$\{[^}`]+\}([\w.-]*)`/gi)].map(([, start, end]) => ({ start: start!, end: end! })),
)
const isUsed = (key: string) =>
  named.has(key) ||
  families.some(({ start, end }) => key.startsWith(start) && key.endsWith(end) && key.length > start.length + end.length)

test('every key is used', () => {
  expect(keys.filter((key) => key !== 'quote' && key !== 'nothing' && !isUsed(key))).toEqual([])
})

test('every error code has its sentence', () => {
  const codes = [...readFileSync(join(root, 'src/errors.ts'), 'utf8').matchAll(/^ {2}\| '([\w.-]+)'$/gm)].map(([, code]) => code!)
  expect(codes.length).toBeGreaterThan(20)
  expect(codes.filter((code) => !isMessageKey(`error.${code}`))).toEqual([])
})

test('every check has its title and its sentence', () => {
  const folder = join(root, 'src/compare/checks')
  const ids = readdirSync(folder).flatMap(
    (file) => /^ {2}id: '([\w-]+)'/m.exec(readFileSync(join(folder, file), 'utf8'))?.[1] ?? [],
  )
  expect(ids.length).toBeGreaterThan(8)
  expect(ids.filter((id) => !isMessageKey(`check.${id}.title`) || !isMessageKey(`check.${id}.sentence`))).toEqual([])
})

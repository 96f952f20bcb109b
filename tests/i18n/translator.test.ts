import { describe, expect, test } from 'vitest'
import { createTranslator, type Language, negotiateLanguage } from '../../src/i18n/index.ts'

test.each([
  ['en', 1, '1 difference'],
  ['en', 1234, '1,234 differences'],
  ['ru', 1, '1 различие'],
  ['ru', 3, '3 различия'],
  ['ru', 11, '11 различий'],
  ['ru', 21, '21 различие'],
  ['fr', 0, '0 différence'],
  ['fr', 2, '2 différences'],
  ['ar', 2, 'اختلافان'],
  ['ar', 5, '5 اختلافات'],
  ['ar', 11, '11 اختلافًا'],
  ['ar', 100, '100 اختلاف'],
  ['zh', 7, '7 处差异'],
] satisfies [Language, number, string][])('in %s, %i is %s', (language, count, expected) => {
  expect(createTranslator(language)('count.differences', { count })).toBe(expected)
})

describe('values', () => {
  test('are not escaped, and not read as messages', () => {
    const value = '<b> & $t(nav.api) {{count}}'
    expect(createTranslator('en')('quote', { text: value })).toBe(`“${value}”`)
  })

  test('that run against the sentence are isolated', () => {
    expect(createTranslator('ar')('error.about', { file: 'a.txt', message: 'فارغ' })).toBe('\u2068a.txt\u2069: فارغ')
    expect(createTranslator('en')('quote', { text: 'سلام' })).toBe('“\u2068سلام\u2069”')
    expect(createTranslator('en')('quote', { text: 'peace' })).toBe('“peace”')
  })

  test('that are missing leave a dash, never the name of a placeholder', () => {
    expect(createTranslator('en')('error.text.too-large')).toBe(
      'The text is larger than the limit of –. Split it into smaller texts.',
    )
  })

  test('that are numbers are written as the language writes them', () => {
    expect(createTranslator('de')('error.text.too-large', { limit: 5000000 })).toContain('5.000.000')
  })
})

test.each([
  ['fr-CA,fr;q=0.8,en;q=0.5', undefined, 'fr'],
  ['en;q=0.4, ar-EG;q=0.9', undefined, 'ar'],
  ['zh-TW', undefined, 'zh'],
  ['pt,it;q=0.9', undefined, 'en'],
  ['de;q=0, es', undefined, 'es'],
  ['de;q=x, es;q=0.1', undefined, 'es'],
  ['', undefined, 'en'],
  [undefined, undefined, 'en'],
  ['fr', 'ru', 'ru'],
  ['fr', 'xx', 'fr'],
  ['fr', 'ZH-hans', 'zh'],
])('Accept-Language %j with choice %j gives %s', (header, chosen, expected) => {
  expect(negotiateLanguage(header, chosen)).toBe(expected)
})

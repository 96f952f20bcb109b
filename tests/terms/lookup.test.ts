import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editDistance } from '../../src/terms/lookup/edit-distance.ts'
import { TermLookup } from '../../src/terms/lookup/term-lookup.ts'
import { WordList } from '../../src/terms/lookup/word-list.ts'
import type { Concept } from '../../src/terms/types.ts'
import { distance } from '../../src/text/skeleton.ts'
import { termbase } from '../app/sample.ts'

const sample = new TermLookup()
for (const concept of termbase().concepts) sample.add(concept)
sample.close()
const found = (query: string, language: string | null = null) =>
  sample.find(query, { language, limit: 3 }).map(({ term, as }) => `${as} ${term}`)

describe('a designation is found', () => {
  test.each([
    ['as it is', 'ceasefire', 'exact ceasefire'],
    ['in capitals and without accents', 'GARANTIE DE SECURITE', 'exact garantie de sécurité'],
    ['inflected in Russian', 'гарантиями безопасности', 'inflected гарантия безопасности'],
    ['in the plural, in French', 'garanties de sécurité', 'inflected garantie de sécurité'],
    ['with another article, in French', 'garantie de la sécurité', 'inflected garantie de sécurité'],
    ['with the article, in Arabic', 'الضمانات الأمنية', 'inflected ضمانة أمنية'],
    ['by its beginning', 'ceas', 'beginning ceasefire'],
    ['by its beginning, in Arabic', 'وقف إط', 'beginning وقف إطلاق النار'],
    ['by its beginning, in Chinese', '安全保', 'beginning 安全保障'],
    ['by its end, in Chinese', '保障', 'within 安全保障'],
    ['by a word that is begun inside', 'hostil', 'within cessation of hostilities'],
    ['with two letters swapped', 'secuirty guarantee', 'misspelt security guarantee'],
    ['with a letter left out, in German', 'Waffenrue', 'misspelt Waffenruhe'],
    ['with another letter, in Russian', 'развертивание', 'misspelt развертывание'],
    ['in Latin letters for Cyrillic ones', 'prekrashchenie ognya', 'transliterated прекращение огня'],
    ['in pinyin', 'tinghuo', 'transliterated 停火'],
    ['in pinyin with gaps', 'an quan bao zhang', 'transliterated 安全保障'],
    ['in Latin letters for Arabic ones, with the vowels that Arabic leaves out', 'waqf itlaq alnar', 'sound وقف إطلاق النار'],
    ['by a short Arabic word as it sounds', 'hudna', 'sound هدنة'],
    ['by the id of its concept', 'cessation-of-hostilities', 'exact cessation-of-hostilities'],
  ])('%s: %s', (_name, query, expected) => {
    expect(found(query)[0]).toBe(expected)
  })

  test('in one language only, if it is named', () => {
    expect(found('statement', 'en')[0]).toBe('exact statement')
    expect(found('cessez-le-feu', 'ru').some((line) => line.startsWith('exact'))).toBe(false)
  })

  test.each(['', ' ', '-', '😀', 'zzzzzz', 'q', '"', '<script>'])('and nothing by %j', (query) => {
    expect(found(query)).toEqual([])
  })
})

test('a name is found in letters of every script by how it sounds', () => {
  const names = new TermLookup()
  const name = (id: string, designations: Record<string, string>): Concept => ({
    ...{ id, subject: null, definition: '' },
    designations: Object.fromEntries(
      Object.entries(designations).map(([language, term]) => [language, [{ term, status: 'preferred' as const, note: null }]]),
    ),
  })
  names.add(name('n1', { ru: 'Захарова', ar: 'زاخاروفا', zh: '扎哈罗娃' }))
  names.add(name('n2', { fr: 'Macron', ru: 'Макрон' }))
  names.close()
  const concepts = (query: string) => names.find(query, { language: null, limit: 2 }).map(({ concept }) => concept)
  for (const query of ['Zakharova', 'Zaharova', 'Sakharova', 'ЗАХАРОВОЙ']) expect(concepts(query)).toEqual(['n1'])
  expect(names.find('Zakharova', { language: 'ar', limit: 2 })[0]).toMatchObject({ term: 'زاخاروفا', as: 'sound' })
  for (const query of ['makron', 'Макрона', 'Macro']) expect(concepts(query)[0]).toBe('n2')
})

test('the surest way of finding a concept is told, and concepts that changed are passed over', () => {
  const [hit] = sample.find('ceasefire', { language: null, limit: 1 })
  expect(hit).toEqual({ concept: 'ceasefire', language: 'en', term: 'ceasefire', as: 'exact', distance: 0 })
  expect(sample.find('ceasefire', { language: null, limit: 1 }, (id) => id === 'ceasefire')[0]?.concept).not.toBe('ceasefire')
})

describe('a list of words', () => {
  const words = fc.array(fc.stringMatching(/^[a-dа-г]{1,7}$/), { minLength: 1, maxLength: 60 })

  test('finds what differs by one or two letters, and nothing else', () => {
    fc.assert(
      fc.property(words, fc.stringMatching(/^[a-dа-г]{3,8}$/), fc.constantFrom(1, 2), (list, query, limit) => {
        const index = new WordList()
        for (const [n, word] of list.entries()) index.add(word, n)
        index.close()
        const near = index.near(query, limit).map(({ index: at, distance: far }) => `${index.at(at)} ${far}`)
        const expected = [...new Set(list)].filter((word) => editDistance(query, word, limit) <= limit)
        expect(near.sort()).toEqual(expected.map((word) => `${word} ${editDistance(query, word, limit)}`).sort())
      }),
    )
  })

  test('keeps the owners of each word, and finds words by how they begin', () => {
    fc.assert(
      fc.property(words, fc.stringMatching(/^[a-dа-г]{1,3}$/), (list, start) => {
        const index = new WordList()
        for (const [n, word] of list.entries()) index.add(word, n)
        index.close()
        for (const word of list) {
          const owners = list.flatMap((other, n) => (other === word ? [n] : []))
          expect([...index.ownersOf(index.find(word))]).toEqual(owners)
        }
        const [from, to] = index.beginning(start)
        const begun = Array.from({ length: to - from }, (_, n) => index.at(from + n))
        expect(begun).toEqual([...new Set(list)].filter((word) => word.startsWith(start)).sort())
      }),
    )
  })

  test('counts swapped neighbours as one error, and is else the plain distance or less', () => {
    expect([editDistance('secuirty', 'security', 2), editDistance('мир', 'рим', 2), editDistance('ab', 'ba', 1)]).toEqual([
      1, 2, 1,
    ])
    const word = fc.stringMatching(/^[a-c]{0,7}$/)
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 2)).toBeLessThanOrEqual(distance(a, b, 2))
        expect(editDistance(a, b, 2)).toBe(editDistance(b, a, 2))
      }),
    )
  })
})

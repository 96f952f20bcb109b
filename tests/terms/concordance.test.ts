import { expect, test } from 'vitest'
import { concordance } from '../../src/terms/concordance.ts'
import { designationPairs } from '../../src/terms/designation-pairs.ts'
import { segmentText } from '../../src/text/segment-text.ts'

const lines = (text: string, language: string, word: string) => {
  const places = [...text.matchAll(new RegExp(word, 'g'))].map((match) => [match.index, match.index + word.length] as const)
  return concordance(segmentText(text, language), places, { width: 2 }).map(
    ({ before, keyword, after }) => `${before}[${keyword}]${after}`,
  )
}

test.each([
  ['en', 'We want peace. Lasting peace is far.', 'peace', ['We want [peace]. Lasting', '. Lasting [peace] is far']],
  ['ru', 'Нужен прочный мир на Украине', 'мир', ['Нужен прочный [мир] на Украине']],
  ['ar', 'من أجل سلام دائم', 'سلام', ['من أجل [سلام] دائم']],
])('%s: words around each place', (language, text, word, expected) => {
  expect(lines(text, language, word)).toEqual(expected)
})

test('context stays inside the paragraph', () => {
  expect(lines('One.\n\npeace\n\nTwo.', 'en', 'peace')).toEqual(['[peace]'])
})

test('a place in no segment is left out', () => {
  expect(concordance(segmentText('a', 'en'), [[7, 9]])).toEqual([])
})

test('pairs of designations leave out concepts that lack a side', () => {
  const term = (word: string) => [{ term: word, status: 'preferred' as const, note: null }]
  const concepts = [
    { id: 'a', subject: null, definition: '', designations: { en: term('peace'), zh: term('和平') } },
    { id: 'b', subject: null, definition: '', designations: { en: term('war') } },
  ]
  expect(designationPairs({ languages: ['en', 'zh'], concepts }, 'en', 'zh-Hans')).toEqual([
    { source: ['peace'], target: ['和平'] },
  ])
})

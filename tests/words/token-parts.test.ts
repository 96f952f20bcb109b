import { expect, test } from 'vitest'
import { tokenise } from '../../src/text/tokens.ts'
import { partsOfToken } from '../../src/words/token-parts.ts'

const parts = (language: string, word: string, dictionary: readonly string[]) => {
  const [token] = tokenise(word, [0, word.length], language)
  return partsOfToken(token!, language, (stem) => dictionary.includes(stem)).map(({ start, end }) => word.slice(start, end))
}

test('Arabic "and" stands alone before a word that a dictionary has', () => {
  expect(parts('ar', 'وحكومة', ['حكوم', 'حكومه'])).toEqual(['و', 'حكومة'])
  expect(parts('ar', 'وزير', [])).toEqual(['وزير'])
})

test('a Chinese word that the dictionary lacks is divided into words that it has', () => {
  expect(parts('zh', '头条', ['头', '条'])).toEqual(['头', '条'])
  expect(parts('zh', '头条', ['头条', '头', '条'])).toEqual(['头条'])
  expect(parts('zh', '头条', [])).toEqual(['头条'])
})

test('other languages keep their tokens', () => {
  expect(parts('ru', 'правительство', [])).toEqual(['правительство'])
})

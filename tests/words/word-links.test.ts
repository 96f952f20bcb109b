import { expect, test } from 'vitest'
import { linkWords } from '../../src/words/word-links.ts'

const pairs = (...lines: readonly string[]) =>
  lines.map((line) => {
    const [source, target] = line.split(' / ').map((side) => side.split(' '))
    return { source: source!, target: target! }
  })

const shown = (all: ReturnType<typeof pairs>, n: number) =>
  linkWords(all)
    [n]!.map(([i, j]) => `${all[n]!.source[i]}=${all[n]!.target[j]}`)
    .join(' ')

test('words that come together are linked, in whatever order', () => {
  const corpus = pairs('white house / casa blanca', 'white cat / gato blanca', 'house / casa', 'cat / gato')
  expect(shown(corpus, 0)).toBe('white=blanca house=casa')
})

test.each([
  ['ru', 'zakharova said / сказала захарова', 'zakharova=захарова'],
  ['ar', 'macron came / جاء ماكرون', 'macron=ماكرون'],
])('%s: a name is known by its consonants', (_language, line, expected) => {
  expect(shown(pairs(line), 0)).toContain(expected)
})

test('the same input gives the same links', () => {
  const corpus = pairs('a b c / x y z', 'b c / y z', 'c d / z w')
  expect(linkWords(corpus)).toEqual(linkWords(corpus))
})

test('an empty side has no links', () => {
  expect(
    linkWords([
      { source: [], target: ['x'] },
      { source: ['a'], target: [] },
    ]),
  ).toEqual([[], []])
})

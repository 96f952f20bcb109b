import { expect, test } from 'vitest'
import { departures, type VersionFinding } from '../../src/compare/departures.ts'

const at = (start: number, end: number) => ({ language: 'en', start, end, text: 'x'.repeat(end - start) })

const finding = (language: string, more: Partial<VersionFinding> = {}): VersionFinding => ({
  language,
  check: 'number',
  concept: null,
  paragraph: 3,
  verdict: 'difference',
  source: at(10, 12),
  ...more,
})

test('one version departs from the others', () => {
  expect(departures([finding('ru')], 3)).toEqual(['one'])
})

test('all differ from the text compared with', () => {
  expect(departures([finding('ru'), finding('fr'), finding('ar')], 3)).toEqual(['all', 'all', 'all'])
})

test('some do', () => {
  expect(departures([finding('ru'), finding('fr')], 3)).toEqual(['some', 'some'])
})

test('another figure of the same paragraph is another matter', () => {
  expect(departures([finding('ru'), finding('fr', { source: at(40, 42) })], 2)).toEqual(['one', 'one'])
})

test('a missing term and a charged word for the same term depart together', () => {
  const term = { concept: 'government', source: at(4, 14) }
  expect(departures([finding('ru', { ...term, check: 'loaded' }), finding('fr', { ...term, check: 'missing-term' })], 2)).toEqual(
    ['all', 'all'],
  )
})

test('what cannot be compared does not speak for the others', () => {
  expect(departures([finding('ru'), finding('fr', { verdict: 'cannot-compare' })], 2)).toEqual(['one', 'one'])
})

test('a single version is nobody’s opposite', () => {
  expect(departures([finding('ru')], 1)).toEqual(['one'])
})

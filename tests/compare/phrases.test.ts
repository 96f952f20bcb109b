import { describe, expect, test } from 'vitest'
import { LANGUAGE_WORDS } from '../../src/compare/language/words/index.ts'
import { phraseIndex } from '../../src/compare/phrases.ts'
import { segmentText } from '../../src/text/segment-text.ts'

const found = (language: string, entries: string, text: string) =>
  phraseIndex(language, [{ marker: 'x', entries }])
    .find(segmentText(text, language))
    .map((phrase) => phrase.text)

test.each([
  ['a form, whatever its case and accents', 'es', 'deberá', 'DEBERA ir', ['DEBERA']],
  ['one of several forms', 'en', 'is/are obliged to', 'They are obliged to go.', ['are obliged to']],
  ['the longest of two', 'en', 'call on, call', 'We call on them, we call.', ['call on', 'call']],
  ['beginnings', 'ru', 'намерен*', 'Они намерены ждать.', ['намерены']],
  ['endings', 'es', '*ría', 'Sería útil.', ['Sería']],
  ['endings with their accents', 'es', '=*ará', 'Llegará. Llegara.', ['Llegará']],
  ['inflected forms', 'en', '~demand', 'They demanded more.', ['demanded']],
  ['a gap inside a clause', 'de', 'lehnt … ab', 'Er lehnt den Plan ab.', ['lehnt den Plan ab']],
  ['no gap over the end of a clause', 'de', 'lehnt … ab', 'Er lehnt den Plan, und ab geht es.', []],
  [
    'words in a gap for themselves',
    'de',
    'hätte … sollen, nicht',
    'Das hätte nicht kommen sollen.',
    ['hätte nicht kommen sollen', 'nicht'],
  ],
  ['words that may be left out', 'en', 'so (very) called', 'so called, so very called', ['so called', 'so very called']],
  ['any word and figures', 'en', 'in _ may, # may', 'in late May, 5 May', ['in late May', '5 May']],
  ['the beginning of a sentence', 'en', '|should', 'Should it fail, they should meet.', ['Should']],
  ['an apostrophe for a space', 'fr', "l'intention", 'Il a l’intention de partir.', ['l’intention']],
  ['a hyphen for a hyphen only', 'fr', 'peut-être', 'Il peut être là, peut-être.', ['peut-être']],
  ['German verbs, not nouns', 'de', 'würde', 'Die Würde des Menschen würde leiden.', ['würde']],
  ['what Arabic joins', 'ar', 'حق', 'وبالحق', ['وبالحق']],
  ['Chinese words, the longest first', 'zh', '能, 能源', '能源能用', ['能源', '能']],
  ['Chinese in either script', 'zh', '应当', '雙方應當遵守', ['應當']],
  ['a gap in Chinese', 'zh', '保留…权', '保留采取行动的权利，保留。权', ['保留采取行动的权']],
])('finds %s', (_name, language, entries, text, expected) => {
  expect(found(language, entries, text)).toEqual(expected)
})

test('a long text takes time in proportion', () => {
  const text = segmentText('hätte nicht '.repeat(5_000), 'de')
  const index = phraseIndex('de', [{ marker: 'x', entries: 'hätte …12 sollen, nicht, hätte … nicht' }])
  expect(index.find(text).length).toBeGreaterThan(5_000)
})

const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ru: /\p{Script=Latin}/u,
  uk: /\p{Script=Latin}/u,
  ar: /\p{Script=Latin}/u,
  zh: /\p{Script=Latin}/u,
}

describe.each(Object.entries(LANGUAGE_WORDS))('the word lists of %s', (language, lists) => {
  const all = Object.entries(lists).flatMap(([name, list]): [string, string][] =>
    typeof list === 'string'
      ? [[name, list]]
      : list instanceof RegExp
        ? []
        : Object.entries(list as Record<string, string>).map(([classes, entries]) => [`${name} ${classes}`, entries]),
  )

  test('are in the script of the language, and have no entry twice', () => {
    const wrong = all.flatMap(([name, entries]) => {
      const single = entries
        .split(/[,\n]/u)
        .map((entry) => entry.trim())
        .filter(Boolean)
      return single
        .filter(
          (entry, n) =>
            SCRIPTS[language]?.test(entry) || single.indexOf(entry) !== n || /[^\p{L}\p{M}\s\d/*~=_#|()…'’-]/u.test(entry),
        )
        .map((entry) => `${name}: ${entry}`)
    })
    expect(wrong).toEqual([])
  })
})

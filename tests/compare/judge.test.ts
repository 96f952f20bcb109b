import { expect, test } from 'vitest'
import { compareBitext } from '../../src/compare/compare-bitext.ts'
import { hash64 } from '../../src/compare/finding-key.ts'
import { compared, findings, short } from './bitexts.ts'

test.each([
  [
    'a term that is missing with its sentence is not listed again',
    'ru',
    'They met. The ceasefire is holding well.',
    'Они встретились.',
    '1-1 1-0',
    'omitted-sentence: The ceasefire is holding well. → –',
  ],
  ['a figure of a date is a date', 'de', 'It began on 3 July.', 'Sie begann am 3. Juni.', undefined, 'date: July → Juni'],
  [
    'a charged word is not also a missing term',
    'zh',
    'The Government replied.',
    '该政权作出了答复。',
    undefined,
    'loaded: Government → 政权',
  ],
  [
    'a term twice in the source and once in the version is not missing',
    'es',
    'The ceasefire began. The ceasefire is holding.',
    'El alto el fuego comenzó y se mantiene.',
    '2-1',
    '',
  ],
  [
    'a rival name of a place is not also another name',
    'fr',
    'They met in Kyiv.',
    'Ils se sont rencontrés à Kiev.',
    undefined,
    'exonym: Kyiv → Kiev',
  ],
  [
    'a negation that is lost is not also a change of force',
    'de',
    'The Government does not support the proposal.',
    'Die Regierung unterstützt den Vorschlag.',
    undefined,
    'polarity: not support → unterstützt',
  ],
  [
    'two versions that agree have no findings',
    'ar',
    'The Government accepted the ceasefire.',
    'قبلت الحكومة وقف إطلاق النار.',
    undefined,
    '',
  ],
])('%s', (_name, language, source, target, shapes, expected) => {
  expect(findings(language, source, target, shapes)).toBe(expected)
})

test('findings come in text order', () => {
  const source = 'The Government waited 36 hours. The ceasefire is holding.'
  expect(findings('ru', source, 'Режим ждал 63 часа. Положение спокойное.')).toBe(
    'loaded: Government → Режим; number: 36 → 63; missing-term: ceasefire → Положение',
  )
})

test('doubt about the alignment is doubt about the finding', () => {
  const sure = compareBitext(compared('ru', 'The Government replied.', 'Режим ответил.', undefined, 1))
  const doubtful = compareBitext(compared('ru', 'The Government replied.', 'Режим ответил.', undefined, 0.35))
  expect([sure.map(short), doubtful.map(short)]).toEqual([['loaded: Government → Режим'], ['?loaded: Government → Режим']])
  expect(doubtful[0]!.confidence).toBeLessThan(sure[0]!.confidence)
})

test('a key stays when other paragraphs change, and changes with its words', () => {
  const key = (source: string, target: string) =>
    compareBitext(compared('ru', source, target)).find(({ check }) => check === 'loaded')!.key
  const one = key('The Government replied.', 'Режим ответил.')
  const context = 'We met yesterday in the old capital of this country.'
  const russian = 'Вчера мы встретились в старой столице этой страны.'
  expect(key('The Government replied.', 'Режим ответил.')).toBe(one)
  expect(key('The Government replied.', 'Режимы ответили.')).not.toBe(one)
  expect(
    key(
      `The Government replied to us then and there.\n\n${context}`,
      `Режим ответил нам тогда же и там же, сразу.\n\n${russian}`,
    ),
  ).toBe(key('The Government replied to us then and there.', 'Режим ответил нам тогда же и там же, сразу.'))
})

test('hashes are 16 digits, the same everywhere, and differ for near texts', () => {
  const texts = ['', 'a', 'b', 'ab', 'ba', 'мир', '和平', 'a\u0000b', 'a\u0000c']
  expect(hash64('мир')).toBe(hash64('мир'))
  expect(new Set(texts.map(hash64)).size).toBe(texts.length)
})

import { expect, test } from 'vitest'
import { compareBitext } from '../../src/compare/compare-bitext.ts'
import { silencedBy } from '../../src/compare/silence.ts'
import { weighed } from '../../src/compare/weights.ts'
import { HexaplaError } from '../../src/errors.ts'
import { yaml } from '../../src/formats/termbase/yaml.ts'
import { readTermbase } from '../../src/formats/termbase-yaml.ts'
import { readWeights } from '../../src/formats/weights-yaml.ts'
import { compared } from './bitexts.ts'

const CHECKS = ['variant', 'loaded', 'number']
const settings = (text: string) => readWeights(text, 'weights.yaml', CHECKS)
const found = [
  { check: 'loaded', concept: 'government', severity: 'major' },
  { check: 'variant', concept: 'government', severity: 'note' },
  { check: 'variant', concept: 'ceasefire', severity: 'note' },
  { check: 'number', concept: null, severity: 'major' },
] as const

test('a file says how much differences weigh, by check and by concept; what it says of a concept goes first', () => {
  const weights = settings(
    'checks:\n  variant: off\n  number: minor\nconcepts:\n  government:\n    variant: major\n    all: minor\n',
  )
  expect(weighed(found, weights).map(({ check, concept, severity }) => `${check} ${concept} ${severity}`)).toEqual([
    'loaded government minor',
    'variant government major',
    'number null minor',
  ])
})

test('an empty file changes nothing', () => {
  expect(weighed(found, settings(''))).toEqual(found)
})

test.each([
  ['checks:\n  variant: loud\n', 2],
  ['checks:\n  variants: off\n', 2],
  ['concepts:\n  government:\n    variants: off\n', 3],
  ['check:\n  variant: off\n', 1],
  ['checks: [1]\n', 1],
])('a mistake is named with its line: %j', (text, line) => {
  const thrown = (() => {
    try {
      settings(text)
    } catch (error) {
      return error
    }
    return null
  })()
  expect(thrown).toBeInstanceOf(HexaplaError)
  expect(thrown).toMatchObject({ code: 'weights.malformed', detail: { file: 'weights.yaml', line } })
})

const entry = `concepts:
  - id: government
    weights: { loaded: note, all: major }
    designations:
      en: [{ term: Government, status: preferred }]
      ru: [{ term: правительство, status: preferred }, { term: режим, status: deprecated }]
`

test('an entry of the termbase may say so itself, and keeps it', () => {
  const termbase = readTermbase(entry, 'termbase.yaml')
  const bitext = { ...compared('ru', 'The Government replied.', 'Режим ответил.'), termbase }
  expect(compareBitext(bitext).map(({ check, severity }) => `${check} ${severity}`)).toEqual(['loaded note'])
  expect(readTermbase(yaml.write(termbase) as string, 'again.yaml')).toEqual(termbase)
  expect(() => readTermbase(entry.replace('note', 'loud'), 'termbase.yaml')).toThrow(HexaplaError)
})

test.each([
  ['loaded', 'difference', true, 'prefer'],
  ['missing-term', 'difference', true, 'enter'],
  ['missing-term', 'difference', false, 'waive'],
  ['omitted-sentence', 'difference', false, 'align'],
  ['number', 'difference', true, 'waive'],
  ['number', 'cannot-compare', true, 'align'],
] as const)('%s (%s) is silenced by: %s', (check, verdict, words, expected) => {
  const target = words ? { language: 'ru', start: 0, end: 1, text: 'x' } : null
  expect(silencedBy({ check, verdict, target })).toBe(expected)
})
